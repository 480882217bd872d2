import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { CycleEntity } from './cycle.entity';

@Injectable()
export class CycleRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<CycleEntity | null> {
    return this.database.of(CycleEntity).findOneBy({ id });
  }

  findByCode(code: string): Promise<CycleEntity | null> {
    return this.database.of(CycleEntity).findOneBy({ code });
  }

  /** The open cycle that ends last. */
  findOpen(): Promise<CycleEntity | null> {
    return this.findLatest({ state: 'OPEN' });
  }

  /** The cycle that ends last, open or not. */
  findLast(): Promise<CycleEntity | null> {
    return this.findLatest({});
  }

  async addUnlessThere(cycle: Omit<CycleEntity, 'createdAt'>): Promise<void> {
    await this.database.execute(
      `INSERT INTO rating_cycles (id, code, from_day, until_day, state, standard_id) VALUES (?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE id = id`,
      [cycle.id, cycle.code, cycle.fromDay, cycle.untilDay, cycle.state, cycle.standardId],
    );
  }

  async changeState(id: string, state: CycleEntity['state']): Promise<void> {
    await this.database.of(CycleEntity).update({ id }, { state });
  }

  private async findLatest(where: Partial<Pick<CycleEntity, 'state'>>): Promise<CycleEntity | null> {
    const [latest] = await this.database
      .of(CycleEntity)
      .find({ where, order: { untilDay: 'DESC', fromDay: 'DESC' }, take: 1 });
    return latest ?? null;
  }
}
