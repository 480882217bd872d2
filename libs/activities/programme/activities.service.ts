import { Injectable } from '@nestjs/common';
import { newId, Outbox, Transactions, type Caller } from '@libs/platform';
import { ActivityMoved } from '../activity.event';
import { PlacesService } from '../places/places.service';
import { ActivityChecks } from './activity-checks.service';
import { ActivityDesk } from './activity-desk.service';
import type { ActivityBody, ActivityChangeBody, NewActivityBody } from './activity.dto';
import type { ActivityEntity } from './activity.entity';

/** Planning activities. */
@Injectable()
export class Activities {
  constructor(
    private readonly desk: ActivityDesk,
    private readonly places: PlacesService,
    private readonly checks: ActivityChecks,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /** Begins a draft and answers its id. @throws Refused `activity.unusable` naming the fields */
  async create(
    caller: Caller,
    schoolId: string,
    { planSessionId = null, ...body }: NewActivityBody,
  ): Promise<string> {
    const school = await this.desk.access.school(caller, 'activity.write', schoolId);
    const { audience, ...fields } = await this.checks.ofNew(caller, school, body, planSessionId);
    const id = newId();
    await this.transactions.run(() =>
      this.desk.repository.add(
        {
          ...blank,
          ...fields,
          planSessionId,
          id,
          schoolId: school.id,
          schoolPath: school.path,
          createdBy: caller.personId,
        },
        audience,
      ),
    );
    return id;
  }

  /**
   * Changes a draft or a published activity. More places move the waiting list in the same transaction.
   * @throws Conflict `activity.changed-meanwhile | wrong-state`; Refused `activity.unusable`
   */
  async change(caller: Caller, id: string, { version, ...body }: ActivityChangeBody): Promise<void> {
    await this.transactions.run(async () => {
      const activity = await this.desk.holdForEditing(caller, id, version);
      const { audience, ...fields } = await this.checks.ofChange(caller, activity, body);
      await this.places.mustHold(activity, fields);
      await this.desk.repository.setAudience(id, audience);
      await this.desk.save(activity, fields);
      if (activity.state !== 'PUBLISHED') return;
      if (isMoved(activity, fields)) await this.outbox.announce(ActivityMoved, { activityId: id });
      await this.places.moveUp({ ...activity, ...fields });
    });
  }
}

const blank = {
  state: 'DRAFT',
  version: 1,
  summary: null,
  cancelReason: null,
  publishedAt: null,
  remindedAt: null,
  closedAt: null,
  archivedAt: null,
} as const;

function isMoved(
  before: ActivityEntity,
  after: Pick<ActivityBody, 'startsAt' | 'endsAt' | 'place'>,
): boolean {
  const times = (one: typeof after) => `${one.startsAt.getTime()} ${one.endsAt.getTime()} ${one.place}`;
  return times(before) !== times(after);
}
