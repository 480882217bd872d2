import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@libs/platform';
import { PlacesService } from '../places/places.service';
import { SignUpRepository } from '../places/sign-up.repository';
import { ActivityRepository } from '../programme/activity.repository';

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
