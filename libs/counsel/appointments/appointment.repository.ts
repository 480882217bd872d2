import { Injectable } from '@nestjs/common';
import { Database, newId, offsetOf, type PageQuery } from '@libs/platform';
import { AppointmentEntity } from './appointment.entity';
import type { AppointmentState, CounselTopic } from './appointment.rule';

export interface FreeSlot {
  id: string;
  startsAt: Date;
  endsAt: Date;
  counsellorName: string;
}

export interface CounsellorSlot {
  id: string;
  stationId: string;
  stationName: string;
  startsAt: Date;
  endsAt: Date;
  open: number;
  appointmentId: string | null;
  state: AppointmentState | null;
  topic: CounselTopic | null;
  personName: string | null;
}

export interface OwnAppointment {
  id: string;
  state: AppointmentState;
  topic: CounselTopic | null;
  startsAt: Date;
  endsAt: Date;
  stationName: string;
  place: string;
  counsellorName: string;
}

/** Who comes when. */
@Injectable()
export class AppointmentRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<AppointmentEntity | null> {
    return this.appointments.findOneBy({ id });
  }

  lock(id: string): Promise<AppointmentEntity | null> {
    return this.appointments.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /**
   * Books the slot, unless it or the person's place at the station is taken: two at the same moment meet at the unique
   * keys, and one of them is answered null. Answers the appointment's id.
   */
  async book(wish: {
    slotId: string;
    stationId: string;
    personId: string;
    topic: CounselTopic | null;
    startsAt: Date;
  }): Promise<string | null> {
    const id = newId();
    const { slotId, stationId, personId, topic, startsAt } = wish;
    const { affected } = await this.database.execute(
      `INSERT IGNORE INTO appointments
         (id, slot_id, station_id, person_id, topic, state, starts_at, live_slot, live_holder)
       VALUES (?, ?, ?, ?, ?, 'BOOKED', ?, ?, ?)`,
      [id, slotId, stationId, personId, topic, startsAt, slotId, personId],
    );
    return affected === 1 ? id : null;
  }

  findLive(slotId: string): Promise<AppointmentEntity | null> {
    return this.appointments.findOneBy({ liveSlot: slotId });
  }

  async change(id: string, change: Partial<AppointmentEntity>): Promise<void> {
    await this.appointments.update({ id }, change);
  }

  /** Slots of a station that are still free, soonest first. */
  async freeSlots(stationId: string, after: Date, page: PageQuery): Promise<[FreeSlot[], number]> {
    const from = `FROM station_slots s JOIN people p ON p.id = s.counsellor_id
      WHERE s.station_id = ? AND s.starts_at > ? AND s.state = 'OPEN'
        AND NOT EXISTS (SELECT 1 FROM appointments a WHERE a.live_slot = s.id)`;
    const [counted] = await this.database.query<{ total: string }>(`SELECT COUNT(*) AS total ${from}`, [
      stationId,
      after,
    ]);
    const rows = await this.database.query<FreeSlot>(
      `SELECT s.id, s.starts_at AS startsAt, s.ends_at AS endsAt, p.name AS counsellorName
         ${from} ORDER BY s.starts_at, s.id LIMIT ? OFFSET ?`,
      [stationId, after, page.pageSize, offsetOf(page)],
    );
    return [rows, Number(counted?.total ?? 0)];
  }

  /** Free slots by station. */
  async countFree(stationIds: string[], after: Date): Promise<Map<string, number>> {
    if (stationIds.length === 0) return new Map();
    const rows = await this.database.query<{ stationId: string; free: string }>(
      `SELECT s.station_id AS stationId, COUNT(*) AS free FROM station_slots s
        WHERE s.station_id IN (?) AND s.starts_at > ? AND s.state = 'OPEN'
          AND NOT EXISTS (SELECT 1 FROM appointments a WHERE a.live_slot = s.id) GROUP BY s.station_id`,
      [stationIds, after],
    );
    return new Map(rows.map(({ stationId, free }) => [stationId, Number(free)]));
  }

  async pageOf(personId: string, page: PageQuery): Promise<[OwnAppointment[], number]> {
    const [counted] = await this.database.query<{ total: string }>(
      'SELECT COUNT(*) AS total FROM appointments WHERE person_id = ?',
      [personId],
    );
    const rows = await this.database.query<OwnAppointment>(
      `SELECT a.id, a.state, a.topic, s.starts_at AS startsAt, s.ends_at AS endsAt, t.name AS stationName, t.place,
              p.name AS counsellorName
         FROM appointments a JOIN station_slots s ON s.id = a.slot_id
         JOIN counsel_stations t ON t.id = a.station_id JOIN people p ON p.id = s.counsellor_id
        WHERE a.person_id = ? ORDER BY a.starts_at DESC, a.id LIMIT ? OFFSET ?`,
      [personId, page.pageSize, offsetOf(page)],
    );
    return [rows, Number(counted?.total ?? 0)];
  }

  /** A counsellor's slots in a span, with who has booked them: the only statement that tells it. */
  slotsOf(counsellorId: string, from: Date, until: Date): Promise<CounsellorSlot[]> {
    return this.database.query(
      `SELECT s.id, s.station_id AS stationId, t.name AS stationName, s.starts_at AS startsAt, s.ends_at AS endsAt,
              s.state = 'OPEN' AS open, a.id AS appointmentId, a.state, a.topic, p.name AS personName
         FROM station_slots s JOIN counsel_stations t ON t.id = s.station_id
         LEFT JOIN appointments a ON a.slot_id = s.id AND a.state IN ('BOOKED', 'HELD', 'MISSED')
         LEFT JOIN people p ON p.id = a.person_id
        WHERE s.counsellor_id = ? AND s.starts_at >= ? AND s.starts_at < ? ORDER BY s.starts_at, s.id LIMIT 500`,
      [counsellorId, from, until],
    );
  }

  /** Counts by month and state, of a station. */
  async countByMonth(
    stationId: string,
    since: Date,
  ): Promise<{ month: string; state: AppointmentState; appointments: number }[]> {
    const rows = await this.database.query<{ month: string; state: AppointmentState; appointments: string }>(
      `SELECT DATE_FORMAT(starts_at + INTERVAL 8 HOUR, '%Y-%m') AS month, state, COUNT(*) AS appointments
         FROM appointments WHERE station_id = ? AND starts_at >= ? GROUP BY month, state ORDER BY month, state`,
      [stationId, since],
    );
    return rows.map((row) => ({ ...row, appointments: Number(row.appointments) }));
  }

  /** Standing bookings of a counsellor's slots to come; of one station, or of all. */
  listStanding(
    where: { counsellorId: string; stationId?: string },
    after: Date,
  ): Promise<AppointmentEntity[]> {
    const query = this.appointments
      .createQueryBuilder('a')
      .innerJoin('station_slots', 's', 's.id = a.slot_id')
      .where("a.state = 'BOOKED' AND s.counsellor_id = :counsellorId AND s.starts_at > :after", {
        ...where,
        after,
      });
    if (where.stationId) query.andWhere('a.station_id = :stationId', where);
    return query.getMany();
  }

  async hasStanding(stationId: string, after: Date): Promise<boolean> {
    const [row] = await this.database.query<{ id: string }>(
      "SELECT id FROM appointments WHERE station_id = ? AND starts_at > ? AND state = 'BOOKED' LIMIT 1",
      [stationId, after],
    );
    return row !== undefined;
  }

  standingOf(personId: string, after: Date): Promise<AppointmentEntity[]> {
    return this.appointments
      .createQueryBuilder('a')
      .where("a.personId = :personId AND a.state = 'BOOKED' AND a.startsAt > :after", { personId, after })
      .getMany();
  }

  listToRemind(from: Date, until: Date, limit: number): Promise<{ id: string; personId: string }[]> {
    return this.database.query(
      `SELECT id, person_id AS personId FROM appointments
        WHERE state = 'BOOKED' AND starts_at > ? AND starts_at <= ? AND reminded_at IS NULL AND person_id IS NOT NULL
        ORDER BY starts_at, id LIMIT ? FOR UPDATE`,
      [from, until, limit],
    );
  }

  async markReminded(ids: string[], at: Date): Promise<void> {
    await this.database.execute('UPDATE appointments SET reminded_at = ? WHERE id IN (?)', [at, ids]);
  }

  /** A past booking no longer keeps its holder from booking again. */
  async release(stationId: string, personId: string, now: Date): Promise<void> {
    await this.database.execute(
      'UPDATE appointments SET live_holder = NULL WHERE station_id = ? AND live_holder = ? AND starts_at <= ?',
      [stationId, personId, now],
    );
  }

  /** Ends standing bookings. A slot the guardian gave back is free again. */
  async cancel(ids: string[], by: 'CANCELLED_BY_GUARDIAN' | 'CANCELLED_BY_STATION'): Promise<void> {
    if (ids.length === 0) return;
    await this.database.execute(
      `UPDATE appointments SET state = ?, live_slot = NULL, live_holder = NULL
        WHERE id IN (?) AND state = 'BOOKED'`,
      [by, ids],
    );
  }

  /** Who came before an instant, and about what, is known no more. */
  async forgetBefore(instant: Date): Promise<void> {
    await this.database.execute(
      `UPDATE appointments SET person_id = NULL, topic = NULL, live_holder = NULL
        WHERE starts_at < ? AND (person_id IS NOT NULL OR topic IS NOT NULL)`,
      [instant],
    );
  }

  async forgetPerson(personId: string): Promise<void> {
    await this.database.execute(
      'UPDATE appointments SET person_id = NULL, topic = NULL, live_holder = NULL WHERE person_id = ?',
      [personId],
    );
  }

  private get appointments() {
    return this.database.of(AppointmentEntity);
  }
}
