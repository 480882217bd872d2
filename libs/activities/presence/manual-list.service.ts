import { Injectable } from '@nestjs/common';
import { Families } from '@libs/identity';
import { Clock, Conflict, NotFound, reach, Transactions, type Caller } from '@libs/platform';
import { SignUpRepository } from '../places/sign-up.repository';
import { ActivityAccess } from '../programme/activity-access.service';
import { tickableStates } from '../programme/activity-states.rule';
import type { ActivityEntity } from '../programme/activity.entity';
import { AttendanceRepository } from './attendance.repository';
import { checkInTime } from './check-in-window.rule';
import type { FamilyListQueryDto, TickBody } from './manual-list.dto';
import { ManualListQuery, type ListedFamily } from './manual-list.query';
import { Presences } from './presences.service';

/** A hall holds no more families than this; the file of who was there has as many lines. */
const mostLines = 10_000;

/** The list by hand: the coordinator's of the school, the class teacher's of the own class. */
@Injectable()
export class ManualList {
  constructor(
    private readonly access: ActivityAccess,
    private readonly list: ManualListQuery,
    private readonly attendances: AttendanceRepository,
    private readonly ticking: Ticking,
    private readonly transactions: Transactions,
  ) {}

  async page(caller: Caller, id: string, query: FamilyListQueryDto): Promise<[ListedFamily[], number]> {
    const activity = await this.access.open(caller, 'activity.tick', id);
    return this.list.page(scopeOf(caller, activity), query);
  }

  /** Everybody who signed up or came, for a file. */
  async sheet(caller: Caller, id: string): Promise<{ activity: ActivityEntity; families: ListedFamily[] }> {
    const activity = await this.access.open(caller, 'activity.tick', id);
    return { activity, families: await this.list.all(scopeOf(caller, activity), mostLines) };
  }

  /** @throws NotFound for pupils out of reach; Conflict `activity.wrong-state | check-in-too-early` */
  async tick(caller: Caller, id: string, { pupilIds, present }: TickBody): Promise<void> {
    const activity = await this.access.open(caller, 'activity.tick', id);
    this.ticking.mustBeOpen(activity);
    const own = await this.list.among(scopeOf(caller, activity), pupilIds);
    if (own.length < new Set(pupilIds).size) {
      throw new NotFound('pupil.not-found', 'There is no such pupil on this list.');
    }
    await this.transactions.run(async () => {
      if (present) await this.ticking.writeDown(id, own);
      else await this.attendances.remove(id, own);
    });
  }
}

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

const scopeOf = (caller: Caller, activity: ActivityEntity) => ({
  activityId: activity.id,
  within: reach(caller, 'activity.tick'),
});
