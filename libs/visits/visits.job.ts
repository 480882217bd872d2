import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, PersonErased } from '@libs/identity';
import { Handles } from '@libs/platform';
import { VisitRepository } from './visit.repository';

/** What visits hold about a person: told to the person, and cleared on deletion. */
@Injectable()
export class VisitData implements OnModuleInit {
  constructor(
    private readonly personal: PersonalData,
    private readonly visits: VisitRepository,
  ) {}

  onModuleInit(): void {
    this.personal.contribute('visits', async (personId) => ({
      toOwnFamily: await this.visits.ofChildren(personId),
      made: await this.visits.madeBy(personId),
    }));
  }

  @Handles(PersonErased)
  async onPersonErased({ personId }: { personId: string }): Promise<void> {
    await this.visits.forget(personId);
  }
}
