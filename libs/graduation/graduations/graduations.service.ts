import { Injectable } from '@nestjs/common';
import { Transactions } from '@libs/platform';
import { EnrolmentRepository } from '../enrolments/enrolment.repository';
import { Judgements } from '../enrolments/judgements.service';
import { OpenEnrolmentQuery } from '../enrolments/open-enrolment.query';
import { GraduationAward } from './graduation-award.service';

/** Graduation is nobody's decision: it follows from what was learned, at the moment the last piece is there. */
@Injectable()
export class Graduations {
  constructor(
    private readonly open: OpenEnrolmentQuery,
    private readonly enrolments: EnrolmentRepository,
    private readonly judgements: Judgements,
    private readonly award: GraduationAward,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Judges the person's unfinished enrolments and awards what is fulfilled, dated with the instant. However often it is
   * called, once each. An instant before now lays down history and leaves enrolments alone that begin later.
   */
  async settle(personId: string, at: Date): Promise<void> {
    for (const enrolmentId of await this.open.idsOf(personId, at)) {
      await this.transactions.run(() => this.settleOne(enrolmentId, at));
    }
  }

  private async settleOne(enrolmentId: string, at: Date): Promise<void> {
    const enrolment = await this.enrolments.lock(enrolmentId);
    if (enrolment?.state !== 'learning') return;
    const judged = await this.judgements.judge(enrolment);
    if (judged.verdict.state === 'graduated') await this.award.award(enrolment, judged, at);
  }
}
