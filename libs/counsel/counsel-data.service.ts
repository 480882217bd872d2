import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '@libs/identity';
import { CounselDataQuery } from './counsel-data.query';

/** What this noun holds about a person, for the person. */
@Injectable()
export class CounselData implements OnModuleInit {
  constructor(
    private readonly personal: PersonalData,
    private readonly query: CounselDataQuery,
  ) {}

  onModuleInit(): void {
    this.personal.contribute('questions', (personId) => this.query.posts(personId));
    this.personal.contribute('appointments', (personId) => this.query.appointments(personId));
  }
}
