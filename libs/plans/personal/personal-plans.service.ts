import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '@libs/identity';
import { CalendarFeedRepository } from '../calendar/calendar-feed.repository';
import { PersonalPlansQuery } from './personal-plans.query';

@Injectable()
export class PersonalPlans implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly query: PersonalPlansQuery,
    private readonly feeds: CalendarFeedRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.contribute('plans', async (personId) => ({
      instructed: await this.query.instructed(personId),
      calendars: (await this.feeds.listOf(personId)).map(({ createdAt }) => ({ createdAt })),
    }));
  }
}
