import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { classesInWindow, classParameters } from '@libs/rating';
import type { YearSpan } from './year-span.rule';

export interface YearClass {
  unitId: string;
  /** With the grade it was in. */
  name: string;
  gradeLevel: number;
  position: number;
  /** It has left the school, or was put away. */
  archived: boolean;
}

/** The classes of a school as they stood in a school year, those that have left since among them; by grade. */
@Injectable()
export class YearClassesQuery {
  constructor(private readonly database: Database) {}

  async of(path: string, { from, lastDay }: YearSpan): Promise<YearClass[]> {
    const rows = await this.database.query<Omit<YearClass, 'archived'> & { archived: string | number }>(
      `SELECT class.id AS unitId, CONCAT(grade.name, class.name) AS name, COALESCE(grade.grade_level, 0) AS gradeLevel,
              class.position, class.archived_at IS NOT NULL AS archived
         FROM ${classesInWindow}
        WHERE class.kind = 'class' AND class.path LIKE ? AND (class.archived_at IS NULL OR class.archived_at >= ?)
        ORDER BY class.id`,
      [...classParameters({ until: lastDay }), `${path}%`, from],
    );
    return rows
      .map((row) => ({ ...row, archived: Number(row.archived) === 1 }))
      .toSorted(
        (a, b) => a.gradeLevel - b.gradeLevel || a.position - b.position || byName.compare(a.name, b.name),
      );
  }
}

/** 2班 before 10班. */
const byName = new Intl.Collator('zh-CN', { numeric: true });
