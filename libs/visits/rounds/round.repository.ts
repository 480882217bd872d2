import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { RoundEntity } from './round.entity';
import type { RoundView } from './round.view';

const shown = `SELECT r.id, r.name, r.from_day AS \`from\`, r.until_day AS until, COUNT(v.id) AS visits,
       COUNT(v.done_on) AS done
  FROM visit_rounds r LEFT JOIN visits v ON v.round_id = r.id AND v.archived_at IS NULL`;
const grouped = 'GROUP BY r.id, r.name, r.from_day, r.until_day';

@Injectable()
export class RoundRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<RoundEntity | null> {
    return this.database.of(RoundEntity).findOneBy({ id });
  }

  /** The newest first. */
  async pageOf(classId: string, query: PageQuery): Promise<[RoundView[], number]> {
    const rows = await this.database.query<RoundView>(
      `${shown} WHERE r.class_id = ? AND r.archived_at IS NULL ${grouped}
        ORDER BY r.from_day DESC, r.id DESC LIMIT ? OFFSET ?`,
      [classId, query.pageSize, offsetOf(query)],
    );
    const [counted] = await this.database.query<{ total: string }>(
      'SELECT COUNT(*) AS total FROM visit_rounds WHERE class_id = ? AND archived_at IS NULL',
      [classId],
    );
    return [rows.map(numbers), Number(counted?.total ?? 0)];
  }

  async view(id: string): Promise<RoundView | null> {
    const [found] = await this.database.query<RoundView>(`${shown} WHERE r.id = ? ${grouped}`, [id]);
    return found ? numbers(found) : null;
  }

  async add(round: RoundEntity): Promise<void> {
    await this.database.of(RoundEntity).insert(round);
  }

  /** With what was planned and not done; the same instant tells later what to bring back. */
  async archive(id: string, at: Date): Promise<void> {
    await this.database.execute(
      'UPDATE visit_rounds SET archived_at = ? WHERE id = ? AND archived_at IS NULL',
      [at, id],
    );
    await this.database.execute(
      'UPDATE visits SET archived_at = ? WHERE round_id = ? AND done_on IS NULL AND archived_at IS NULL',
      [at, id],
    );
  }

  async restore({ id, archivedAt }: RoundEntity): Promise<void> {
    await this.database.execute('UPDATE visit_rounds SET archived_at = NULL WHERE id = ?', [id]);
    await this.database.execute(
      'UPDATE visits SET archived_at = NULL WHERE round_id = ? AND archived_at = ?',
      [id, archivedAt],
    );
  }
}

const numbers = (row: RoundView): RoundView => ({
  ...row,
  visits: Number(row.visits),
  done: Number(row.done),
});
