import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '@libs/identity';
import { CommendationRepository, type OwnCommendation } from './commendation.repository';

/** A guardian's own commendations. Whether the school may show them is one of her consents, which identity keeps. */
@Injectable()
export class OwnCommendations implements OnModuleInit {
  constructor(
    private readonly repository: CommendationRepository,
    private readonly personal: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personal.contribute('commendations', async (personId) => {
      const own = await this.listOf(personId);
      return own.map(({ schoolYear, schoolName, pupilName, shown }) => {
        return { schoolYear, schoolName, pupilName, shown };
      });
    });
  }

  listOf(personId: string): Promise<OwnCommendation[]> {
    return this.repository.ofPerson(personId);
  }

  forget(personId: string): Promise<void> {
    return this.repository.forget(personId);
  }
}
