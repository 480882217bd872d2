import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { PlannedActivityKind, SessionKind } from './sessions/session-kinds.rule';

/** A session of a published plan, as the nouns above need it. */
export interface PlannedSessionFacts {
  /** The same in every version of the plan. */
  id: string;
  planId: string;
  schoolId: string;
  schoolYear: string;
  kind: SessionKind;
  /** Of activities. */
  activityKind: PlannedActivityKind | null;
  title: string;
  /** Of the school's grades it is for. */
  gradeLevels: number[];
  term: 1 | 2;
  week: number | null;
  /** `YYYY-MM-DD` */
  day: string | null;
  /** `HH:MM` in Asia/Shanghai. */
  startsAt: string | null;
  endsAt: string | null;
  place: string;
  required: boolean;
  instructor: string;
  instructorPersonId: string | null;
  classHours: number;
  courseId: string | null;
  lessonLineageId: string | null;
}

type Row = Omit<PlannedSessionFacts, 'gradeLevels' | 'required' | 'classHours'> & {
  gradeLevels: string;
  required: number | boolean;
  classHours: string;
};

const facts = `SELECT s.id, p.id AS planId, p.unit_id AS schoolId, p.school_year AS schoolYear, s.kind,
    s.activity_kind AS activityKind, s.title, s.grade_levels AS gradeLevels, s.term, s.week, DATE_FORMAT(s.on_day, '%Y-%m-%d') AS day,
    s.starts_at AS startsAt, s.ends_at AS endsAt, s.place, s.required, s.instructor,
    s.instructor_person_id AS instructorPersonId, s.class_hours AS classHours, s.course_id AS courseId,
    s.lesson_lineage_id AS lessonLineageId
  FROM teaching_plans p JOIN plan_sessions s ON s.version_id = p.current_version_id
 WHERE p.kind = 'school' AND p.active = 1`;

@Injectable()
export class PlannedSessionQuery {
  constructor(private readonly database: Database) {}

  async many(ids: readonly string[]): Promise<PlannedSessionFacts[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.query<Row>(`${facts} AND s.id IN (?)`, [ids]);
    return rows.map(factsOf);
  }

  async ofSchool(schoolId: string, schoolYear: string): Promise<PlannedSessionFacts[]> {
    const rows = await this.database.query<Row>(
      `${facts} AND p.unit_id = ? AND p.school_year = ? ORDER BY s.term, s.week, s.on_day, s.starts_at, s.id`,
      [schoolId, schoolYear],
    );
    return rows.map(factsOf);
  }
}

const factsOf = (row: Row): PlannedSessionFacts => ({
  ...row,
  gradeLevels: row.gradeLevels.split(',').map(Number),
  required: Boolean(row.required),
  classHours: Number(row.classHours),
});
