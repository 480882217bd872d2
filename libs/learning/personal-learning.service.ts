import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '@libs/identity';
import { PersonalLearningRepository } from './personal-learning.repository';

/** What this noun holds about a person, for the person's own copy. */
@Injectable()
export class PersonalLearning implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly personal: PersonalLearningRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.contribute('learning', async (personId) => ({
      lessons: await this.personal.lessons(personId),
      days: await this.personal.days(personId),
      quizAttempts: await this.personal.attempts(personId),
      playSessions: await this.personal.sittings(personId),
    }));
  }
}
