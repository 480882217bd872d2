import { Injectable } from '@nestjs/common';
import { Families } from '@libs/identity';
import { Conflict, NotFound, reach, type Caller } from '@libs/platform';
import { Seating } from '../places/seating.service';
import { mayCancel } from '../places/sign-up-time.rule';
import { ActivityDesk } from '../programme/activity-desk.service';
import type { ActivityEntity } from '../programme/activity.entity';
import { WritingWork } from '../programme/writing-work.service';
import { ManualListQuery } from './manual-list.query';

/** The coordinator signs up a family that rang or wrote on paper, and takes it off again. It waits in the line like any other. */
@Injectable()
export class HandSignUps {
  constructor(
    private readonly desk: ActivityDesk,
    private readonly list: ManualListQuery,
    private readonly families: Families,
    private readonly seating: Seating,
    private readonly work: WritingWork,
  ) {}

  /**
   * Also before sign-up opens and after it has closed, until the activity begins.
   * @throws NotFound `pupil.not-found`; Conflict `activity.wrong-state | begun | too-large-for-places | no-room-for-more`
   */
  async signUp(caller: Caller, id: string, wish: { pupilId: string; persons: number }): Promise<void> {
    await this.work.transactions.run(async () => {
      const activity = await this.hold(caller, id, wish.pupilId);
      const personId = (await this.families.firstGuardians([wish.pupilId])).get(wish.pupilId) ?? null;
      await this.seating.take(activity, { ...wish, personId });
    });
  }

  /** @throws NotFound `pupil.not-found`; Conflict `activity.wrong-state | begun` */
  async signOff(caller: Caller, id: string, pupilId: string): Promise<void> {
    await this.work.transactions.run(async () => {
      await this.seating.giveBack(await this.hold(caller, id, pupilId), pupilId);
    });
  }

  private async hold(caller: Caller, id: string, pupilId: string): Promise<ActivityEntity> {
    const activity = await this.desk.access.hold(caller, 'activity.write', id);
    this.desk.mustBe(activity, ['PUBLISHED']);
    if (!mayCancel(activity, this.work.clock.now())) {
      throw new Conflict('activity.begun', 'The activity has begun.');
    }
    const scope = { activityId: id, within: reach(caller, 'activity.write') };
    const [found] = await this.list.among(scope, [pupilId]);
    if (!found) throw new NotFound('pupil.not-found', 'There is no such pupil on this list.');
    return activity;
  }
}
