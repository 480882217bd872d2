import { Injectable } from '@nestjs/common';
import { Refused, type Caller } from '@libs/platform';
import { AssessmentAccess } from '../../assessment-access.service';
import type { AssessmentEntity } from '../../assessments/assessment.entity';
import { Assessments } from '../../assessments/assessments.service';
import { ReviewStandards } from '../review-standards.service';
import type { FirstReviewBody, ReturnBody } from './first-review.dto';
import type { ReturnsView } from './first-review.view';
import { ReturnReasonRepository } from './return-reason.repository';
import { ReturnWork } from './return-work.service';

type PlainStep = 'receive' | 'reject' | 'recommend' | 'confirm-basic';

/** The district's first review of what its schools hand in. */
@Injectable()
export class FirstReview {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly assessments: Assessments,
    private readonly reasons: ReturnReasonRepository,
    private readonly standards: ReviewStandards,
    private readonly work: ReturnWork,
  ) {}

  /** @throws NotFound `assessment.not-found`; Conflict `assessment.changed-meanwhile`, `assessment.not-allowed` */
  async step(
    caller: Caller,
    id: string,
    action: PlainStep,
    { version, reason = '' }: FirstReviewBody,
  ): Promise<AssessmentEntity> {
    await this.access.open(caller, 'review.first', id);
    const by = { role: 'district_officer', by: caller.personId, expectedVersion: version } as const;
    return this.assessments.move(id, { action, reason: reason.trim(), ...by });
  }

  /** @throws Refused `review.item-unknown` for a reason about something that is not in the standard */
  async giveBack(caller: Caller, id: string, { version, reasons }: ReturnBody): Promise<AssessmentEntity> {
    const { assessment } = await this.access.open(caller, 'review.first', id);
    const known = await this.standards.codesOf(assessment.cycleId);
    const errors = reasons.flatMap(({ item }, at) =>
      item && !known.some(({ code }) => code === item)
        ? [{ field: `reasons.${at}.item`, code: 'review.item-unknown', message: 'is not in the standard' }]
        : [],
    );
    if (errors.length > 0)
      throw new Refused('review.item-unknown', 'A reason is about something unknown.', { errors });
    const said = reasons.map(({ item, reason }) => ({ item: item || null, reason: reason.trim() }));
    return this.work.giveBack(id, { by: caller.personId, version, said });
  }

  /** For the school and the bureaus above it; the latest round first. */
  async returns(caller: Caller, id: string): Promise<ReturnsView> {
    const { assessment } = await this.access.open(caller, 'assessment.view', id);
    const rows = await this.reasons.listOf(id);
    const rounds = [...new Set(rows.map(({ round }) => round))].map((round) => {
      const own = rows.filter((row) => row.round === round);
      const reasons = own.map(({ item, reason }) => ({ item, reason }));
      return { round, returnedAt: own[0]?.returnedAt ?? assessment.enteredAt, reasons };
    });
    return { rounds, items: await this.standards.namesOf(assessment.cycleId, caller.locale) };
  }
}
