import { Injectable } from '@nestjs/common';
import { PracticeAccepted } from '../practice.event';
import { PracticeWork } from '../records/practice-work.service';
import { WaitingRecordsRepository } from './waiting-records.repository';

const atOnce = 200;

/** What no one has answered for ten working days is accepted: waiting is not the family's fault. */
@Injectable()
export class AcceptanceByItself {
  constructor(
    private readonly waiting: WaitingRecordsRepository,
    private readonly work: PracticeWork,
  ) {}

  /** Done twice it has effect once. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && (await this.acceptSome()) === atOnce);
  }

  private acceptSome(): Promise<number> {
    return this.work.transactions.run(async () => {
      const overdue = await this.waiting.holdOverdue(this.work.days.today(), atOnce);
      if (overdue.length === 0) return 0;
      await this.waiting.accept(
        overdue.map(({ id }) => id),
        this.work.days.now(),
      );
      const told = overdue.map(({ id: recordId, personId, pupilId, schoolId }) => {
        return { personId, pupilId, recordId, schoolId };
      });
      await this.work.outbox.announce(PracticeAccepted, ...told);
      return overdue.length;
    });
  }
}
