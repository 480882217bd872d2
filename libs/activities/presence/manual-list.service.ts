import { Injectable } from '@nestjs/common';
import { NotFound, reach, Transactions, type Caller } from '@libs/platform';
import { ActivityAccess } from '../programme/activity-access.service';
import type { ActivityEntity } from '../programme/activity.entity';
import type { ActivityFamiliesQueryDto, ActivityTickBody } from './manual-list.dto';
import { ManualListQuery, type ListedFamily } from './manual-list.query';
import { Ticking } from './ticking.service';

/** A hall holds no more families than this; the file of who was there has as many lines. */
const mostLines = 10_000;

/** The list by hand: the coordinator's of the school, the class teacher's of the own class. */
@Injectable()
export class ManualList {
  constructor(
    private readonly access: ActivityAccess,
    private readonly list: ManualListQuery,
    private readonly ticking: Ticking,
    private readonly transactions: Transactions,
  ) {}

  async page(caller: Caller, id: string, query: ActivityFamiliesQueryDto): Promise<[ListedFamily[], number]> {
    const activity = await this.access.open(caller, 'activity.tick', id);
    return this.list.page(scopeOf(caller, activity), query);
  }

  /** Everybody who signed up or came, for a file. */
  async sheet(caller: Caller, id: string): Promise<{ activity: ActivityEntity; families: ListedFamily[] }> {
    const activity = await this.access.open(caller, 'activity.tick', id);
    return { activity, families: await this.list.all(scopeOf(caller, activity), mostLines) };
  }

  /** @throws NotFound for pupils out of reach; Conflict `activity.wrong-state | check-in-too-early` */
  async tick(caller: Caller, id: string, { pupilIds, present }: ActivityTickBody): Promise<void> {
    const activity = await this.access.open(caller, 'activity.tick', id);
    this.ticking.mustBeOpen(activity);
    const own = await this.list.among(scopeOf(caller, activity), pupilIds);
    if (own.length < new Set(pupilIds).size) {
      throw new NotFound('pupil.not-found', 'There is no such pupil on this list.');
    }
    await this.transactions.run(async () => {
      if (present) await this.ticking.writeDown(id, own);
      else await this.ticking.takeBack(activity, own);
    });
  }
}

const scopeOf = (caller: Caller, activity: ActivityEntity) => ({
  activityId: activity.id,
  within: reach(caller, 'activity.tick'),
});
