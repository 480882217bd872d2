import { Injectable } from '@nestjs/common';
import { Clock, Conflict } from '@libs/platform';
import type { SignUpEntity } from '../places/sign-up.entity';
import { SignUpRepository } from '../places/sign-up.repository';
import { freeAtTheDoor, seatsOf } from '../places/waiting-list.rule';
import type { ActivityEntity } from '../programme/activity.entity';
import { ActivityRepository } from '../programme/activity.repository';
import type { AttendanceEntity } from './attendance.entity';
import { AttendanceRepository } from './attendance.repository';
import { Presences } from './presences.service';

/** Who comes through the door of the hall. Inside a transaction. */
@Injectable()
export class Doorway {
  constructor(
    private readonly signUps: SignUpRepository,
    private readonly attendances: AttendanceRepository,
    private readonly activities: ActivityRepository,
    private readonly presences: Presences,
    private readonly clock: Clock,
  ) {}

  async signedUp(activityId: string, pupilIds: string[]): Promise<SignUpEntity[]> {
    const found = await this.signUps.ofPupils(activityId, pupilIds);
    return found.filter(({ state }) => state === 'SIGNED_UP');
  }

  /**
   * Writes the families down who are not yet. Who signed up comes in without any lock, so a full hall does not queue at one
   * row; only who did not must be counted, one after the other. @throws Conflict `activity.full`
   */
  async enter(
    personId: string,
    activity: ActivityEntity,
    coming: string[],
    signUps: SignUpEntity[],
  ): Promise<AttendanceEntity[]> {
    const there = await this.attendances.ofPupils(activity.id, coming);
    const known = new Set(there.filter(({ way }) => way !== 'make-up').map(({ pupilId }) => pupilId));
    const arriving = coming.filter((pupilId) => !known.has(pupilId));
    const persons = new Map(signUps.map((signUp) => [signUp.pupilId, signUp.persons]));
    const walkIns = arriving.filter((pupilId) => !persons.has(pupilId));
    if (walkIns.length > 0) await this.giveRoom(personId, activity, walkIns);
    return this.presences.record(
      activity.id,
      'code',
      arriving.map((pupilId) => ({ pupilId, personId, persons: persons.get(pupilId) ?? 1 })),
    );
  }

  /** A place at the door is a sign-up like any other, so that whoever counts places counts it. */
  private async giveRoom(personId: string, activity: ActivityEntity, pupilIds: string[]): Promise<void> {
    await this.activities.lock(activity.id);
    const { taken } = await this.signUps.occupancy(activity.id, activity.seating);
    const places = await this.attendances.places(activity.id, activity.seating);
    const hall = {
      capacity: activity.capacity,
      taken: taken + places.withoutSignUp,
      present: places.present,
    };
    const free = freeAtTheDoor(hall, { startsAt: activity.startsAt, now: this.clock.now() });
    if (pupilIds.length * seatsOf(activity.seating, 1) > free) {
      throw new Conflict('activity.full', 'All places are taken.');
    }
    const signedUpAt = this.clock.now();
    await this.signUps.enter(
      activity.id,
      pupilIds.map((pupilId) => ({ pupilId, personId, persons: 1, state: 'SIGNED_UP', signedUpAt })),
    );
  }
}
