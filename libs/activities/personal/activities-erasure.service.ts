import { Injectable } from '@nestjs/common';
import { Families } from '@libs/identity';
import { Clock, Transactions } from '@libs/platform';
import { PersonalActivitiesRepository } from './personal-activities.repository';
import { LeftPlaces } from './left-places.service';

/** Deleting an account: the other guardian keeps the family's place, else who waits gets it. */
@Injectable()
export class ActivitiesErasure {
  constructor(
    private readonly personal: PersonalActivitiesRepository,
    private readonly left: LeftPlaces,
    private readonly families: Families,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async forget(personId: string): Promise<void> {
    const ahead = await this.personal.ahead(personId, this.clock.now());
    const others = await this.families.firstGuardians(ahead.map(({ pupilId }) => pupilId));
    for (const { id, activityId, pupilId } of ahead) {
      const other = others.get(pupilId);
      if (other !== undefined && other !== personId) await this.personal.handOver(id, other);
      else await this.left.giveBack(activityId, id);
    }
    await this.transactions.run(() => this.personal.forget(personId));
  }
}
