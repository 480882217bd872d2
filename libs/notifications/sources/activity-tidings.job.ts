import { Injectable } from '@nestjs/common';
import {
  ActivityCancelled,
  ActivityGuests,
  ActivityMoved,
  ActivityReminderDue,
  PlaceGranted,
} from '@libs/activities';
import { Handles } from '@libs/platform';
import type { NoticeKind } from '../notices/notice-kinds.rule';
import { Notices } from '../notices/notices.service';

/** What activities announce, told to who has signed up. Telling twice has effect once. */
@Injectable()
export class ActivityTidings {
  constructor(
    private readonly guests: ActivityGuests,
    private readonly notices: Notices,
  ) {}

  @Handles(ActivityReminderDue)
  async reminderDue({ activityId }: { activityId: string }): Promise<void> {
    const guests = await this.guests.signedUp(activityId);
    const coming = guests.filter(({ waiting }) => !waiting).map(({ personId }) => personId);
    await this.tell('activity-reminder', activityId, coming);
  }

  @Handles(ActivityCancelled)
  async cancelled({ activityId }: { activityId: string }): Promise<void> {
    await this.tell('activity-cancelled', activityId, await this.everybody(activityId));
  }

  @Handles(ActivityMoved)
  async moved({ activityId }: { activityId: string }): Promise<void> {
    await this.tell('activity-moved', activityId, await this.everybody(activityId));
  }

  @Handles(PlaceGranted)
  async placeGranted({ activityId, personId }: { activityId: string; personId: string }): Promise<void> {
    await this.tell('activity-place', activityId, [personId]);
  }

  private async everybody(activityId: string): Promise<string[]> {
    return (await this.guests.signedUp(activityId)).map(({ personId }) => personId);
  }

  private async tell(kind: NoticeKind, activityId: string, people: string[]): Promise<void> {
    const activity = await this.guests.find(activityId);
    if (!activity) return;
    const { title, place } = activity;
    const startsAt = activity.startsAt.toISOString();
    // Moved to another time or place is another reason to tell; heard twice it is the same one.
    const which = kind === 'activity-moved' ? `:${activity.startsAt.getTime()}:${hashOf(place)}` : '';
    const reason = `${kind}:${activityId}${which}`;
    await this.notices.tell(people, {
      kind,
      reason,
      sourceId: activityId,
      facts: { title, place, startsAt },
    });
  }
}

/** Short and the same for the same words; keys hold no words. */
const hashOf = (text: string): string =>
  [...text].reduce((hash, sign) => (hash * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003, 7).toString(36);
