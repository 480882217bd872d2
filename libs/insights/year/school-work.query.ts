import { Injectable } from '@nestjs/common';
import { InstructorCounts } from '@libs/faculty';
import { Database } from '@libs/platform';
import { classesInWindow, classParameters } from '@libs/rating';
import { rowOf, type Level } from './families-year.query';
import type { Row } from './year-rows.rule';
import type { YearSpan } from './year-span.rule';

const done = `a.state IN ('HELD', 'CLOSED') AND a.archived_at IS NULL`;

/** What schools did in a school year: plan sessions, activities, answers. One statement a noun for all below a path. */
@Injectable()
export class SchoolWorkQuery {
  constructor(
    private readonly database: Database,
    private readonly instructors: InstructorCounts,
  ) {}

  /** Held activities of a school, or those that a class was asked to, in the grade it was in that year. */
  activities(level: Level, path: string, { from, until, lastDay }: YearSpan): Promise<Row[]> {
    const period = [from, until];
    return level === 'school'
      ? this.rows(
          `SELECT a.school_id AS unitId, COUNT(*) AS activities
             FROM units school JOIN activities a ON a.school_id = school.id AND a.starts_at >= ? AND a.starts_at < ?
            WHERE school.kind = 'school' AND school.path LIKE ? AND ${done} GROUP BY a.school_id`,
          [...period, `${path}%`],
        )
      : this.rows(
          `SELECT class.id AS unitId, COUNT(DISTINCT a.id) AS activities
             FROM ${classesInWindow}
             JOIN activities a ON a.school_id = grade.parent_id AND a.starts_at >= ? AND a.starts_at < ?
             JOIN activity_audiences asked ON asked.activity_id = a.id
                  AND asked.unit_id IN (class.id, grade.id, grade.parent_id)
            WHERE class.kind = 'class' AND class.path LIKE ? AND ${done} GROUP BY class.id`,
          [...classParameters({ until: lastDay }), ...period, `${path}%`],
        );
  }

  /** Sessions on site whose day has come, and those of them that an activity has carried out. */
  sessions(level: Level, path: string, { schoolYear, lastDay }: YearSpan): Promise<Row[]> {
    const figures = `COUNT(*) AS sessionsPlanned, SUM(EXISTS (SELECT 1 FROM activities a
       WHERE a.plan_session_id = s.id AND a.school_id = plan.unit_id AND ${done})) AS sessionsHeld`;
    const planned = `plan.kind = 'school' AND plan.school_year = ? AND plan.active = 1`;
    const due = `s.version_id = plan.current_version_id AND s.kind = 'activity' AND s.on_day < ? AND s.removed_at IS NULL`;
    return level === 'school'
      ? this.rows(
          `SELECT plan.unit_id AS unitId, ${figures}
             FROM teaching_plans plan JOIN plan_sessions s ON ${due}
            WHERE plan.unit_path LIKE ? AND ${planned} GROUP BY plan.unit_id`,
          [lastDay, `${path}%`, schoolYear],
        )
      : this.rows(
          `SELECT class.id AS unitId, ${figures}
             FROM ${classesInWindow}
             JOIN teaching_plans plan ON plan.unit_id = grade.parent_id AND ${planned}
             JOIN plan_sessions s ON ${due} AND FIND_IN_SET(grade.grade_level, s.grade_levels)
            WHERE class.kind = 'class' AND class.path LIKE ? GROUP BY class.id`,
          [...classParameters({ until: lastDay }), schoolYear, lastDay, `${path}%`],
        );
  }

  /** Questions that were answered or whose time is over, and those answered in time; none taken back. */
  questions(path: string, { firstDay, lastDay }: YearSpan): Promise<Row[]> {
    return this.rows(
      `SELECT q.school_id AS unitId, COUNT(*) AS questions, SUM(COALESCE(q.answered_on <= q.due_on, 0)) AS answered
         FROM units school JOIN counsel_questions q ON q.school_id = school.id AND q.asked_on BETWEEN ? AND ?
        WHERE school.kind = 'school' AND school.path LIKE ? AND q.state <> 'WITHDRAWN'
          AND (q.answered_on IS NOT NULL OR q.due_on < ?) GROUP BY q.school_id`,
      [firstDay, lastDay, `${path}%`, lastDay],
    );
  }

  /** The city's surveys counted in the year, of schools whose answers are shown. */
  surveys(path: string, { firstDay, lastDay }: YearSpan): Promise<Row[]> {
    return this.rows(
      `SELECT answers.school_id AS unitId, SUM(answers.families) AS surveyFamilies,
              SUM(answers.answers) AS surveyAnswers, SUM(answers.satisfied) AS surveySatisfied
         FROM units school
         JOIN survey_groups answers ON answers.school_id = school.id AND answers.unit_id = school.id
              AND answers.satisfied IS NOT NULL
         JOIN surveys s ON s.id = answers.survey_id AND s.for_rating = 1 AND s.closes_on BETWEEN ? AND ?
        WHERE school.kind = 'school' AND school.path LIKE ? GROUP BY answers.school_id`,
      [firstDay, lastDay, `${path}%`],
    );
  }

  async teachers(path: string): Promise<Row[]> {
    const schools = await this.instructors.bySchool(path);
    return schools.map(({ schoolId, instructors }) => ({ unitId: schoolId, instructors }));
  }

  private async rows(sql: string, parameters: unknown[]): Promise<Row[]> {
    return (await this.database.query<Record<string, string>>(sql, parameters)).map(rowOf);
  }
}
