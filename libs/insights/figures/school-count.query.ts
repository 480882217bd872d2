import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

/** Families of one school, counted from the class lists and from what was learned. */
export interface FamilyCount {
  unitId: string;
  families: number;
  joined: number;
  /** Of whom a guardian learned from the first of the month on. */
  active: number;
  enrolled: number;
  graduated: number;
}

export interface MonthCount {
  unitId: string;
  month: string;
  seconds: number;
  learners: number;
}

export interface SubjectCount {
  unitId: string;
  code: string;
  seconds: number;
}

const pupils = `FROM units class
  JOIN units grade ON grade.id = class.parent_id
  JOIN units school ON school.id = grade.parent_id AND school.archived_at IS NULL
  JOIN pupils p ON p.class_id = class.id AND p.left_at IS NULL`;
const here = `class.kind = 'class' AND class.archived_at IS NULL AND class.path LIKE ?`;
/** Somebody with children in two schools counts in both, and once in each. */
const learners = (
  ...more: string[]
): string => `SELECT DISTINCT ${['school.id AS schoolId', 'g.person_id', ...more].join(', ')} ${pupils}
  JOIN guardianships g ON g.pupil_id = p.id AND g.ended_at IS NULL WHERE ${here}`;

/** Counts the raw rows of all schools at or below a path, one statement for all; seconds for a district, so not for pages. */
@Injectable()
export class SchoolCountQuery {
  constructor(private readonly database: Database) {}

  /** `month`: the first day of the month that `active` is of; `week`: the first day of the week that `lately` is of. */
  async families(
    path: string,
    since: { month: string; week?: string },
    schoolYear: string,
  ): Promise<(FamilyCount & { lately: number })[]> {
    const { month, week = month } = since;
    const rows = await this.database.query<Record<keyof FamilyCount | 'lately', string>>(
      `SELECT family.schoolId AS unitId, COUNT(*) AS families, SUM(family.joined) AS joined,
              SUM(COALESCE(family.lastDay >= ?, 0)) AS active, SUM(COALESCE(family.lastDay >= ?, 0)) AS lately,
              SUM(family.enrolled) AS enrolled, SUM(family.graduated) AS graduated
         FROM (SELECT school.id AS schoolId, COUNT(g.id) > 0 AS joined,
                      MAX((SELECT MAX(d.day) FROM learning_days d WHERE d.person_id = g.person_id AND d.day >= ?)) AS lastDay,
                      EXISTS (SELECT 1 FROM enrolments e WHERE e.pupil_id = p.id AND e.school_year = ?) AS enrolled,
                      EXISTS (SELECT 1 FROM graduations done WHERE done.pupil_id = p.id AND done.school_year = ?
                                 AND done.revoked_at IS NULL) AS graduated
                 ${pupils} LEFT JOIN guardianships g ON g.pupil_id = p.id AND g.ended_at IS NULL
                WHERE ${here} GROUP BY school.id, p.id) family
        GROUP BY family.schoolId`,
      [month, week, month < week ? month : week, schoolYear, schoolYear, `${path}%`],
    );
    return rows.map((row) => ({
      unitId: row.unitId,
      families: Number(row.families),
      joined: Number(row.joined),
      active: Number(row.active),
      lately: Number(row.lately),
      enrolled: Number(row.enrolled),
      graduated: Number(row.graduated),
    }));
  }

  /** By month, from the first of a month (YYYY-MM-DD) on. */
  async months(path: string, from: string): Promise<MonthCount[]> {
    const rows = await this.database.query<Record<keyof MonthCount, string>>(
      `SELECT learner.schoolId AS unitId, DATE_FORMAT(d.day, '%Y-%m') AS month, SUM(d.seconds) AS seconds,
              COUNT(DISTINCT d.person_id) AS learners
         FROM (${learners()}) learner
         JOIN learning_days d ON d.person_id = learner.person_id AND d.day >= ?
        GROUP BY learner.schoolId, month ORDER BY learner.schoolId, month`,
      [`${path}%`, from],
    );
    return rows.map((row) => ({
      ...row,
      seconds: Number(row.seconds),
      learners: Number(row.learners),
    }));
  }

  /**
   * By stage of the families and by topic of the courses, from a day on. A course is for many stages at once, so its hours
   * are those of the stage a learner's child is in; children in several share them. A course of two topics counts for both.
   */
  async subjects(path: string, from: string): Promise<SubjectCount[]> {
    const rows = await this.database.query<Record<keyof SubjectCount, string>>(
      `SELECT learner.schoolId AS unitId, learner.stage AS code, ROUND(SUM(d.seconds / learner.stages)) AS seconds
         FROM (SELECT one.schoolId, one.person_id, one.stage,
                      COUNT(*) OVER (PARTITION BY one.schoolId, one.person_id) AS stages
                 FROM (${learners('class.stage')} AND class.stage IS NOT NULL) one) learner
         JOIN learning_days d ON d.person_id = learner.person_id AND d.day >= ?
        GROUP BY learner.schoolId, learner.stage
        UNION ALL
       SELECT learner.schoolId AS unitId, tag.code, SUM(d.seconds) AS seconds
         FROM (${learners()}) learner
         JOIN learning_days d ON d.person_id = learner.person_id AND d.day >= ?
         JOIN lessons l ON l.id = d.lesson_id
         JOIN course_version_tags tag ON tag.version_id = l.version_id AND tag.code LIKE 'T__'
        GROUP BY learner.schoolId, tag.code ORDER BY unitId, code`,
      [`${path}%`, from, `${path}%`, from],
    );
    return rows.map((row) => ({ ...row, seconds: Number(row.seconds) }));
  }
}
