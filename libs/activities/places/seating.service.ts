import { Injectable } from '@nestjs/common';
import { Clock, Conflict } from '@libs/platform';
import type { ActivityEntity } from '../programme/activity.entity';
import { PlacesService } from './places.service';
import { mayCancel } from './sign-up-time.rule';
import { SignUpRepository } from './sign-up.repository';
import { fitsAtOnce, seatsOf } from './waiting-list.rule';

/** Taking places and giving them back, whoever writes it down. Everything here happens under the lock of the activity. */
@Injectable()
export class Seating {
  constructor(
    private readonly signUps: SignUpRepository,
    private readonly places: PlacesService,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes places, or a place on the waiting list. Whoever is in keeps the place and the turn unless more persons come than
   * there is room for. Doing the same twice changes nothing.
   * @throws Conflict `activity.too-large-for-places | no-room-for-more`
   */
  async take(
    activity: ActivityEntity,
    wish: { pupilId: string; personId: string | null; persons: number },
  ): Promise<void> {
    const persons = activity.seating === 'family' ? 1 : wish.persons;
    const seats = seatsOf(activity.seating, persons);
    if (seats > activity.capacity) {
      throw new Conflict('activity.too-large-for-places', 'There are not that many places at all.');
    }
    const before = await this.signUps.find(activity.id, wish.pupilId);
    const stands = before && before.state !== 'CANCELLED' ? before : null;
    if (stands?.persons === persons) return;
    const { taken, waiting } = await this.signUps.occupancy(activity.id, activity.seating);
    const held = stands?.state === 'SIGNED_UP' ? seatsOf(activity.seating, stands.persons) : 0;
    const others = waiting - (stands?.state === 'WAITING' ? 1 : 0);
    const free = activity.capacity - taken + held;
    const isIn = fitsAtOnce(seats, free, seats <= held ? 0 : others);
    if (held > 0 && !isIn) {
      throw new Conflict('activity.no-room-for-more', 'There is no room for that many; the old places stay.');
    }
    const state = isIn ? 'SIGNED_UP' : 'WAITING';
    await this.signUps.enter(activity.id, [{ ...wish, persons, state, signedUpAt: this.clock.now() }]);
    await this.places.moveUp(activity);
  }

  /** Gives the places back; who waits moves up in the same transaction. @throws Conflict `activity.begun` */
  async giveBack(activity: ActivityEntity, pupilId: string): Promise<void> {
    const signUp = await this.signUps.find(activity.id, pupilId);
    if (!signUp || signUp.state === 'CANCELLED') return;
    const now = this.clock.now();
    if (!mayCancel(activity, now)) throw new Conflict('activity.begun', 'The activity has begun.');
    await this.signUps.cancel(signUp.id, now);
    await this.places.moveUp(activity);
  }
}
