import { Injectable } from '@nestjs/common';
import { Database, offsetOf } from '@libs/platform';
import type { HeldVisitQuery } from './visit.dto';
import { countingKinds } from './visit-kind.rule';
import type { HeldVisitView } from './visit.view';

/** Visits a school has held, by a kind that counts. */
@Injectable()
export class HeldVisitsQuery {
  constructor(private readonly database: Database) {}

  /** At or below a path, the latest first; who has left is not named any more. */
  async page(path: string, query: HeldVisitQuery): Promise<[HeldVisitView[], number]> {
    const { from = '', until = '9999-12-31', classes } = query;
    const only = classes ? [classes.split(',')] : [];
    const held = `FROM units class JOIN units grade ON grade.id = class.parent_id
      JOIN pupils p ON p.class_id = class.id
      JOIN visits v ON v.pupil_id = p.id AND v.done_on BETWEEN ? AND ? AND v.kind IN (?) AND v.archived_at IS NULL
     WHERE class.kind = 'class' AND class.path LIKE ?${classes ? ' AND class.id IN (?)' : ''}`;
    const wanted = [from, until, countingKinds, `${path}%`, ...only];
    const rows = await this.database.query<HeldVisitView>(
      `SELECT v.id, v.kind, v.done_on AS doneOn, class.id AS classId, CONCAT(grade.name, class.name) AS className,
              CASE WHEN p.left_at IS NULL THEN p.name END AS pupilName,
              (SELECT teacher.name FROM people teacher WHERE teacher.id = v.visited_by) AS visitedBy
         ${held} ORDER BY v.done_on DESC, v.id DESC LIMIT ? OFFSET ?`,
      [...wanted, query.pageSize, offsetOf(query)],
    );
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total ${held}`,
      wanted,
    );
    return [rows, Number(counted?.total ?? 0)];
  }
}
