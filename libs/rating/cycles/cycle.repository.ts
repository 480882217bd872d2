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

  /** The open cycle that began last. */
  async findCurrent(): Promise<CycleEntity | null> {
    const [current] = await this.database
      .of(CycleEntity)
      .find({ where: { state: 'OPEN' }, order: { untilDay: 'DESC', fromDay: 'DESC' }, take: 1 });
    return current ?? null;
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
}
