import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '@libs/identity';
import { PersonalActivitiesRepository } from './personal-activities.repository';

/** What this noun holds about a person, for the person's own copy. */
@Injectable()
export class PersonalActivities implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly personal: PersonalActivitiesRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.contribute('activities', async (personId) => ({
      signUps: await this.personal.signUps(personId),
      attended: await this.personal.attendances(personId),
      feedback: await this.personal.feedback(personId),
    }));
  }
}
