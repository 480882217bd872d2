import { Injectable } from '@nestjs/common';
import { Announcements } from '@libs/learning';
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
    private readonly announcements: Announcements,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Judges the person's unfinished enrolments and awards what is fulfilled, dated with the instant. However often it is
   * called, once each. An instant before now lays down history and leaves enrolments alone that begin later. Asks to be
   * told of the second at which hours still open could be full, so that no report fills them unseen.
   */
  async settle(personId: string, at: Date): Promise<void> {
    await this.transactions.run(async () => {
      const verified = await this.announcements.hold(personId);
      let toGo = Infinity;
      for (const enrolmentId of await this.open.idsOf(personId, at)) {
        toGo = Math.min(toGo, await this.settleOne(enrolmentId, at));
      }
      if (verified !== null) await this.announcements.announceAt(personId, verified + toGo);
    });
  }

  /** Answers the verified seconds after which it is worth judging again. */
  private async settleOne(enrolmentId: string, at: Date): Promise<number> {
    const enrolment = await this.enrolments.lock(enrolmentId);
    if (enrolment?.state !== 'learning') return Infinity;
    const judged = await this.judgements.judge(enrolment);
    if (judged.verdict.state !== 'graduated') return judged.secondsToGo;
    await this.award.award(enrolment, judged, at);
    return Infinity;
  }
}
