import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { classTitle } from '../families/class-title.rule';

export interface ArchivedClass {
  id: string;
  /** With the grade. */
  name: string;
  archivedAt: Date;
}

@Injectable()
export class ArchivedClassesQuery {
  constructor(private readonly database: Database) {}

  /** Classes below a school that somebody has put away, the last one first; not those that have left it. */
  async pageOf(path: string, query: PageQuery): Promise<[ArchivedClass[], number]> {
    const from = `FROM units c JOIN units g ON g.id = c.parent_id
      WHERE c.kind = 'class' AND c.path LIKE CONCAT(?, '%') AND c.archived_at IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM class_moves m WHERE m.class_id = c.id AND m.to_grade_id IS NULL)`;
    const [counted] = await this.database.query<{ total: string }>(`SELECT COUNT(*) AS total ${from}`, [
      path,
    ]);
    const rows = await this.database.query<ArchivedClass & { gradeName: string }>(
      `SELECT c.id, c.name, g.name AS gradeName, c.archived_at AS archivedAt ${from}
        ORDER BY c.archived_at DESC, c.id LIMIT ? OFFSET ?`,
      [path, query.pageSize, offsetOf(query)],
    );
    const classes = rows.map(({ id, name, gradeName, archivedAt }) => ({
      id,
      name: classTitle(gradeName, name),
      archivedAt,
    }));
    return [classes, Number(counted?.total ?? 0)];
  }
}
