import { Injectable } from '@nestjs/common';
import { PersonErased } from '@libs/identity';
import { Handles, Transactions } from '@libs/platform';
import { CalendarFeedRepository } from '../calendar/calendar-feed.repository';
import { SessionRepository } from '../sessions/session.repository';

@Injectable()
export class PersonalPlanJobs {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly feeds: CalendarFeedRepository,
    private readonly transactions: Transactions,
  ) {}

  /** Plans stay; the name of who has gone, and the addresses that open the timetable, do not. */
  @Handles(PersonErased)
  async erase({ personId }: { personId: string }): Promise<void> {
    await this.transactions.run(async () => {
      await this.sessions.forgetInstructor(personId);
      await this.feeds.removeAll(personId);
    });
  }
}
