import { Injectable } from '@nestjs/common';
import { NotFound, type Caller } from '@libs/platform';
import { ActivityAccess } from './activity-access.service';
import { ActivityCountsQuery } from './activity-counts.query';
import { activityMay } from './activity-states.rule';
import type { ActivityEntity } from './activity.entity';
import type { ActivityHeadView, ActivityView } from './activity.view';
import { ActivityParts } from './activity-parts.service';

/** An activity as its school sees it. Nobody's name is in it. */
@Injectable()
export class ActivityPages {
  constructor(
    private readonly access: ActivityAccess,
    private readonly parts: ActivityParts,
    private readonly counts: ActivityCountsQuery,
  ) {}

  /** @throws NotFound `activity.not-found`; drafts are for who plans them */
  async open(caller: Caller, id: string): Promise<ActivityView> {
    const activity = await this.access.open(caller, 'activity.read', id);
    const rights = this.access.rights(caller, activity);
    if (activity.state === 'DRAFT' && !rights.write) {
      throw new NotFound('activity.not-found', 'There is no such activity.');
    }
    const counted = (await this.counts.of([id])).get(id);
    const { taken = 0, waiting = 0, present = 0, persons = 0, madeUp = 0 } = counted ?? {};
    const { summary, planText, archivedAt, state } = activity;
    return {
      ...headOf(activity),
      ...(await this.parts.of(activity)),
      taken,
      waiting,
      present,
      persons,
      madeUp,
      version: activity.version,
      schoolId: activity.schoolId,
      description: activity.description,
      planText,
      signUpOpensAt: activity.signUpOpensAt,
      signUpClosesAt: activity.signUpClosesAt,
      specialNeeds: activity.specialNeeds,
      topics: activity.topics,
      summary,
      cancelReason: activity.cancelReason,
      papers: {
        plan: planText.trim() !== '',
        signIn: present > 0,
        summary: state === 'CLOSED' && summary !== null,
      },
      archived: archivedAt !== null,
      may: activityMay(state, archivedAt !== null, rights),
    };
  }
}

export function headOf(activity: ActivityEntity): ActivityHeadView {
  const { id, kind, state, title, place, startsAt, endsAt, capacity, seating, classHours, required } =
    activity;
  return { id, kind, state, title, place, startsAt, endsAt, capacity, seating, classHours, required };
}
