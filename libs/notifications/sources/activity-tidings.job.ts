import { Injectable } from '@nestjs/common';
import {
  ActivityCancelled,
  ActivityGuests,
  ActivityHeld,
  ActivityMoved,
  ActivityPublished,
  ActivityReminderDue,
  MakeUpOffered,
  PlaceGranted,
} from '@libs/activities';
import { Handles, type RunningJob } from '@libs/platform';
import type { NoticeKind } from '../notices/notice-kinds.rule';
import { Notices } from '../notices/notices.service';

/** People told in one statement. */
const atOnce = 1000;

/** What activities announce, told to who has signed up, or to all for whom it is. Telling twice has effect once. */
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

  @Handles(ActivityPublished)
  async published({ activityId }: { activityId: string }, { signal }: RunningJob): Promise<void> {
    const activity = await this.guests.find(activityId);
    if (activity?.state === 'PUBLISHED') await this.tellAll('activity-published', activityId, signal);
  }

  @Handles(MakeUpOffered)
  async makeUpOffered({ activityId }: { activityId: string }, { signal }: RunningJob): Promise<void> {
    await this.tellOfMakeUp(activityId, signal);
  }

  @Handles(ActivityHeld)
  async held({ activityId }: { activityId: string }, { signal }: RunningJob): Promise<void> {
    await this.tellOfMakeUp(activityId, signal);
  }

  @Handles(PlaceGranted)
  async placeGranted({ activityId, personId }: { activityId: string; personId: string }): Promise<void> {
    await this.tell('activity-place', activityId, [personId]);
  }

  /** All families it was for, also those who came: nobody is told that she was not there. */
  private async tellOfMakeUp(activityId: string, signal: AbortSignal): Promise<void> {
    const activity = await this.guests.find(activityId);
    const isOver = activity?.state === 'HELD' || activity?.state === 'CLOSED';
    if (isOver && activity.makeUpLessonId) await this.tellAll('activity-make-up', activityId, signal);
  }

  private async tellAll(kind: NoticeKind, activityId: string, signal: AbortSignal): Promise<void> {
    const people = (await this.guests.invited(activityId)).map(({ personId }) => personId);
    for (let at = 0; at < people.length; at += atOnce) {
      signal.throwIfAborted();
      await this.tell(kind, activityId, people.slice(at, at + atOnce));
    }
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
