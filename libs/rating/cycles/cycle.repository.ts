import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { CycleEntity } from './cycle.entity';

export type AddedCycle = Pick<CycleEntity, 'id' | 'code' | 'fromDay' | 'untilDay' | 'standardId'>;

@Injectable()
export class CycleRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<CycleEntity | null> {
    return this.cycles.findOneBy({ id });
  }

  /** Held until the transaction ends: no pass keeps anything meanwhile. */
  lock(id: string): Promise<CycleEntity | null> {
    return this.cycles.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Every cycle, held until the transaction ends: whoever opens the next one waits for who is opening it. */
  async lockAll(): Promise<void> {
    await this.cycles.find({ select: { id: true }, lock: { mode: 'pessimistic_write' } });
  }

  findByCode(code: string): Promise<CycleEntity | null> {
    return this.cycles.findOneBy({ code });
  }

  /** The open cycle that ends last; of two that end on one day, here and below, the one that was opened later. */
  findOpen(): Promise<CycleEntity | null> {
    return this.findLatest({ state: 'OPEN' });
  }

  /** The cycle that ends last, open or not. */
  findLast(): Promise<CycleEntity | null> {
    return this.findLatest({});
  }

  /** The closed cycle that ends last. */
  findLastClosed(): Promise<CycleEntity | null> {
    return this.findLatest({ state: 'CLOSED' });
  }

  /** The latest first. */
  pageOf(offset: number, limit: number): Promise<[CycleEntity[], number]> {
    return this.cycles.findAndCount({ order: { untilDay: 'DESC', id: 'DESC' }, skip: offset, take: limit });
  }

  listOpen(): Promise<CycleEntity[]> {
    return this.cycles.find({ where: { state: 'OPEN' }, order: { id: 'ASC' }, take: 100 });
  }

  async addUnlessThere({ id, code, fromDay, untilDay, standardId }: AddedCycle): Promise<void> {
    await this.database.execute(
      `INSERT INTO rating_cycles (id, code, from_day, until_day, state, standard_id) VALUES (?, ?, ?, ?, 'OPEN', ?)
       ON DUPLICATE KEY UPDATE id = id`,
      [id, code, fromDay, untilDay, standardId],
    );
  }

  async change(id: string, change: Partial<Omit<CycleEntity, 'id' | 'createdAt'>>): Promise<void> {
    await this.cycles.update({ id }, change);
  }

  private async findLatest(where: Partial<Pick<CycleEntity, 'state'>>): Promise<CycleEntity | null> {
    const [latest] = await this.cycles.find({ where, order: { untilDay: 'DESC', id: 'DESC' }, take: 1 });
    return latest ?? null;
  }

  private get cycles() {
    return this.database.of(CycleEntity);
  }
}
