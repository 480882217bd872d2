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
  /** First days of this month and of the school year. */
  month: string;
  year: string;
  schoolYear: string;
}

/** Figures by child unit: the districts of a city or the schools of a district, three statements for all. */
@Injectable()
export class UnitFiguresQuery {
  constructor(private readonly database: Database) {}

  async byChild(kind: 'district' | 'school', span: FigureSpan): Promise<ChildFigures[]> {
    const child = kind === 'district' ? 'school.parent_id' : 'school.id';
    const [families, learned, graduates] = [
      await this.families(child, span),
      await this.learned(child, span),
      await this.graduates(child, span),
    ];
    const units = await this.database.query<{ unitId: string; name: string; schools: string }>(
      `SELECT child.id AS unitId, child.name, COUNT(school.id) AS schools
         FROM units child
         LEFT JOIN units school ON ${child} = child.id AND school.kind = 'school' AND school.archived_at IS NULL
        WHERE child.kind = ? AND child.path LIKE ? AND child.archived_at IS NULL
        GROUP BY child.id, child.name, child.position ORDER BY child.position, child.name, child.id`,
      [kind, `${span.path}%`],
    );
    const nothing = { families: 0, joined: 0, active: 0, seconds: 0, enrolled: 0, graduated: 0 };
    return units.map(({ unitId, name, schools }) => ({
      ...nothing,
      ...families.get(unitId),
      ...learned.get(unitId),
      ...graduates.get(unitId),
      unitId,
      name,
      schools: Number(schools),
    }));
  }

  private families(child: string, span: FigureSpan) {
    return this.numbers<'families' | 'joined' | 'active'>(
      `SELECT ${child} AS unitId, COUNT(DISTINCT p.id) AS families, COUNT(DISTINCT g.pupil_id) AS joined,
              COUNT(DISTINCT CASE WHEN active.person_id IS NOT NULL THEN p.id END) AS active
         ${classes}
         LEFT JOIN guardianships g ON g.pupil_id = p.id AND g.ended_at IS NULL
         LEFT JOIN (SELECT DISTINCT person_id FROM learning_days WHERE day >= ?) active ON active.person_id = g.person_id
        WHERE ${here} GROUP BY ${child}`,
      [span.month, `${span.path}%`],
    );
  }

  /** Somebody with children in two units counts in both. */
  private learned(child: string, span: FigureSpan) {
    return this.numbers<'seconds'>(
      `SELECT learner.unitId, SUM(d.seconds) AS seconds
         FROM (SELECT DISTINCT ${child} AS unitId, g.person_id
                 ${classes} JOIN guardianships g ON g.pupil_id = p.id AND g.ended_at IS NULL WHERE ${here}) learner
         JOIN learning_days d ON d.person_id = learner.person_id AND d.day >= ?
        GROUP BY learner.unitId`,
      [`${span.path}%`, span.year],
    );
  }

  private graduates(child: string, span: FigureSpan) {
    return this.numbers<'enrolled' | 'graduated'>(
      `SELECT ${child} AS unitId, COUNT(DISTINCT e.pupil_id) AS enrolled, COUNT(DISTINCT done.pupil_id) AS graduated
         ${classes}
         JOIN enrolments e ON e.pupil_id = p.id AND e.school_year = ?
         LEFT JOIN graduations done ON done.enrolment_id = e.id AND done.revoked_at IS NULL
        WHERE ${here} GROUP BY ${child}`,
      [span.schoolYear, `${span.path}%`],
    );
  }

  private async numbers<K extends string>(
    sql: string,
    parameters: unknown[],
  ): Promise<Map<string, Record<K, number>>> {
    const rows = await this.database.query<Record<K | 'unitId', string>>(sql, parameters);
    return new Map(
      rows.map(({ unitId, ...figures }) => {
        const numbers = Object.entries(figures).map(([name, figure]) => [name, Number(figure)]);
        return [unitId, Object.fromEntries(numbers) as Record<K, number>];
      }),
    );
  }
}

const classes = `FROM units class
  JOIN units grade ON grade.id = class.parent_id
  JOIN units school ON school.id = grade.parent_id AND school.archived_at IS NULL
  JOIN pupils p ON p.class_id = class.id AND p.left_at IS NULL`;
const here = `class.kind = 'class' AND class.archived_at IS NULL AND class.path LIKE ?`;
