import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import {
  publishedParameters,
  publishedThen,
  versionParameters,
  versionThen,
} from './courses-in-window.query';
import {
  suppliedGrades,
  supplyingUnits,
  type GradeSupply,
  type StageOffer,
  type SuppliedGrade,
} from './grade-supply.rule';
import { atOrBelow, type Window } from './window.rule';

export interface OfferedCourse {
  courseId: string;
  title: string;
  unitId: string;
  unitName: string;
  sessions: number;
  seconds: number;
}

/** Courses shown behind one figure; the figure itself counts all. */
const mostCourses = 200;

/** What each grade is offered online: published courses of its stage, by the school, its district or the city. */
@Injectable()
export class SupplyQuery {
  constructor(private readonly database: Database) {}

  async byGrade(window: Pick<Window, 'path' | 'until'>): Promise<GradeSupply[]> {
    const grades = await this.database.query<SuppliedGrade>(
      `SELECT grade.parent_id AS schoolId, grade.id AS gradeId, grade.name AS gradeName,
              grade.grade_level AS gradeLevel, grade.stage, school.parent_id AS districtId, district.parent_id AS cityId
         FROM units grade
         JOIN units school ON school.id = grade.parent_id
         LEFT JOIN units district ON district.id = school.parent_id
        WHERE grade.kind = 'grade' AND grade.path LIKE ? AND grade.archived_at IS NULL
        ORDER BY grade.parent_id, grade.grade_level, grade.id`,
      [atOrBelow(window.path)],
    );
    return suppliedGrades(grades, await this.offers(supplyingUnits(grades), window));
  }

  /** What each unit offers by itself, by stage; a course of two stages counts in both. */
  private async offers(unitIds: string[], window: Pick<Window, 'until'>): Promise<StageOffer[]> {
    if (unitIds.length === 0) return [];
    const rows = await this.database.query<Record<keyof StageOffer, string>>(
      `SELECT c.unit_id AS unitId, tag.code AS stage, COUNT(DISTINCT c.id) AS courses, COUNT(l.id) AS sessions,
              COALESCE(SUM(l.duration_seconds), 0) AS seconds
         FROM courses c
         JOIN course_version_tags tag ON tag.version_id = ${versionThen} AND tag.code LIKE 'L%'
         LEFT JOIN lessons l ON l.version_id = tag.version_id AND l.kind = 'video'
        WHERE ${publishedThen} AND c.unit_id IN (?)
        GROUP BY c.unit_id, tag.code`,
      [...versionParameters(window), ...publishedParameters(window), unitIds],
    );
    return rows.map((row) => ({
      ...row,
      courses: Number(row.courses),
      sessions: Number(row.sessions),
      seconds: Number(row.seconds),
    }));
  }

  /** The courses that count for one school, whatever their stage: the first two hundred of them. */
  async coursesFor(schoolId: string): Promise<OfferedCourse[]> {
    const rows = await this.database.query<Record<keyof OfferedCourse, string>>(
      `SELECT c.id AS courseId, v.title, owner.id AS unitId, owner.name AS unitName, COUNT(l.id) AS sessions,
              COALESCE(SUM(l.duration_seconds), 0) AS seconds
         FROM units school
         LEFT JOIN units district ON district.id = school.parent_id
         JOIN courses c ON c.unit_id IN (school.id, school.parent_id, district.parent_id) AND c.state = 'PUBLISHED'
         JOIN course_versions v ON v.id = c.current_version_id
         JOIN units owner ON owner.id = c.unit_id
         LEFT JOIN lessons l ON l.version_id = v.id AND l.kind = 'video'
        WHERE school.id = ? AND EXISTS (
                SELECT 1 FROM course_version_tags tag
                  JOIN units grade ON grade.stage = tag.code AND grade.parent_id = school.id
                       AND grade.kind = 'grade' AND grade.archived_at IS NULL
                 WHERE tag.version_id = v.id)
        GROUP BY c.id, v.title, owner.id, owner.name, owner.path ORDER BY owner.path, v.title, c.id LIMIT ?`,
      [schoolId, mostCourses],
    );
    return rows.map((row) => ({ ...row, sessions: Number(row.sessions), seconds: Number(row.seconds) }));
  }
}

/** Class hours with two decimals, as courses show them. `secondsPerHour` is the standard's class hour. */
export const hoursOf = (seconds: number, secondsPerHour: number): number =>
  Math.round((seconds / secondsPerHour) * 100) / 100;
