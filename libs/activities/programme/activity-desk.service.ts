import { Injectable } from '@nestjs/common';
import { Conflict, type Caller } from '@libs/platform';
import { ActivityAccess } from './activity-access.service';
import { editableStates, reportableStates, type ActivityState } from './activity-states.rule';
import type { ActivityEntity } from './activity.entity';
import { ActivityRepository } from './activity.repository';

/** Holding an activity for writing: the right person, the version that was read, a state that allows it. */
@Injectable()
export class ActivityDesk {
  constructor(
    readonly access: ActivityAccess,
    readonly repository: ActivityRepository,
  ) {}

  /** @throws NotFound; Conflict `activity.changed-meanwhile | wrong-state` */
  async holdForEditing(caller: Caller, id: string, version: number): Promise<ActivityEntity> {
    const activity = await this.holdAt(caller, id, version);
    this.mustBe(activity, editableStates);
    return activity;
  }

  async holdForReport(caller: Caller, id: string, version: number): Promise<ActivityEntity> {
    const activity = await this.holdAt(caller, id, version);
    this.mustBe(activity, reportableStates);
    return activity;
  }

  async holdAt(caller: Caller, id: string, version: number): Promise<ActivityEntity> {
    const activity = await this.access.hold(caller, 'activity.write', id);
    if (activity.version !== version) {
      throw new Conflict('activity.changed-meanwhile', 'Somebody else has changed this activity meanwhile.', {
        version: activity.version,
      });
    }
    return activity;
  }

  mustBe(activity: ActivityEntity, states: readonly ActivityState[]): void {
    if (states.includes(activity.state) && !activity.archivedAt) return;
    throw new Conflict('activity.wrong-state', 'The activity is not in a state for that any more.', {
      state: activity.state,
    });
  }

  /** Writes the change as the next version. */
  async save(
    activity: ActivityEntity,
    change: Partial<ActivityEntity> & { audience?: unknown },
  ): Promise<void> {
    const { audience: _, ...columns } = change;
    await this.repository.change(activity.id, { ...columns, version: activity.version + 1 });
  }
}
