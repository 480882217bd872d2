import { Injectable } from '@nestjs/common';
import { SchoolTerms } from '@libs/organization';
import { isTooLate, planStanding, publishingDeadline, type PlanYear } from '@libs/plans';
import { Clock, Database, dayOf } from '@libs/platform';
import { groupedBy } from './grouped.rule';
import type { CountedLine, MeasureSource } from './work-sources';
import { atOrBelow, dayAfter, momentOf, schoolYearsIn, type Counted, type Window } from './window.rule';

/** What a grade's published plan holds. */
export interface GradePlan {
  schoolId: string;
  gradeId: string;
  gradeName: string;
  planId: string;
  /** Sessions of any kind. */
  planned: number;
  /** Those on site, and their class hours. */
  sessions: number;
  hours: number;
}

interface YearRow {
  schoolId: string;
  schoolYear: string;
  coveredAt: Date | null;
  covers: number | null;
}

/** Whether a version is what families read of plan `p` at the end of a window, its parameter (`dayAfter`). */
const isCurrent = `current.plan_id = p.id AND current.number =
              (SELECT MAX(one.number) FROM plan_versions one WHERE one.plan_id = p.id AND one.published_at < ?)`;

/** The teaching plans of schools: published in time, and what is planned on site. */
@Injectable()
export class PlansQuery implements MeasureSource {
  constructor(
    private readonly database: Database,
    private readonly terms: SchoolTerms,
    private readonly clock: Clock,
  ) {}

  /** 1 or 0 for each school that plans here; a school that never has is left out, so that paper may speak. */
  async bySchool(window: Window): Promise<Counted[]> {
    const years = schoolYearsIn(window);
    const rows = await this.database.query<YearRow>(
      `SELECT p.unit_id AS schoolId, p.school_year AS schoolYear, MAX(current.covers_grades) AS covers,
              MIN(CASE WHEN v.covers_grades = 1 THEN v.published_at END) AS coveredAt
         FROM teaching_plans p
         LEFT JOIN plan_versions v ON v.plan_id = p.id AND v.published_at < ?
         LEFT JOIN plan_versions current ON ${isCurrent}
        WHERE p.kind = 'school' AND p.school_year IN (?) AND p.unit_path LIKE ? AND p.active = 1
        GROUP BY p.unit_id, p.school_year`,
      [dayAfter(window.until), dayAfter(window.until), years, atOrBelow(window.path)],
    );
    const deadlines = await this.deadlinesOf(years);
    const today = dayOf(momentOf(window, this.clock.now()));
    return [...groupedBy(rows, (row) => row.schoolId)].flatMap(([unitId, own]): Counted[] => {
      const planned = years.map((year) => yearOf(year, own, deadlines));
      const standing = planStanding(planned, today);
      if (standing === null) return [];
      const figure = { unitId, measure: 'gate.plan-published', value: standing ? '1' : '0', of: null };
      return [{ ...figure, ...(isTooLate(planned, today) && { settled: true as const }) }];
    });
  }

  /** By grade: the sessions of the published plan. */
  async linesOf(measure: string, window: Window): Promise<CountedLine[] | null> {
    if (measure !== 'gate.plan-published') return null;
    return (await this.byGrade(window)).map(({ gradeName, planned, planId }) => {
      return { label: gradeName, value: planned, of: null, record: { kind: 'plan', id: planId } };
    });
  }

  /** By grade of the schools that have published a plan in the window: what the latest one holds. */
  async byGrade(window: Window): Promise<GradePlan[]> {
    const end = dayAfter(window.until);
    const rows = await this.database.query<Record<keyof GradePlan, string>>(
      `SELECT grade.parent_id AS schoolId, grade.id AS gradeId, grade.name AS gradeName, p.id AS planId,
              COUNT(s.id) AS planned, COALESCE(SUM(s.kind = 'activity'), 0) AS sessions,
              COALESCE(SUM(CASE WHEN s.kind = 'activity' THEN s.class_hours END), 0) AS hours
         FROM (SELECT p.unit_id, MAX(p.school_year) AS school_year
                 FROM teaching_plans p JOIN plan_versions current ON ${isCurrent}
                WHERE p.kind = 'school' AND p.school_year IN (?) AND p.unit_path LIKE ? AND p.active = 1
                GROUP BY p.unit_id) latest
         JOIN teaching_plans p ON p.unit_id = latest.unit_id AND p.kind = 'school'
              AND p.school_year = latest.school_year AND p.active = 1
         JOIN plan_versions current ON ${isCurrent}
         JOIN units grade ON grade.parent_id = p.unit_id AND grade.kind = 'grade' AND grade.archived_at IS NULL
         LEFT JOIN plan_sessions s ON s.version_id = current.id
              AND FIND_IN_SET(grade.grade_level, s.grade_levels) > 0
        GROUP BY grade.parent_id, grade.id, grade.name, grade.grade_level, p.id
        ORDER BY grade.parent_id, grade.grade_level, grade.id`,
      [end, schoolYearsIn(window), atOrBelow(window.path), end],
    );
    return rows.map((row) => ({
      ...row,
      planned: Number(row.planned),
      sessions: Number(row.sessions),
      hours: Number(row.hours),
    }));
  }

  private async deadlinesOf(years: readonly string[]): Promise<Map<string, string>> {
    const terms = await this.terms.listMany(years);
    const first = terms.filter((term) => term.number === 1);
    return new Map(first.map((term) => [term.schoolYear, publishingDeadline(term)]));
  }
}

function yearOf(schoolYear: string, own: YearRow[], deadlines: ReadonlyMap<string, string>): PlanYear {
  const row = own.find((one) => one.schoolYear === schoolYear);
  return {
    schoolYear,
    deadline: deadlines.get(schoolYear) ?? null,
    publishedOn: row?.coveredAt ? dayOf(row.coveredAt) : null,
    covers: Boolean(row?.covers),
    begun: row !== undefined,
  };
}
