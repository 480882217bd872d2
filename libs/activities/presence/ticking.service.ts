import { Injectable } from '@nestjs/common';
import { Families } from '@libs/identity';
import { Clock, Conflict } from '@libs/platform';
import { SignUpRepository } from '../places/sign-up.repository';
import { tickableStates } from '../programme/activity-states.rule';
import type { ActivityEntity } from '../programme/activity.entity';
import { checkInTime } from './check-in-window.rule';
import { Presences } from './presences.service';

@Injectable()
export class Ticking {
  constructor(
    private readonly signUps: SignUpRepository,
    private readonly families: Families,
    private readonly presences: Presences,
    private readonly clock: Clock,
  ) {}

  mustBeOpen(activity: ActivityEntity): void {
    if (!tickableStates.includes(activity.state)) {
      throw new Conflict('activity.wrong-state', 'The list of this activity is final or not open.', {
        state: activity.state,
      });
    }
    if (checkInTime(activity, this.clock.now()) === 'too-early') {
      throw new Conflict('activity.check-in-too-early', 'Check-in opens an hour before the beginning.');
    }
  }

  takeBack(activity: ActivityEntity, pupilIds: string[]): Promise<void> {
    return this.presences.takeBack(activity, pupilIds);
  }

  /** The hours go to the guardian who signed up, else to the first of the family. */
  async writeDown(activityId: string, pupilIds: string[]): Promise<void> {
    const signUps = await this.signUps.ofPupils(activityId, pupilIds);
    const known = new Map(signUps.map((signUp) => [signUp.pupilId, signUp]));
    const first = await this.families.firstGuardians(pupilIds);
    await this.presences.record(
      activityId,
      'hand',
      pupilIds.map((pupilId) => {
        const signUp = known.get(pupilId);
        const personId = signUp?.personId ?? first.get(pupilId) ?? null;
        return { pupilId, personId, persons: signUp?.persons ?? 1 };
      }),
    );
  }
}
