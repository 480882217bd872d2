import { Injectable } from '@nestjs/common';
import type { ChildOf } from '@libs/identity';
import { Clock, Conflict, NotFound, Transactions } from '@libs/platform';
import { OwnFamilies } from './own-families.service';
import { PlacesService } from './places.service';
import { mayCancel, signUpTime } from './sign-up-time.rule';
import { SignUpRepository } from './sign-up.repository';
import { fitsAtOnce, seatsOf } from './waiting-list.rule';

/** A guardian signs a family up, or gives the place back. */
@Injectable()
export class SignUps {
  constructor(
    private readonly own: OwnFamilies,
    private readonly signUps: SignUpRepository,
    private readonly places: PlacesService,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes places, or a place on the waiting list. Whoever is in keeps the place and the turn unless more persons come than
   * there is room for. Doing the same twice changes nothing.
   * @throws NotFound; Conflict `activity.sign-up-not-open | sign-up-over | too-large-for-places`
   */
  async signUp(
    personId: string,
    activityId: string,
    wish: { pupilId: string; persons: number },
  ): Promise<void> {
    await this.transactions.run(async () => {
      const { activity, children } = await this.own.hold(personId, activityId);
      const { pupilId } = childAmong(children, wish.pupilId);
      const now = this.clock.now();
      const time = signUpTime(activity, now);
      if (time === 'not-yet') throw new Conflict('activity.sign-up-not-open', 'Sign-up has not opened yet.');
      if (time === 'closed') throw new Conflict('activity.sign-up-over', 'Sign-up is over.');
      const persons = activity.seating === 'family' ? 1 : wish.persons;
      const seats = seatsOf(activity.seating, persons);
      if (seats > activity.capacity) {
        throw new Conflict('activity.too-large-for-places', 'There are not that many places at all.');
      }
      const before = await this.signUps.find(activityId, pupilId);
      const stands = before && before.state !== 'CANCELLED' ? before : null;
      if (stands?.persons === persons) return;
      const { taken, waiting } = await this.signUps.occupancy(activityId, activity.seating);
      const held = stands?.state === 'SIGNED_UP' ? seatsOf(activity.seating, stands.persons) : 0;
      const others = waiting - (stands?.state === 'WAITING' ? 1 : 0);
      const free = activity.capacity - taken + held;
      const isIn = fitsAtOnce(seats, free, seats <= held ? 0 : others);
      if (held > 0 && !isIn) {
        throw new Conflict(
          'activity.no-room-for-more',
          'There is no room for that many; the old places stay.',
        );
      }
      const state = isIn ? 'SIGNED_UP' : 'WAITING';
      await this.signUps.enter(activityId, [{ pupilId, personId, persons, state, signedUpAt: now }]);
      await this.places.moveUp(activity);
    });
  }

  /** Gives the places back; who waits moves up in the same transaction. @throws Conflict `activity.begun` */
  async cancel(personId: string, activityId: string, pupilId: string): Promise<void> {
    await this.transactions.run(async () => {
      const { activity, children } = await this.own.hold(personId, activityId);
      childAmong(children, pupilId);
      const signUp = await this.signUps.find(activityId, pupilId);
      if (!signUp || signUp.state === 'CANCELLED') return;
      const now = this.clock.now();
      if (!mayCancel(activity, now)) throw new Conflict('activity.begun', 'The activity has begun.');
      await this.signUps.cancel(signUp.id, now);
      await this.places.moveUp(activity);
    });
  }
}

/** @throws NotFound `activity.not-your-child` */
export function childAmong(children: ChildOf[], pupilId: string): ChildOf {
  const child = children.find((one) => one.pupilId === pupilId);
  if (!child) throw new NotFound('activity.not-your-child', 'This child is not among yours.');
  return child;
}
