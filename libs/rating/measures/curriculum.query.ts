import { Injectable } from '@nestjs/common';
import { requiredTopics, stages } from '@libs/organization';
import { Database } from '@libs/platform';
import { deliveredCells, offerersOf, type OfferedCell, type TaughtStage } from './curriculum-cells.rule';
import {
  publishedParameters,
  publishedThen,
  versionParameters,
  versionThen,
} from './courses-in-window.query';
import { atOrBelow, type Counted, type Window } from './window.rule';

/** One required stage × topic cell of one school. */
export interface Cell {
  stage: string;
  topic: string;
  courses: number;
}

const required = stages.flatMap((stage) => requiredTopics(stage).map((topic) => [stage, topic] as const));
const table = required.map(() => 'SELECT ? AS stage, ? AS topic').join(' UNION ALL ');

/** Which required cells of its curriculum a school's guardians are offered a course for (domain: stages and topics). */
@Injectable()
export class CurriculumQuery {
  constructor(private readonly database: Database) {}

  /** Cells delivered of cells required, by school. */
  async bySchool(window: Window): Promise<Counted[]> {
    const taught = await this.database.query<TaughtStage>(
      `SELECT DISTINCT school.id AS schoolId, school.parent_id AS districtId, district.parent_id AS cityId, grade.stage
         FROM units school
         JOIN units grade ON grade.parent_id = school.id AND grade.kind = 'grade' AND grade.archived_at IS NULL
         LEFT JOIN units district ON district.id = school.parent_id
        WHERE school.kind = 'school' AND school.path LIKE ? AND grade.stage IS NOT NULL`,
      [atOrBelow(window.path)],
    );
    return deliveredCells(taught, await this.offered(offerersOf(taught), window));
  }

  async cellsOf(schoolId: string): Promise<Cell[]> {
    const rows = await this.database.query<Record<keyof Cell, string>>(
      `${this.cells('school.id = ?')} ORDER BY stage, topic`,
      [schoolId, ...required.flat()],
    );
    return rows.map(({ stage, topic, courses }) => ({ stage, topic, courses: Number(courses) }));
  }

  /** Cells each unit has a published course of its own for. */
  private offered(unitIds: string[], window: Window): Promise<OfferedCell[]> {
    if (unitIds.length === 0) return Promise.resolve([]);
    return this.database.query<OfferedCell>(
      `SELECT DISTINCT c.unit_id AS unitId, stage.code AS stage, topic.code AS topic
         FROM courses c
         JOIN course_version_tags stage ON stage.version_id = ${versionThen} AND stage.code LIKE 'L%'
         JOIN course_version_tags topic ON topic.version_id = stage.version_id AND topic.code LIKE 'T__'
        WHERE ${publishedThen} AND c.unit_id IN (?)`,
      [...versionParameters(window), ...publishedParameters(window), unitIds],
    );
  }

  /** Each required cell of the stages a school has, with the published courses that carry both codes. */
  private cells(schools: string): string {
    return `SELECT taught.schoolId, needed.stage, needed.topic, COUNT(offer.id) AS courses
      FROM (SELECT DISTINCT school.id AS schoolId, school.parent_id AS districtId, district.parent_id AS cityId,
                   grade.stage
              FROM units school
              JOIN units grade ON grade.parent_id = school.id AND grade.kind = 'grade' AND grade.archived_at IS NULL
              LEFT JOIN units district ON district.id = school.parent_id
             WHERE school.kind = 'school' AND ${schools}) taught
      JOIN (${table}) needed ON needed.stage = taught.stage
      LEFT JOIN (
        SELECT c.id, c.unit_id, stage.code AS stage, topic.code AS topic
          FROM courses c
          JOIN course_version_tags stage ON stage.version_id = c.current_version_id AND stage.code LIKE 'L%'
          JOIN course_version_tags topic ON topic.version_id = c.current_version_id AND topic.code LIKE 'T__'
         WHERE c.state = 'PUBLISHED') offer
        ON offer.stage = needed.stage AND offer.topic = needed.topic
       AND offer.unit_id IN (taught.schoolId, taught.districtId, taught.cityId)
     GROUP BY taught.schoolId, needed.stage, needed.topic`;
  }
}
