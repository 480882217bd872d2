import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '@libs/identity';
import { PracticeDataQuery } from './practice-data.query';

/** What this noun holds about a person, for the person. */
@Injectable()
export class PracticeData implements OnModuleInit {
  constructor(
    private readonly personal: PersonalData,
    private readonly query: PracticeDataQuery,
  ) {}

  onModuleInit(): void {
    this.personal.contribute('practice', async (personId) => ({
      records: await this.query.recordsOf(personId),
      answers: await this.query.answersOf(personId),
    }));
  }
}
