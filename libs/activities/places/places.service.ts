import { Injectable } from '@nestjs/common';
import { Clock, Outbox, Refused } from '@libs/platform';
import { PlaceGranted } from '../activity.event';
import type { ActivityEntity } from '../programme/activity.entity';
import { SignUpRepository } from './sign-up.repository';
import { movingUp } from './waiting-list.rule';

type Places = Pick<ActivityEntity, 'id' | 'capacity' | 'seating' | 'startsAt'>;

/** The places of an activity. Everything here happens under the lock of its row. */
@Injectable()
export class PlacesService {
  constructor(
    private readonly signUps: SignUpRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Gives free places to the waiting list, in its order. After the beginning the door decides. */
  async moveUp(activity: Places): Promise<void> {
    if (activity.startsAt <= this.clock.now()) return;
    const queue = await this.signUps.queue(activity.id);
    if (queue.length === 0) return;
    const { taken } = await this.signUps.occupancy(activity.id, activity.seating);
    const moved = movingUp(queue, activity.capacity - taken, activity.seating);
    await this.signUps.setState(
      moved.map(({ id }) => id),
      'SIGNED_UP',
    );
    const told = moved.flatMap(({ pupilId, personId }) =>
      personId === null ? [] : [{ activityId: activity.id, pupilId, personId }],
    );
    if (told.length > 0) await this.outbox.announce(PlaceGranted, ...told);
  }

  /** @throws Refused `activity.unusable` when families who have their places would lose them */
  async mustHold(
    activity: ActivityEntity,
    after: Pick<ActivityEntity, 'capacity' | 'seating'>,
  ): Promise<void> {
    // After the beginning places of who did not come went to others: the hall may be fuller than full on paper.
    if (after.seating === activity.seating && after.capacity >= activity.capacity) return;
    const { taken } = await this.signUps.occupancy(activity.id, after.seating);
    if (taken <= after.capacity) return;
    const error = {
      field: 'capacity',
      code: 'activity.capacity-below-taken',
      message: `${taken} places are taken already`,
    };
    throw new Refused('activity.unusable', 'More places are taken already.', { errors: [error] });
  }
}
