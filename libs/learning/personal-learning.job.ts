import { Injectable } from '@nestjs/common';
import { PersonErased } from '@libs/identity';
import { Handles, Transactions } from '@libs/platform';
import { PersonalLearningRepository } from './personal-learning.repository';

@Injectable()
export class PersonalLearningJobs {
  constructor(
    private readonly personal: PersonalLearningRepository,
    private readonly transactions: Transactions,
  ) {}

  /** Nothing of a person's learning is kept when the account goes; closed ratings hold counts only. */
  @Handles(PersonErased)
  async erase({ personId }: { personId: string }): Promise<void> {
    await this.transactions.run(() => this.personal.erase(personId));
  }
}
