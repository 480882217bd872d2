import { Injectable } from '@nestjs/common';
import type { EvidenceItem } from '@libs/rating';
import type { AssessmentEntity } from '../../assessments/assessment.entity';
import { verdictOf, type SeatedSheet, type Verdict } from '../outcome/verdict.rule';
import { ReviewStandards } from '../review-standards.service';
import type { ReviewEntity } from './review.entity';
import { ReviewRepository } from './review.repository';
import type { SheetLine } from './sheet.rule';

/** The sheets on one assessment, and what they have come to. */
export interface Sheets {
  reviews: ReviewEntity[];
  /** Those that hold a seat. */
  seated: (SeatedSheet & { review: ReviewEntity })[];
  /** What was written on each of `reviews`, by id. */
  lines: ReadonlyMap<string, readonly SheetLine[]>;
  items: EvidenceItem[];
  verdict: Verdict;
}

@Injectable()
export class SeatedSheets {
  constructor(
    private readonly repository: ReviewRepository,
    private readonly standards: ReviewStandards,
  ) {}

  /** As they stand. */
  async read(assessment: Pick<AssessmentEntity, 'id' | 'cycleId'>): Promise<Sheets> {
    return this.of(assessment, await this.repository.listOf(assessment.id));
  }

  /** Held until the transaction ends; nothing may have been read in it before. */
  async hold(assessment: Pick<AssessmentEntity, 'id' | 'cycleId'>): Promise<Sheets> {
    return this.of(assessment, await this.repository.lockAll(assessment.id));
  }

  private async of({ cycleId }: Pick<AssessmentEntity, 'cycleId'>, reviews: ReviewEntity[]): Promise<Sheets> {
    const holding = reviews.filter(({ active }) => active === 1);
    const lines = await this.repository.linesOf(reviews.map(({ id }) => id));
    const seated = holding.map((review) => ({
      review,
      seat: review.seat,
      isFinished: review.state === 'FINISHED',
      lines: lines.get(review.id) ?? [],
    }));
    const items = await this.standards.itemsOf(cycleId);
    return { reviews, seated, lines, items, verdict: verdictOf(items, seated) };
  }
}
