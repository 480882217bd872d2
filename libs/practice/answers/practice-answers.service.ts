import { Injectable } from '@nestjs/common';
import type { Caller } from '@libs/platform';
import { PracticeAccepted, PracticeAdvised } from '../practice.event';
import type { PracticeAcceptanceBody, PracticeAdviceBody } from '../records/practice.dto';
import { PracticeReach } from '../records/practice-reach.service';
import { PracticeRecordRepository } from '../records/practice-record.repository';
import { practiceMoves } from '../records/practice-state.rule';
import { PracticeWork } from '../records/practice-work.service';

/** Answering for the school. */
@Injectable()
export class PracticeAnswers {
  constructor(
    private readonly reach: PracticeReach,
    private readonly records: PracticeRecordRepository,
    private readonly work: PracticeWork,
  ) {}

  /** @throws Conflict `practice.changed-meanwhile`: somebody else answered first */
  async advise(caller: Caller, id: string, { text, revision }: PracticeAdviceBody): Promise<void> {
    await this.work.transactions.run(async () => {
      const { record } = await this.reach.hold(caller, id, 'advise', revision);
      const answerId = await this.write(caller, id, 'advice', text);
      await this.records.change(id, {
        ...{ state: practiceMoves.advise.to, dueOn: null, revision: revision + 1 },
      });
      if (record.authorId) {
        const { authorId: personId } = record;
        await this.work.outbox.announce(PracticeAdvised, { recordId: id, answerId, personId });
      }
    });
  }

  /** With a kind word or without. @throws Conflict `practice.changed-meanwhile` */
  async accept(caller: Caller, id: string, { text, revision }: PracticeAcceptanceBody): Promise<void> {
    await this.work.transactions.run(async () => {
      const { record } = await this.reach.hold(caller, id, 'accept', revision);
      if (text) await this.write(caller, id, 'praise', text);
      await this.records.change(id, {
        ...{ state: practiceMoves.accept.to, acceptedAt: this.work.days.now(), acceptedBy: caller.personId },
        revision: revision + 1,
      });
      const { authorId: personId, pupilId, schoolId } = record;
      if (personId) {
        await this.work.outbox.announce(PracticeAccepted, { personId, pupilId, recordId: id, schoolId });
      }
    });
  }

  private write(caller: Caller, recordId: string, kind: 'advice' | 'praise', text: string): Promise<string> {
    const writtenAt = this.work.days.now();
    return this.records.reply({ recordId, authorId: caller.personId, kind, text, writtenAt });
  }
}
