import { Injectable } from '@nestjs/common';
import type { ChildOf } from '@libs/identity';
import { Clock, Conflict, NotFound, Refused, Transactions } from '@libs/platform';
import { OwnFamilies } from '../places/own-families.service';
import type { SignUpEntity } from '../places/sign-up.entity';
import { tickableStates } from '../programme/activity-states.rule';
import type { ActivityEntity } from '../programme/activity.entity';
import { checkInTime } from './check-in-window.rule';
import { CodeScans } from './code-scans.service';
import { Doorway } from './doorway.service';

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
    private readonly scans: CodeScans,
    private readonly own: OwnFamilies,
    private readonly door: Doorway,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Checks the families in that signed up; somebody who did not may come in while there are places. Again is as good as once.
   * @throws NotFound; Refused `activity.code-over | choose-child`; Conflict `activity.check-in-too-early | check-in-over | full`
   */
  async checkIn(
    personId: string,
    activityId: string,
    { ticket, pupilId }: { ticket: string; pupilId?: string | undefined },
  ): Promise<CheckedIn> {
    this.scans.mustHold(activityId, ticket);
    const { activity, children } = await this.own.open(personId, activityId);
    this.mustBeOpen(activity);
    return this.transactions.run(async () => {
      const pupils = children.map((child) => child.pupilId);
      const signUps = await this.door.signedUp(activityId, pupils);
      const coming = whoComes(children, signUps, pupilId);
      const added = await this.door.enter(personId, activity, coming, signUps);
      return { pupilIds: coming, already: added.length === 0 };
    });
  }

  private mustBeOpen(activity: ActivityEntity): void {
    const time = checkInTime(activity, this.clock.now());
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
