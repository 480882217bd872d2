import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, PersonErased } from '@libs/identity';
import { Handles } from '@libs/platform';
import { OwnVisitsQuery } from './own-visits.query';
import { SiteVisitRepository } from './site-visit.repository';

/** What site visits hold about a person: told to the person; on deletion the findings stay and the person goes from them. */
@Injectable()
export class SiteVisitData implements OnModuleInit {
  constructor(
    private readonly personal: PersonalData,
    private readonly query: OwnVisitsQuery,
    private readonly visits: SiteVisitRepository,
  ) {}

  onModuleInit(): void {
    this.personal.contribute('site-visits', (personId) => this.query.notesOf(personId));
  }

  @Handles(PersonErased)
  async onPersonErased({ personId }: { personId: string }): Promise<void> {
    await this.visits.forget(personId);
  }
}
