import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import type { ClassVisitQuery } from './visit.dto';
import { countingKinds } from './visit-kind.rule';
import type { ClassVisitsView } from './visit.view';

/** Days of a school year, both inclusive. */
export interface Year {
  from: string;
  until: string;
}

export interface VisitedPupilRow {
  pupilId: string;
  name: string;
  visitedOn: string | null;
  visits: number;
}

/** The last day on which a pupil `p` was visited in a year, by a kind that counts. */
const visitedOn = `(SELECT MAX(v.done_on) FROM visits v WHERE v.pupil_id = p.id AND v.done_on BETWEEN ? AND ?
  AND v.kind IN (?) AND v.archived_at IS NULL)`;

/** Which pupils of a class were visited this year, and how far each class is. */
@Injectable()
export class ClassVisitsQuery {
  constructor(private readonly database: Database) {}

  /** Pupils not visited yet first, each group by name. */
  async pupils(classId: string, year: Year, query: ClassVisitQuery): Promise<[VisitedPupilRow[], number]> {
    const listed = `FROM (
        SELECT p.id AS pupilId, p.name, ${visitedOn} AS visitedOn,
               (SELECT COUNT(*) FROM visits v WHERE v.pupil_id = p.id AND v.done_on BETWEEN ? AND ?
                  AND v.archived_at IS NULL) AS visits
          FROM pupils p WHERE p.class_id = ? AND p.left_at IS NULL) listed
       ${query.show === 'open' ? 'WHERE listed.visitedOn IS NULL' : ''}`;
    const { from, until } = year;
    const wanted = [from, until, countingKinds, from, until, classId];
    const rows = await this.database.query<Omit<VisitedPupilRow, 'visits'> & { visits: string }>(
      `SELECT listed.* ${listed} ORDER BY listed.visitedOn IS NOT NULL, listed.name, listed.pupilId LIMIT ? OFFSET ?`,
      [...wanted, query.pageSize, offsetOf(query)],
    );
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total ${listed}`,
      wanted,
    );
    return [rows.map((row) => ({ ...row, visits: Number(row.visits) })), Number(counted?.total ?? 0)];
  }

  /** Ids of pupils on the list who were not visited this year and for whom nothing is planned, by name. */
  async openPupils(classId: string, { from, until }: Year): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT p.id FROM pupils p
        WHERE p.class_id = ? AND p.left_at IS NULL AND ${visitedOn} IS NULL
          AND NOT EXISTS (SELECT 1 FROM visits w WHERE w.pupil_id = p.id AND w.done_on IS NULL AND w.archived_at IS NULL)
        ORDER BY p.name, p.id`,
      [classId, from, until, countingKinds],
    );
    return rows.map(({ id }) => id);
  }

  /** Of the given ids those of pupils on the list of the class. */
  async onList(classId: string, pupilIds: string[]): Promise<Set<string>> {
    if (pupilIds.length === 0) return new Set();
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM pupils WHERE class_id = ? AND left_at IS NULL AND id IN (?)',
      [classId, pupilIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * Classes at or below a path, by grade and name. A sum over a sub-query stands alone: inside COALESCE some versions
   * of MariaDB 10.11 take its pupil for a column outside of the group.
   */
  async classes(path: string, { from, until }: Year, query: PageQuery): Promise<[ClassVisitsView[], number]> {
    const rows = await this.database.query<Record<keyof ClassVisitsView, string>>(
      `SELECT class.id AS classId, CONCAT(grade.name, class.name) AS className, COUNT(p.id) AS pupils,
              SUM(${visitedOn} IS NOT NULL) AS visited,
              SUM((SELECT COUNT(*) FROM visits w
                    WHERE w.pupil_id = p.id AND w.done_on IS NULL AND w.archived_at IS NULL)) AS planned,
              grade.grade_level = (SELECT MIN(g.grade_level) FROM units g WHERE g.parent_id = grade.parent_id
                                      AND g.kind = 'grade' AND g.archived_at IS NULL) AS isEntryClass
         FROM units class JOIN units grade ON grade.id = class.parent_id
         LEFT JOIN pupils p ON p.class_id = class.id AND p.left_at IS NULL
        WHERE class.kind = 'class' AND class.path LIKE ? AND class.archived_at IS NULL
        GROUP BY class.id, class.name, grade.name, grade.grade_level, grade.parent_id
        ORDER BY grade.grade_level, class.name, class.id LIMIT ? OFFSET ?`,
      [from, until, countingKinds, `${path}%`, query.pageSize, offsetOf(query)],
    );
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM units WHERE kind = 'class' AND path LIKE ? AND archived_at IS NULL`,
      [`${path}%`],
    );
    const views = rows.map(({ classId, className, ...row }) => ({
      classId,
      className,
      pupils: Number(row.pupils),
      visited: Number(row.visited ?? 0),
      planned: Number(row.planned ?? 0),
      isEntryClass: Number(row.isEntryClass) === 1,
    }));
    return [views, Number(counted?.total ?? 0)];
  }
}
