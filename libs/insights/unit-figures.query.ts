import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

export interface ChildFigures {
  unitId: string;
  name: string;
  schools: number;
  families: number;
  joined: number;
  active: number;
  seconds: number;
  enrolled: number;
  graduated: number;
}

export interface FigureSpan {
  /** The unit that the districts or schools belong to. */
  unitId: string;
  /** YYYY-MM: the current month, and the first one of the school year. */
  month: string;
  firstMonth: string;
  schoolYear: string;
}

export interface MonthFigures {
  period: string;
  seconds: number;
  learners: number;
}

const children = 'child.parent_id = ? AND child.archived_at IS NULL';

/**
 * Figures of a city or a district out of what is kept of its districts or schools: sums, so somebody with children in two
 * schools counts in both.
 */
@Injectable()
export class UnitFiguresQuery {
  constructor(private readonly database: Database) {}

  /** The districts of a city or the schools of a district, one statement for all. */
  async byChild({ unitId, month, firstMonth, schoolYear }: FigureSpan): Promise<ChildFigures[]> {
    const rows = await this.database.query<Record<keyof ChildFigures, string | null>>(
      `SELECT child.id AS unitId, child.name, f.schools, f.families, f.joined, IF(f.month = ?, f.active, 0) AS active,
              IF(f.school_year = ?, f.enrolled, 0) AS enrolled, IF(f.school_year = ?, f.graduated, 0) AS graduated,
              (SELECT SUM(m.seconds) FROM unit_months m WHERE m.unit_id = child.id AND m.month >= ?) AS seconds
         FROM units child LEFT JOIN unit_figures f ON f.unit_id = child.id
        WHERE ${children} ORDER BY child.position, child.name, child.id`,
      [month, schoolYear, schoolYear, firstMonth, unitId],
    );
    return rows.map((row) => ({
      unitId: String(row.unitId),
      name: String(row.name),
      schools: Number(row.schools ?? 0),
      families: Number(row.families ?? 0),
      joined: Number(row.joined ?? 0),
      active: Number(row.active ?? 0),
      seconds: Number(row.seconds ?? 0),
      enrolled: Number(row.enrolled ?? 0),
      graduated: Number(row.graduated ?? 0),
    }));
  }

  /** By month, from a month (YYYY-MM) on. */
  async byMonth(unitId: string, from: string): Promise<MonthFigures[]> {
    const rows = await this.database.query<Record<keyof MonthFigures, string>>(
      `SELECT m.month AS period, SUM(m.seconds) AS seconds, SUM(m.learners) AS learners
         FROM units child JOIN unit_months m ON m.unit_id = child.id AND m.month >= ?
        WHERE ${children} GROUP BY m.month ORDER BY m.month`,
      [from, unitId],
    );
    return rows.map((row) => ({
      period: row.period,
      seconds: Number(row.seconds),
      learners: Number(row.learners),
    }));
  }

  /** Seconds of the school year by stage and topic. */
  async bySubject(unitId: string, schoolYear: string): Promise<{ code: string; seconds: number }[]> {
    const rows = await this.database.query<{ code: string; seconds: string }>(
      `SELECT s.code, SUM(s.seconds) AS seconds
         FROM units child JOIN unit_subjects s ON s.unit_id = child.id AND s.school_year = ?
        WHERE ${children} GROUP BY s.code ORDER BY s.code`,
      [schoolYear, unitId],
    );
    return rows.map(({ code, seconds }) => ({ code, seconds: Number(seconds) }));
  }
}
