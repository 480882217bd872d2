import { Injectable } from '@nestjs/common';
import { Database, offsetOf } from '@libs/platform';
import type { TipListQuery } from './tip.dto';
import { TipEntity } from './tip.entity';

@Injectable()
export class TipRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<TipEntity | null> {
    return this.database.of(TipEntity).findOneBy({ id });
  }

  /** Held until the transaction ends. */
  lock(id: string): Promise<TipEntity | null> {
    return this.database.of(TipEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(tip: TipEntity): Promise<void> {
    await this.database.of(TipEntity).insert(tip);
  }

  async change(id: string, change: Partial<Omit<TipEntity, 'id'>>): Promise<void> {
    await this.database.of(TipEntity).update({ id }, change);
  }

  /** Tips of the units with these paths that are in their days; few at any time. */
  listOn(paths: string[], day: string): Promise<TipEntity[]> {
    return this.standing([...paths, ''])
      .andWhere('t.untilDay >= :day AND t.fromDay <= :day', { day })
      .orderBy('t.id')
      .limit(500)
      .getMany();
  }

  /** The coming ones first: by the last day, latest at the top. */
  page(paths: string[], query: TipListQuery): Promise<[TipEntity[], number]> {
    const tips = this.standing(paths);
    if (query.stage) tips.andWhere('JSON_CONTAINS(t.stages, :stage)', { stage: JSON.stringify(query.stage) });
    if (query.season) tips.andWhere('t.season = :season', { season: query.season });
    return tips
      .orderBy('t.untilDay', 'DESC')
      .addOrderBy('t.id')
      .limit(query.pageSize)
      .offset(offsetOf(query))
      .getManyAndCount();
  }

  private standing(paths: string[]) {
    return this.database
      .of(TipEntity)
      .createQueryBuilder('t')
      .where('t.unitPath IN (:...paths) AND t.archivedAt IS NULL', { paths });
  }
}
