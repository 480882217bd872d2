import { Injectable } from '@nestjs/common';
import { Database, offsetOf } from '@libs/platform';
import type { PinQuery } from './place.dto';
import { PlaceEntity } from './place.entity';

@Injectable()
export class PlaceRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<PlaceEntity | null> {
    return this.database.of(PlaceEntity).findOneBy({ id });
  }

  /** Held until the transaction ends. */
  lock(id: string): Promise<PlaceEntity | null> {
    return this.database.of(PlaceEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(place: PlaceEntity): Promise<void> {
    await this.database.of(PlaceEntity).insert(place);
  }

  async change(id: string, change: Partial<Omit<PlaceEntity, 'id'>>): Promise<void> {
    await this.database.of(PlaceEntity).update({ id }, change);
  }

  /** Places kept at or below a path, by name. */
  page(
    path: string,
    query: PinQuery,
    window = { limit: query.pageSize, offset: offsetOf(query) },
  ): Promise<[PlaceEntity[], number]> {
    const places = this.database
      .of(PlaceEntity)
      .createQueryBuilder('p')
      .where('p.unitPath LIKE :path AND p.archivedAt IS NULL', { path: `${path}%` });
    if (query.kind) places.andWhere('p.kind = :kind', { kind: query.kind });
    if (query.districtId) places.andWhere('p.districtId = :district', { district: query.districtId });
    if (query.stage)
      places.andWhere('JSON_CONTAINS(p.stages, :stage)', { stage: JSON.stringify(query.stage) });
    const words = query.q?.trim();
    if (words) places.andWhere('p.name LIKE :part', { part: `%${words.replace(/[\\%_]/g, '\\$&')}%` });
    return places
      .orderBy('p.name')
      .addOrderBy('p.id')
      .limit(window.limit)
      .offset(window.offset)
      .getManyAndCount();
  }
}
