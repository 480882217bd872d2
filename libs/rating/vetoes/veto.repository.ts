import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { VetoEntity } from './veto.entity';

/** A veto that stands: verified, not lifted. */
const standing = `veto.state IN ('VERIFIED', 'CONCLUDED')`;

@Injectable()
export class VetoRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<VetoEntity | null> {
    return this.database.of(VetoEntity).findOneBy({ id });
  }

  /** Held until the transaction ends. */
  lock(id: string): Promise<VetoEntity | null> {
    return this.database.of(VetoEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** One of the kind that is not decided yet; who asks at the same time waits until the transaction ends. */
  async findUndecided({ unitId, code }: Pick<VetoEntity, 'unitId' | 'code'>): Promise<VetoEntity | null> {
    await this.lockSchool(unitId);
    return this.database.of(VetoEntity).findOneBy({ unitId, code, state: 'OPEN' });
  }

  /** Standing ones of every school at or below the path. */
  async listStandingBelow(path: string): Promise<{ unitId: string; code: string; untilDay: string }[]> {
    return this.database.query(
      `SELECT veto.unit_id AS unitId, veto.code, veto.until_day AS untilDay
         FROM rating_vetoes veto JOIN units unit ON unit.id = veto.unit_id
        WHERE unit.path LIKE ? AND ${standing} ORDER BY veto.code, veto.id`,
      [`${path}%`],
    );
  }

  /** The standing one of a school that lasts longest beyond the day; null when none reaches it. */
  async findStanding(unitId: string, day: string): Promise<VetoEntity | null> {
    return this.database
      .of(VetoEntity)
      .createQueryBuilder('veto')
      .where(`veto.unit_id = :unitId AND veto.until_day >= :day AND ${standing}`, { unitId, day })
      .orderBy('veto.until_day', 'DESC')
      .limit(1)
      .getOne();
  }

  /** The school itself, held until the transaction ends: whoever opens or decides a case of it waits, also of one not there yet. */
  async lockSchool(unitId: string): Promise<void> {
    await this.database.query('SELECT id FROM units WHERE id = ? FOR UPDATE', [unitId]);
  }

  /** Waits for whoever holds the school; others may decide on cases of it and move its titles at the same time. */
  async awaitSchool(unitId: string): Promise<void> {
    await this.database.query('SELECT id FROM units WHERE id = ? LOCK IN SHARE MODE', [unitId]);
  }

  /** How many verified cases of a school are not settled yet, besides this one. */
  countUnsettled(unitId: string, besides: string): Promise<number> {
    return this.database
      .of(VetoEntity)
      .createQueryBuilder('veto')
      .where(`veto.unit_id = :unitId AND veto.state = 'VERIFIED' AND veto.id <> :besides`, {
        unitId,
        besides,
      })
      .getCount();
  }

  async add(veto: VetoEntity): Promise<void> {
    await this.database.of(VetoEntity).insert(veto);
  }

  async change(id: string, change: Partial<VetoEntity>): Promise<void> {
    await this.database.of(VetoEntity).update({ id }, change);
  }

  /** Ids of cases whose days to settle are over, in the order of ids. */
  async listOverdue(today: string, after: string, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM rating_vetoes WHERE id > ? AND state = 'VERIFIED' AND conclude_by < ? ORDER BY id LIMIT ?`,
      [after, today, limit],
    );
    return rows.map(({ id }) => id);
  }
}
