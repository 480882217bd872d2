import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Families, PersonalData } from '@libs/identity';
import { Clock, Transactions } from '@libs/platform';
import { PlacesService } from '../places/places.service';
import { SignUpRepository } from '../places/sign-up.repository';
import { ActivityRepository } from '../programme/activity.repository';
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

/** Giving up a place for an account that is gone. Under the lock of the activity, like every giving and taking. */
@Injectable()
export class LeftPlaces {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly signUps: SignUpRepository,
    private readonly places: PlacesService,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async giveBack(activityId: string, signUpId: string): Promise<void> {
    await this.transactions.run(async () => {
      const activity = await this.activities.lock(activityId);
      if (!activity) return;
      await this.signUps.cancel(signUpId, this.clock.now());
      await this.places.moveUp(activity);
    });
  }
}

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
