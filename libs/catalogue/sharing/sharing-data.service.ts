import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '@libs/identity';
import { SharingRepository } from './sharing.repository';

/** What a person said of shared courses: told to the person; when she goes, the score stays as the school's. */
@Injectable()
export class SharingData implements OnModuleInit {
  constructor(
    private readonly personal: PersonalData,
    private readonly sharing: SharingRepository,
  ) {}

  onModuleInit(): void {
    this.personal.contribute('courseRatings', (personId) => this.sharing.ratingsOf(personId));
  }

  forget(personId: string): Promise<void> {
    return this.sharing.forgetPerson(personId);
  }
}
