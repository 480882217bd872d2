import { Injectable } from '@nestjs/common';
import { PlanActivities } from './plan-activities';
import { nextOf } from './timetable.rule';
import type { TimetableView } from './timetable.view';
import { Timetables } from './timetables.service';

/** A guardian's timetable as the page shows it, with the activities that were made from it. */
@Injectable()
export class TimetablePage {
  constructor(
    private readonly timetables: Timetables,
    private readonly activities: PlanActivities,
  ) {}

  async of(personId: string): Promise<TimetableView> {
    const own = await this.timetables.of(personId);
    const shown = own.sessions.map((session) => session.shown);
    const onSite = shown.filter((session) => session.kind === 'activity');
    const made = await this.activities.of(onSite.map((session) => session.id));
    const sessions = shown.map((session) => ({ ...session, activityId: made.get(session.id) ?? null }));
    return {
      schoolYear: own.schoolYear,
      term: own.current?.number ?? null,
      terms: own.terms.map(({ number, startsOn, endsOn }) => ({ number, startsOn, endsOn })),
      children: own.pupils.map(({ pupilId, name, className, schoolName }) => {
        return { id: pupilId, name, className, schoolName };
      }),
      sessions,
      nextId: nextOf(sessions)?.id ?? null,
    };
  }
}
