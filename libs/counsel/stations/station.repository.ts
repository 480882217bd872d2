import { Injectable } from '@nestjs/common';
import { Database, newId, offsetOf, type PageQuery } from '@libs/platform';
import { SlotEntity, StationCounsellorEntity, StationEntity, StationHoursEntity } from './station.entity';
import type { SlotTime } from './slots.rule';

/** Stations, who counsels there and when. */
@Injectable()
export class StationRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<StationEntity | null> {
    return this.stations.findOneBy({ id });
  }

  lock(id: string): Promise<StationEntity | null> {
    return this.stations.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(station: Omit<StationEntity, 'createdAt'>): Promise<void> {
    await this.stations.insert(station);
  }

  async change(id: string, change: Partial<StationEntity>): Promise<void> {
    await this.stations.update({ id }, change);
  }

  /** Stations at these units, by their paths. */
  listAt(paths: string[]): Promise<StationEntity[]> {
    if (paths.length === 0) return Promise.resolve([]);
    return this.stations
      .createQueryBuilder('s')
      .where('s.unitPath IN (:...paths) AND s.archivedAt IS NULL', { paths })
      .orderBy('s.unitPath', 'DESC')
      .addOrderBy('s.id')
      .getMany();
  }

  listOf(ids: string[]): Promise<StationEntity[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.stations.createQueryBuilder('s').where('s.id IN (:...ids)', { ids }).getMany();
  }

  /** Stations of the unit itself and below. */
  page(
    path: string,
    { archived, q = '', ...page }: PageQuery & { archived: boolean; q?: string },
  ): Promise<[StationEntity[], number]> {
    const stations = this.stations
      .createQueryBuilder('s')
      .where('s.unitPath LIKE :below', { below: `${path}%` })
      .andWhere(archived ? 's.archivedAt IS NOT NULL' : 's.archivedAt IS NULL');
    const part = q.trim().replace(/[\\%_]/g, '\\$&');
    if (part)
      stations.andWhere(
        '(s.name LIKE :part OR s.unitId IN (SELECT u.id FROM units u WHERE u.name LIKE :part))',
        { part: `%${part}%` },
      );
    return stations
      .orderBy('s.unitPath')
      .addOrderBy('s.id')
      .skip(offsetOf(page))
      .take(page.pageSize)
      .getManyAndCount();
  }

  counsellorsOf(stationIds: string[]): Promise<(StationCounsellorEntity & { name: string })[]> {
    if (stationIds.length === 0) return Promise.resolve([]);
    return this.database.query(
      `SELECT c.station_id AS stationId, c.person_id AS personId, p.name FROM station_counsellors c
         JOIN people p ON p.id = c.person_id WHERE c.station_id IN (?) ORDER BY p.name, p.id`,
      [stationIds],
    );
  }

  stationIdsOf(personId: string): Promise<StationCounsellorEntity[]> {
    return this.counsellors.findBy({ personId });
  }

  async replaceCounsellors(stationId: string, personIds: string[]): Promise<void> {
    await this.counsellors.delete({ stationId });
    const rows = personIds.map((personId) => ({ stationId, personId }));
    if (rows.length > 0) await this.counsellors.insert(rows);
  }

  /** From everywhere, with all that was to come. Bookings have been called off before. */
  async removeCounsellor(personId: string, now: Date): Promise<void> {
    await this.counsellors.delete({ personId });
    await this.hours.delete({ counsellorId: personId });
    await this.database.execute(
      "UPDATE station_slots SET state = 'CLOSED' WHERE counsellor_id = ? AND starts_at > ?",
      [personId, now],
    );
  }

  hoursOf(stationId: string): Promise<StationHoursEntity[]> {
    return this.hours.find({ where: { stationId }, order: { weekday: 'ASC', begins: 'ASC' } });
  }

  findHours(id: string): Promise<StationHoursEntity | null> {
    return this.hours.findOneBy({ id });
  }

  /** Hours of stations that are open, after an id. */
  listHoursAfter(id: string, limit: number): Promise<StationHoursEntity[]> {
    return this.hours
      .createQueryBuilder('h')
      .innerJoin(StationEntity, 's', 's.id = h.stationId AND s.archivedAt IS NULL')
      .where('h.id > :id', { id })
      .orderBy('h.id')
      .limit(limit)
      .getMany();
  }

  async addHours(hours: Omit<StationHoursEntity, 'createdAt'>): Promise<void> {
    await this.hours.insert(hours);
  }

  async removeHours(id: string): Promise<void> {
    await this.hours.delete({ id });
  }

  async removeHoursOf(stationId: string, counsellorId: string): Promise<void> {
    await this.hours.delete({ stationId, counsellorId });
  }

  hoursOfCounsellor(counsellorId: string): Promise<StationHoursEntity[]> {
    return this.hours.findBy({ counsellorId });
  }

  /** Those of the slots that are not there yet: made twice they are there once, and closed ones stay closed. */
  async addSlots(made: { hours: StationHoursEntity; slots: SlotTime[] }[]): Promise<void> {
    const rows = made.flatMap(({ hours: { id, stationId, counsellorId }, slots }) =>
      slots.map(({ startsAt, endsAt }) => [newId(), stationId, counsellorId, id, startsAt, endsAt, 'OPEN']),
    );
    if (rows.length === 0) return;
    await this.database.execute(
      `INSERT INTO station_slots (id, station_id, counsellor_id, hours_id, starts_at, ends_at, state) VALUES ?
       ON DUPLICATE KEY UPDATE hours_id = VALUES(hours_id)`,
      [rows],
    );
  }

  /** Slots to come that nobody has ever booked; the others keep their history and are closed. */
  async clearSlots(
    where: { hoursId: string } | { stationId: string; counsellorId: string },
    now: Date,
  ): Promise<void> {
    const [condition, wanted] =
      'hoursId' in where
        ? ['hours_id = ?', [where.hoursId]]
        : ['station_id = ? AND counsellor_id = ?', [where.stationId, where.counsellorId]];
    await this.database.execute(
      `DELETE FROM station_slots WHERE ${condition} AND starts_at > ?
          AND NOT EXISTS (SELECT 1 FROM appointments a WHERE a.slot_id = station_slots.id)`,
      [...wanted, now],
    );
    await this.database.execute(
      `UPDATE station_slots SET state = 'CLOSED' WHERE ${condition} AND starts_at > ?
          AND NOT EXISTS (SELECT 1 FROM appointments a WHERE a.live_slot = station_slots.id)`,
      [...wanted, now],
    );
  }

  findSlot(id: string): Promise<SlotEntity | null> {
    return this.database.of(SlotEntity).findOneBy({ id });
  }

  lockSlot(id: string): Promise<SlotEntity | null> {
    return this.database.of(SlotEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async changeSlot(id: string, change: Partial<SlotEntity>): Promise<void> {
    await this.database.of(SlotEntity).update({ id }, change);
  }

  private get stations() {
    return this.database.of(StationEntity);
  }

  private get counsellors() {
    return this.database.of(StationCounsellorEntity);
  }

  private get hours() {
    return this.database.of(StationHoursEntity);
  }
}
