import { Injectable } from '@nestjs/common';
import type { ChildOf } from '@libs/identity';
import { Conflict, NotFound, Refused } from '@libs/platform';
import { OwnFamilies } from '../places/own-families.service';
import type { SignUpEntity } from '../places/sign-up.entity';
import { tickableStates } from '../programme/activity-states.rule';
import type { ActivityEntity } from '../programme/activity.entity';
import { ActivityRepository } from '../programme/activity.repository';
import { checkInTime } from './check-in-window.rule';
import { CodeBook } from './code-book.service';
import { Doorway } from './doorway.service';
import { CheckInWork } from './check-in-work.service';

/** What a scanned code leads to before anybody has signed in. */
export interface Scan {
  ticket: string;
  validUntil: Date;
  title: string;
  startsAt: Date;
}

export interface CheckedIn {
  /** Ids of the pupils whose families are checked in now. */
  pupilIds: string[];
  /** Whether that was so before. */
  already: boolean;
}

/** Check-in with the code on the screen in the hall. */
@Injectable()
export class CheckIns {
  constructor(
    private readonly codes: CodeBook,
    private readonly own: OwnFamilies,
    private readonly door: Doorway,
    private readonly activities: ActivityRepository,
    private readonly time: CheckInWork,
  ) {}

  /** Changes a code, good for seconds, for a ticket that leaves time to sign in. @throws NotFound; Refused `activity.code-over` */
  async scan(activityId: string, code: string): Promise<Scan> {
    if (!this.codes.holds(activityId, code)) {
      throw new Refused('activity.code-over', 'This code is not shown any more; scan the one on the screen.');
    }
    const activity = await this.activities.find(activityId);
    if (!activity || activity.state === 'DRAFT') {
      throw new NotFound('activity.not-found', 'There is no such activity.');
    }
    return { ...this.codes.ticket(activityId), title: activity.title, startsAt: activity.startsAt };
  }

  /**
   * Checks the families in that signed up; somebody who did not may come in while there are places. Again is as good as once.
   * @throws NotFound; Refused `activity.code-over | choose-child`; Conflict `activity.check-in-too-early | check-in-over | full`
   */
  async checkIn(
    personId: string,
    activityId: string,
    { ticket, pupilId }: { ticket: string; pupilId?: string | undefined },
  ): Promise<CheckedIn> {
    if (!this.codes.ticketHolds(activityId, ticket)) {
      throw new Refused('activity.code-over', 'This code is not shown any more; scan the one on the screen.');
    }
    const { activity, children } = await this.own.open(personId, activityId);
    this.mustBeOpen(activity);
    return this.time.transactions.run(async () => {
      const pupils = children.map((child) => child.pupilId);
      const signUps = await this.door.signedUp(activityId, pupils);
      const coming = whoComes(children, signUps, pupilId);
      const added = await this.door.enter(personId, activity, coming, signUps);
      return { pupilIds: coming, already: added.length === 0 };
    });
  }

  private mustBeOpen(activity: ActivityEntity): void {
    const time = checkInTime(activity, this.time.clock.now());
    if (time === 'too-early') {
      throw new Conflict('activity.check-in-too-early', 'Check-in opens an hour before the beginning.');
    }
    if (time === 'over' || !tickableStates.includes(activity.state)) {
      throw new Conflict('activity.check-in-over', 'Check-in is over.');
    }
  }
}

/** The child asked for; else all who are signed up; else the only child. @throws Refused `activity.choose-child` */
function whoComes(children: ChildOf[], signUps: SignUpEntity[], wanted: string | undefined): string[] {
  if (wanted !== undefined) {
    if (children.some((child) => child.pupilId === wanted)) return [wanted];
    throw new NotFound('activity.not-your-child', 'This child is not among yours.');
  }
  if (signUps.length > 0) return signUps.map((signUp) => signUp.pupilId);
  const [first, second] = children;
  if (first && !second) return [first.pupilId];
  throw new Refused('activity.choose-child', 'Say for which child.', {
    errors: [{ field: 'pupilId', code: 'activity.choose-child', message: 'say for which child' }],
  });
}
