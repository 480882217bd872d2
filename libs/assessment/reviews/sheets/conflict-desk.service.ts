import { Injectable } from '@nestjs/common';
import type { Caller } from '@libs/platform';
import { Assessments } from '../../assessments/assessments.service';
import { OwnVisits } from '../../site-visits/own-visits.service';
import { Conflicts } from './conflicts.service';
import { OwnReviews } from './own-reviews.service';
import { ReviewRepository } from './review.repository';

/** Where a reviewer says it: at a sheet, or at a visit without having a sheet. It is about the school either way. */
@Injectable()
export class ConflictDesk {
  constructor(
    private readonly own: OwnReviews,
    private readonly visits: OwnVisits,
    private readonly reviews: ReviewRepository,
    private readonly assessments: Assessments,
    private readonly conflicts: Conflicts,
  ) {}

  /** @throws NotFound `review.not-found`; Conflict `review.decided` */
  async ofSheet(caller: Caller, id: string, reason: string): Promise<void> {
    const { review, assessment } = await this.own.open(caller, id);
    await this.conflicts.declare(assessment, { personId: caller.personId, reason, review });
  }

  /** @throws NotFound `site-visit.not-found`; Conflict `review.decided` */
  async ofVisit(caller: Caller, id: string, reason: string): Promise<void> {
    const { personId } = caller;
    const { visit } = await this.visits.get(caller, id);
    const assessment = await this.assessments.get(visit.assessmentId);
    const sheets = await this.reviews.listOf(assessment.id);
    const review =
      sheets.find(({ reviewerId, state }) => reviewerId === personId && state !== 'ENDED') ?? null;
    await this.conflicts.declare(assessment, { personId, reason, review });
  }
}
