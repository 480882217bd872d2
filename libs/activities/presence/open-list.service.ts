import { Injectable } from '@nestjs/common';
import { Clock, Conflict, NotFound, reach, type Caller } from '@libs/platform';
import { mayCancel } from '../places/sign-up-time.rule';
import { ActivityDesk } from '../programme/activity-desk.service';
import type { ActivityEntity } from '../programme/activity.entity';
import { ManualListQuery } from './manual-list.query';

/** The list of an activity that is still to come, held for writing a family on it or off it. */
@Injectable()
export class OpenList {
  constructor(
    private readonly desk: ActivityDesk,
    private readonly list: ManualListQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound `pupil.not-found`; Conflict `activity.wrong-state | begun` */
  async hold(caller: Caller, id: string, pupilId: string): Promise<ActivityEntity> {
    const activity = await this.desk.access.hold(caller, 'activity.write', id);
    this.desk.mustBe(activity, ['PUBLISHED']);
    if (!mayCancel(activity, this.clock.now())) {
      throw new Conflict('activity.begun', 'The activity has begun.');
    }
    const scope = { activityId: id, within: reach(caller, 'activity.write') };
    const [found] = await this.list.among(scope, [pupilId]);
    if (!found) throw new NotFound('pupil.not-found', 'There is no such pupil on this list.');
    return activity;
  }
}
