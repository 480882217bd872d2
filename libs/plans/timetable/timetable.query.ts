import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { PlannedActivityKind, SessionKind } from '../sessions/session-kinds.rule';

/** A published session of one of somebody's schools. */
export interface TimetableRow {
  id: string;
  schoolId: string;
  schoolYear: string;
  kind: SessionKind;
  activityKind: PlannedActivityKind | null;
  title: string;
  gradeLevels: string;
  term: 1 | 2;
  week: number | null;
  onDay: string | null;
  startsAt: string | null;
  endsAt: string | null;
  place: string;
  required: number | boolean;
  instructor: string;
  classHours: string;
  revision: number;
  changedAt: Date;
  courseId: string | null;
  lessonId: string | null;
  /** Whether this person has learned the lesson. */
  learned: number | boolean;
}

@Injectable()
export class TimetableQuery {
  constructor(private readonly database: Database) {}

  /** All published sessions of these schools in a year; links go to the version of a course the person began. */
  sessions(schoolIds: string[], schoolYear: string, personId: string): Promise<TimetableRow[]> {
    if (schoolIds.length === 0) return Promise.resolve([]);
    return this.database.query<TimetableRow>(
      `SELECT s.id, p.unit_id AS schoolId, p.school_year AS schoolYear, s.kind, s.activity_kind AS activityKind,
              s.title, s.grade_levels AS gradeLevels, s.term, s.week, DATE_FORMAT(s.on_day, '%Y-%m-%d') AS onDay, s.starts_at AS startsAt,
              s.ends_at AS endsAt, s.place, s.required, s.instructor, s.class_hours AS classHours, s.revision,
              s.changed_at AS changedAt, c.id AS courseId, l.id AS lessonId,
              seen.completed_at IS NOT NULL AS learned
         FROM teaching_plans p
         JOIN plan_sessions s ON s.version_id = p.current_version_id
         LEFT JOIN courses c ON c.id = s.course_id AND c.state = 'PUBLISHED'
         LEFT JOIN course_pins pin ON pin.course_id = c.id AND pin.person_id = ?
         LEFT JOIN lessons l ON l.lineage_id = s.lesson_lineage_id
              AND l.version_id = COALESCE(pin.version_id, c.current_version_id)
         LEFT JOIN lesson_progress seen ON seen.lesson_id = l.id AND seen.person_id = ?
        WHERE p.unit_id IN (?) AND p.kind = 'school' AND p.school_year = ? AND p.active = 1
        ORDER BY s.term, s.week, s.on_day, s.starts_at, s.id`,
      [personId, personId, schoolIds, schoolYear],
    );
  }
}
