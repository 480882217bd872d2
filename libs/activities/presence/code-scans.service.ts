import { Injectable } from '@nestjs/common';
import { NotFound, Refused } from '@libs/platform';
import { ActivityRepository } from '../programme/activity.repository';
import { CodeBook } from './code-book.service';

/** What a scanned code leads to before anybody has signed in. */
interface Scan {
  ticket: string;
  validUntil: Date;
  title: string;
  startsAt: Date;
}

/** The code on the screen in the hall, held before a phone. */
@Injectable()
export class CodeScans {
  constructor(
    private readonly codes: CodeBook,
    private readonly activities: ActivityRepository,
  ) {}

  /** Changes a code, good for seconds, for a ticket that leaves time to sign in. @throws NotFound; Refused `activity.code-over` */
  async scan(activityId: string, code: string): Promise<Scan> {
    if (!this.codes.holds(activityId, code)) throw codeOver();
    const activity = await this.activities.find(activityId);
    if (!activity || activity.state === 'DRAFT') {
      throw new NotFound('activity.not-found', 'There is no such activity.');
    }
    return { ...this.codes.ticket(activityId), title: activity.title, startsAt: activity.startsAt };
  }

  /** @throws Refused `activity.code-over` unless the ticket came of a code of the activity, not long ago */
  mustHold(activityId: string, ticket: string): void {
    if (!this.codes.ticketHolds(activityId, ticket)) throw codeOver();
  }
}

const codeOver = (): Refused =>
  new Refused('activity.code-over', 'This code is not shown any more; scan the one on the screen.');
