import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { MovableTitle } from './states/title-change.rule';
import { heldStates } from './states/title-state.rule';
import { TitleEntity } from './title.entity';

/** Rows written by one statement. */
const batch = 500;

/** Titles with their states. */
@Injectable()
export class TitleRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<TitleEntity | null> {
    return this.database.of(TitleEntity).findOneBy({ id });
  }

  /** Held until the transaction ends. */
  lock(id: string): Promise<TitleEntity | null> {
    return this.database.of(TitleEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Of every school at or below the path, by the day they began. */
  listBelow(path: string): Promise<TitleEntity[]> {
    return this.database
      .of(TitleEntity)
      .createQueryBuilder('title')
      .innerJoin('units', 'unit', 'unit.id = title.unit_id')
      .where('unit.path LIKE :path', { path: `${path}%` })
      .orderBy('title.since_day')
      .addOrderBy('title.id')
      .getMany();
  }

  /** The twenty latest of a school, by the day they began: a title lasts one to three years. */
  async listOf(unitId: string): Promise<TitleEntity[]> {
    const latest = await this.database
      .of(TitleEntity)
      .find({ where: { unitId }, order: { sinceDay: 'DESC', id: 'DESC' }, take: 20 });
    return latest.toReversed();
  }

  /** A school's titles that are held or suspended, the highest first. Held until the transaction ends. */
  async lockStanding(unitId: string): Promise<TitleEntity[]> {
    return this.database
      .of(TitleEntity)
      .createQueryBuilder('title')
      .setLock('pessimistic_write')
      .where('title.unit_id = :unitId AND title.state IN (:...states)', {
        unitId,
        states: [...heldStates, 'SUSPENDED'],
      })
      .orderBy(`FIELD(title.tier, 'star', 'model', 'excellent', 'basic')`)
      .addOrderBy('title.id')
      .getMany();
  }

  async addMany(titles: Omit<TitleEntity, 'createdAt'>[]): Promise<void> {
    for (let at = 0; at < titles.length; at += batch) {
      await this.database.of(TitleEntity).insert(titles.slice(at, at + batch));
    }
  }

  /** Under the lock of the title. */
  async move(id: string, change: MovableTitle & Pick<TitleEntity, 'version' | 'enteredAt'>): Promise<void> {
    const { state, version, enteredAt, dueDay, cause, resumes, heldUntil } = change;
    await this.database
      .of(TitleEntity)
      .update({ id }, { state, version, enteredAt, dueDay, cause, resumes, heldUntil });
  }

  /** Ids of titles on which a day has come that only the night sees, after the id, in the order of ids. */
  async listTurned(today: string, after: string, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT t.id FROM titles t
        WHERE t.id > ? AND ((t.state IN (?) AND t.until_day < ?)
           OR (t.state IN ('WARNING', 'RECTIFYING') AND t.due_day < ?))
        ORDER BY t.id LIMIT ?`,
      [after, [...heldStates.filter((state) => state !== 'RENEWAL'), 'SUSPENDED'], today, today, limit],
    );
    return rows.map(({ id }) => id);
  }
}
