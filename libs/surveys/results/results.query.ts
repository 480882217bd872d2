import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';

export interface GroupRow {
  unitId: string;
  name: string;
  kind: 'school' | 'grade' | 'class';
  families: number;
  answers: number | null;
  satisfied: number | null;
}

export interface AreaRow {
  unitId: string;
  name: string;
  schools: number;
  validSchools: number;
  families: number;
  answers: number;
  satisfied: number | null;
}

export interface CountRow {
  unitId: string;
  question: number;
  choice: number;
  answers: number;
}

/** Enough answers for the families: the same rule as validity.rule. */
const valid = `(g.answers IS NOT NULL AND IF(g.families < 60, g.answers >= 0.6 * g.families,
  g.answers >= 30 AND g.answers >= 0.3 * g.families))`;

/**
 * What is left of counted surveys. Sums above schools are made of the schools whose answers are shown, so no difference
 * of sums tells of a school that is not.
 */
@Injectable()
export class ResultsQuery {
  constructor(private readonly database: Database) {}

  /** The school, its grades and classes, from the top down. */
  groupsOf(surveyId: string, schoolId: string): Promise<GroupRow[]> {
    return this.database.query(
      `SELECT g.unit_id AS unitId, u.name, u.kind, g.families, g.answers, g.satisfied
         FROM survey_groups g JOIN units u ON u.id = g.unit_id LEFT JOIN units p ON p.id = u.parent_id
        WHERE g.survey_id = ? AND g.school_id = ?
        ORDER BY u.kind = 'school' DESC, IF(u.kind = 'grade', u.grade_level, p.grade_level),
                 IF(u.kind = 'grade', u.path, p.path), u.kind = 'grade' DESC, u.position, u.path`,
      [surveyId, schoolId],
    );
  }

  countsOf(surveyId: string, unitIds: string[]): Promise<CountRow[]> {
    if (unitIds.length === 0) return Promise.resolve([]);
    return this.database.query(
      `SELECT unit_id AS unitId, question, choice, answers FROM survey_counts
        WHERE survey_id = ? AND unit_id IN (?) ORDER BY unit_id, question, choice`,
      [surveyId, unitIds],
    );
  }

  /** Choices of all shown schools below the path together. */
  async countsBelow(surveyId: string, path: string): Promise<Omit<CountRow, 'unitId'>[]> {
    const rows = await this.database.query<{ question: number; choice: number; answers: string }>(
      `SELECT c.question, c.choice, SUM(c.answers) AS answers
         FROM survey_groups g JOIN units u ON u.id = g.unit_id AND u.path LIKE CONCAT(?, '%')
         JOIN survey_counts c ON c.survey_id = g.survey_id AND c.unit_id = g.unit_id
        WHERE g.survey_id = ? AND g.unit_id = g.school_id
        GROUP BY c.question, c.choice ORDER BY c.question, c.choice`,
      [path, surveyId],
    );
    return rows.map((row) => ({ ...row, answers: Number(row.answers) }));
  }

  /** Districts with schools that were asked, below the path. */
  async districts(surveyId: string, path: string): Promise<AreaRow[]> {
    const rows = await this.database.query<Record<keyof AreaRow, string>>(
      `SELECT d.id AS unitId, d.name, COUNT(*) AS schools, SUM(${valid}) AS validSchools,
              SUM(IF(g.answers IS NULL, 0, g.families)) AS families,
              COALESCE(SUM(g.answers), 0) AS answers, SUM(g.satisfied) AS satisfied
         FROM survey_groups g
         JOIN units u ON u.id = g.unit_id AND u.path LIKE CONCAT(?, '%')
         JOIN units d ON d.id = u.parent_id
        WHERE g.survey_id = ? AND g.unit_id = g.school_id
        GROUP BY d.id, d.name ORDER BY d.position, d.path`,
      [path, surveyId],
    );
    return rows.map(({ unitId, name, satisfied, ...figures }) => ({
      ...{ unitId, name },
      schools: Number(figures.schools),
      validSchools: Number(figures.validSchools),
      families: Number(figures.families),
      answers: Number(figures.answers),
      satisfied: satisfied === null ? null : Number(satisfied),
    }));
  }

  async schools(
    surveyId: string,
    path: string,
    page: PageQuery,
  ): Promise<[(GroupRow & { districtName: string })[], number]> {
    const from = `FROM survey_groups g JOIN units u ON u.id = g.unit_id AND u.path LIKE CONCAT(?, '%')
      JOIN units d ON d.id = u.parent_id WHERE g.survey_id = ? AND g.unit_id = g.school_id`;
    const [counted] = await this.database.query<{ total: string }>(`SELECT COUNT(*) AS total ${from}`, [
      path,
      surveyId,
    ]);
    const rows = await this.database.query<GroupRow & { districtName: string }>(
      `SELECT g.unit_id AS unitId, u.name, u.kind, d.name AS districtName, g.families, g.answers, g.satisfied
         ${from} ORDER BY d.position, d.path, u.position, u.path LIMIT ? OFFSET ?`,
      [path, surveyId, page.pageSize, offsetOf(page)],
    );
    return [rows, Number(counted?.total ?? 0)];
  }

  async texts(
    surveyId: string,
    schoolId: string,
    question: number,
    page: PageQuery,
  ): Promise<[{ text: string }[], number]> {
    const from = 'FROM survey_texts WHERE survey_id = ? AND school_id = ? AND question = ?';
    const wanted = [surveyId, schoolId, question];
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total ${from}`,
      wanted,
    );
    const rows = await this.database.query<{ text: string }>(
      `SELECT text ${from} ORDER BY id LIMIT ? OFFSET ?`,
      [...wanted, page.pageSize, offsetOf(page)],
    );
    return [rows, Number(counted?.total ?? 0)];
  }
}
