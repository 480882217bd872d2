import { Injectable } from '@nestjs/common';
import { daysOfSchoolYear, plusDays, SchoolTerms } from '@libs/organization';
import { Clock, Database, dayOf } from '@libs/platform';
import { groupedBy } from './grouped.rule';
import {
  activityMeasures,
  askedTerms,
  hasAllPapers,
  paperActivities,
  type CountingDays,
  type HeldActivity,
} from './held-activities.rule';
import { atOrBelow, dayAfter, momentOf, schoolYearsIn, type Counted, type Window } from './window.rule';
import type { CountedLine, MeasureSource } from './work-sources';

interface Row {
  id: string;
  schoolId: string;
  title: string;
  startsAt: Date;
  kind: string;
  specialNeeds: number;
  closed: number;
  hasPlan: number;
  hasSignIn: number;
}

/** Days a school has to sum up an activity before the missing summary counts. */
const daysForSummary = 14;

/** Activities held by schools that record them here (domain: G5, G7, C5, C7). */
@Injectable()
export class ActivitiesQuery implements MeasureSource {
  constructor(
    private readonly database: Database,
    private readonly terms: SchoolTerms,
    private readonly clock: Clock,
  ) {}

  async bySchool(window: Window): Promise<Counted[]> {
    const days = await this.days(window);
    const schools = groupedBy(await this.held(window), ({ schoolId }) => schoolId);
    return [...schools].flatMap(([unitId, held]) => activityMeasures(unitId, held, days));
  }

  async linesOf(measure: string, window: Window): Promise<CountedLine[] | null> {
    const lines: Record<string, (held: HeldActivity[], days: CountingDays) => CountedLine[]> = {
      'gate.activities-in-weaker-term': termLines,
      'gate.parent-child-in-weaker-term': (held, days) =>
        termLines(held, days, ({ isParentChild }) => isParentChild),
      'gate.activities-with-papers': (held, days) =>
        paperActivities(held, days).map((one) => ({
          ...single(one),
          ...{ value: hasAllPapers(one) ? 1 : 0, of: 1 },
        })),
      'special-needs-sessions': (held, days) =>
        days.years.flatMap((year) => {
          const own = held.filter((one) => one.isForSpecialNeeds && isIn(one, year));
          const label = `${year.startsOn.slice(0, 4)}-${year.endsOn.slice(0, 4)}`;
          return [{ label, value: own.length, of: null }, ...own.map(single)];
        }),
      'parent-child-activities': (held, days) =>
        held
          .filter((one) => one.isParentChild && isIn(one, { startsOn: days.from, endsOn: days.until }))
          .map(single),
    };
    const of = lines[measure];
    return of ? of(await this.held(window), await this.days(window)) : null;
  }

  private async days(window: Window): Promise<CountingDays> {
    const years = schoolYearsIn(window);
    const terms = (await Promise.all(years.map((year) => this.terms.list(year)))).flat();
    const today = dayOf(momentOf(window, this.clock.now()));
    return {
      terms: terms.filter(({ startsOn, endsOn }) => startsOn >= window.from && endsOn <= window.until),
      years: years.map(daysOfSchoolYear).map(({ from, until }) => ({ startsOn: from, endsOn: until })),
      from: window.from,
      until: window.until,
      today,
      writtenBy: plusDays(today, -daysForSummary),
    };
  }

  /**
   * Ever, in the order of their beginning: the first says since when a school records its activities here. Papers are as they
   * were at the window's end.
   */
  private async held(window: Window): Promise<HeldActivity[]> {
    const rows = await this.database.query<Row>(
      `SELECT a.id, a.school_id AS schoolId, a.title, a.starts_at AS startsAt, a.kind, a.special_needs AS specialNeeds,
              a.state = 'CLOSED' AND COALESCE(a.closed_at < ?, TRUE) AS closed, TRIM(a.plan_text) <> '' AS hasPlan,
              EXISTS (SELECT 1 FROM activity_attendances t
                       WHERE t.activity_id = a.id AND t.way <> 'make-up' AND t.attended_at < ?) AS hasSignIn
         FROM units school
         JOIN activities a ON a.school_id = school.id AND a.state IN ('HELD', 'CLOSED')
        WHERE school.kind = 'school' AND school.path LIKE ? AND school.archived_at IS NULL
        ORDER BY school.id, a.starts_at, a.id`,
      [dayAfter(window.until), dayAfter(window.until), atOrBelow(window.path)],
    );
    return rows.map(({ id, schoolId, title, startsAt, kind, specialNeeds, closed, hasPlan, hasSignIn }) => ({
      id,
      schoolId,
      title,
      day: dayOf(startsAt),
      isParentChild: kind === 'parent_child',
      isForSpecialNeeds: Number(specialNeeds) === 1,
      hasPlan: Number(hasPlan) === 1,
      hasSignIn: Number(hasSignIn) === 1,
      hasSummary: Number(closed) === 1,
    }));
  }
}

const isIn = ({ day }: HeldActivity, { startsOn, endsOn }: { startsOn: string; endsOn: string }): boolean =>
  startsOn <= day && day <= endsOn;

const single = ({ id, day, title }: HeldActivity): CountedLine => ({
  ...{ label: `${day} ${title}`, value: 1, of: null },
  record: { kind: 'activity', id },
});

/** Each term that is asked about, and the activities counted in it. */
function termLines(
  held: HeldActivity[],
  days: CountingDays,
  which: (one: HeldActivity) => boolean = () => true,
): CountedLine[] {
  return askedTerms(held, days).flatMap((term) => {
    const own = held.filter((one) => which(one) && isIn(one, term));
    const label = `${term.startsOn} – ${term.endsOn}`;
    return [{ label, value: own.length, of: null }, ...own.map(single)];
  });
}
