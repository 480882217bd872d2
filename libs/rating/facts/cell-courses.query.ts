import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import { Database } from '@libs/platform';
import type { Cell } from '../measures/curriculum.query';

/** A published course that fills required cells of a school. */
export interface CellCourse {
  courseId: string;
  title: string;
  unitId: string;
  unitName: string;
  /** How many of the cells. */
  cells: number;
}

/** Far more than a school and the bureaus above it publish for its stages. */
const most = 500;

@Injectable()
export class CellCoursesQuery {
  constructor(private readonly database: Database) {}

  /** The courses behind these cells, of the school and of the bureaus above it; the bureaus’ first. */
  async fillingOf(school: UnitEntity, cells: readonly Cell[]): Promise<CellCourse[]> {
    if (cells.length === 0) return [];
    const rows = await this.database.query<Record<keyof CellCourse, string>>(
      `SELECT c.id AS courseId, v.title, owner.id AS unitId, owner.name AS unitName, COUNT(*) AS cells
         FROM units owner JOIN courses c ON c.unit_id = owner.id AND c.state = 'PUBLISHED'
         JOIN course_versions v ON v.id = c.current_version_id
         JOIN course_version_tags stage ON stage.version_id = v.id
         JOIN course_version_tags topic ON topic.version_id = v.id
        WHERE owner.path IN (?) AND (stage.code, topic.code) IN (?)
        GROUP BY c.id, v.title, owner.id, owner.name, owner.path ORDER BY owner.path, v.title, c.id LIMIT ?`,
      [pathsTo(school.path), cells.map(({ stage, topic }) => [stage, topic]), most],
    );
    return rows.map((row) => ({ ...row, cells: Number(row.cells) }));
  }
}

/** `/a/b/c/` → `/a/`, `/a/b/`, `/a/b/c/`. */
function pathsTo(path: string): string[] {
  const codes = path.split('/').slice(1, -1);
  return codes.map((_, at) => `/${codes.slice(0, at + 1).join('/')}/`);
}
