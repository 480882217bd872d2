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
  path: string;
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

const below = `school.kind = 'school' AND school.archived_at IS NULL AND school.path LIKE ?`;

/** Figures of a city or a district out of what is kept by school: sums, so somebody with children in two schools counts in both. */
@Injectable()
export class UnitFiguresQuery {
  constructor(private readonly database: Database) {}

  /** The districts of a city or the schools of a district, two statements for all. */
  async byChild(kind: 'district' | 'school', span: FigureSpan): Promise<ChildFigures[]> {
    const child = kind === 'district' ? 'school.parent_id' : 'school.id';
    const rows = await this.database.query<Record<keyof ChildFigures, string | null>>(
      `SELECT child.id AS unitId, child.name, COUNT(school.id) AS schools, SUM(f.families) AS families,
              SUM(f.joined) AS joined, SUM(IF(f.month = ?, f.active, 0)) AS active,
              SUM(IF(f.school_year = ?, f.enrolled, 0)) AS enrolled,
              SUM(IF(f.school_year = ?, f.graduated, 0)) AS graduated
         FROM units child
         LEFT JOIN units school ON ${child} = child.id AND school.kind = 'school' AND school.archived_at IS NULL
         LEFT JOIN school_figures f ON f.school_id = school.id
        WHERE child.kind = ? AND child.path LIKE ? AND child.archived_at IS NULL
        GROUP BY child.id, child.name, child.position ORDER BY child.position, child.name, child.id`,
      [span.month, span.schoolYear, span.schoolYear, kind, `${span.path}%`],
    );
    const seconds = await this.seconds(child, span);
    return rows.map((row) => ({
      unitId: String(row.unitId),
      name: String(row.name),
      schools: Number(row.schools),
      families: Number(row.families ?? 0),
      joined: Number(row.joined ?? 0),
      active: Number(row.active ?? 0),
      seconds: seconds.get(String(row.unitId)) ?? 0,
      enrolled: Number(row.enrolled ?? 0),
      graduated: Number(row.graduated ?? 0),
    }));
  }

  /** By month, from a month (YYYY-MM) on. */
  async byMonth(path: string, from: string): Promise<MonthFigures[]> {
    const rows = await this.database.query<Record<keyof MonthFigures, string>>(
      `SELECT m.month AS period, SUM(m.seconds) AS seconds, SUM(m.learners) AS learners
         FROM units school JOIN school_months m ON m.school_id = school.id AND m.month >= ?
        WHERE ${below} GROUP BY m.month ORDER BY m.month`,
      [from, `${path}%`],
    );
    return rows.map((row) => ({
      period: row.period,
      seconds: Number(row.seconds),
      learners: Number(row.learners),
    }));
  }

  /** Seconds of the school year by stage and topic. */
  async bySubject(path: string, schoolYear: string): Promise<{ code: string; seconds: number }[]> {
    const rows = await this.database.query<{ code: string; seconds: string }>(
      `SELECT s.code, SUM(s.seconds) AS seconds
         FROM units school JOIN school_subjects s ON s.school_id = school.id AND s.school_year = ?
        WHERE ${below} GROUP BY s.code ORDER BY s.code`,
      [schoolYear, `${path}%`],
    );
    return rows.map(({ code, seconds }) => ({ code, seconds: Number(seconds) }));
  }

  private async seconds(child: string, { path, firstMonth }: FigureSpan): Promise<Map<string, number>> {
    const rows = await this.database.query<{ unitId: string; seconds: string }>(
      `SELECT ${child} AS unitId, SUM(m.seconds) AS seconds
         FROM units school JOIN school_months m ON m.school_id = school.id AND m.month >= ?
        WHERE ${below} GROUP BY ${child}`,
      [firstMonth, `${path}%`],
    );
    return new Map(rows.map(({ unitId, seconds }) => [unitId, Number(seconds)]));
  }
}
