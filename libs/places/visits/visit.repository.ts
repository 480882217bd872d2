import { Injectable } from '@nestjs/common';
import { Database, newId, offsetOf, type PageQuery } from '@libs/platform';
import type { VisitorView } from './visit.view';
import { VisitBookingEntity, VisitSlotEntity, type VisitState } from './visit-slot.entity';

export interface OwnVisit {
  id: string;
  placeId: string;
  placeName: string;
  address: string;
  startsAt: Date;
  endsAt: Date;
  people: number;
  state: VisitState;
}

/** Times of places, and who comes. A slot is always written before its bookings, so that two never wait for each other. */
@Injectable()
export class VisitRepository {
  constructor(private readonly database: Database) {}

  findSlot(id: string): Promise<VisitSlotEntity | null> {
    return this.database.of(VisitSlotEntity).findOneBy({ id });
  }

  async addSlots(slots: Omit<VisitSlotEntity, 'id' | 'taken' | 'cancelledAt'>[]): Promise<void> {
    await this.database.of(VisitSlotEntity).insert(slots.map((slot) => ({ id: newId(), ...slot })));
  }

  /** Coming times of a place, soonest first. */
  comingSlots(placeId: string, now: Date, page: PageQuery): Promise<[VisitSlotEntity[], number]> {
    return this.database
      .of(VisitSlotEntity)
      .createQueryBuilder('s')
      .where('s.placeId = :placeId AND s.startsAt > :now AND s.cancelledAt IS NULL', { placeId, now })
      .orderBy('s.startsAt')
      .addOrderBy('s.id')
      .limit(page.pageSize)
      .offset(offsetOf(page))
      .getManyAndCount();
  }

  /** Takes room for people in one statement; false when there is not enough, or the time is past or called off. */
  async take(slotId: string, people: number, now: Date): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE visit_slots SET taken = taken + ?
        WHERE id = ? AND taken + ? <= capacity AND starts_at > ? AND cancelled_at IS NULL`,
      [people, slotId, people, now],
    );
    return affected === 1;
  }

  async giveBack(slotId: string, people: number): Promise<void> {
    await this.database.execute('UPDATE visit_slots SET taken = taken - ? WHERE id = ?', [people, slotId]);
  }

  /** Calls the time off with all its bookings; false when it was already. */
  async callOff(slotId: string, at: Date): Promise<boolean> {
    const { affected } = await this.database.execute(
      'UPDATE visit_slots SET cancelled_at = ?, taken = 0 WHERE id = ? AND cancelled_at IS NULL',
      [at, slotId],
    );
    await this.database.execute(
      `UPDATE visit_bookings SET state = 'CANCELLED_BY_PLACE', live_person = NULL
        WHERE slot_id = ? AND state = 'BOOKED'`,
      [slotId],
    );
    return affected === 1;
  }

  findBooking(id: string): Promise<VisitBookingEntity | null> {
    return this.database.of(VisitBookingEntity).findOneBy({ id });
  }

  /** Standing bookings of a person at these times. */
  bookingsAt(slotIds: string[], personId: string): Promise<VisitBookingEntity[]> {
    if (slotIds.length === 0) return Promise.resolve([]);
    return this.database
      .of(VisitBookingEntity)
      .createQueryBuilder('b')
      .where('b.slotId IN (:...slotIds) AND b.livePerson = :personId', { slotIds, personId })
      .getMany();
  }

  /** Answers the booking's id, or null when the person comes at that time already. */
  async book(slotId: string, personId: string, people: number, at: Date): Promise<string | null> {
    const id = newId();
    const { affected } = await this.database.execute(
      `INSERT IGNORE INTO visit_bookings (id, slot_id, person_id, people, state, live_person, created_at)
       VALUES (?, ?, ?, ?, 'BOOKED', ?, ?)`,
      [id, slotId, personId, people, personId, at],
    );
    return affected === 1 ? id : null;
  }

  /** False when it was given back already. */
  async cancel(id: string): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE visit_bookings SET state = 'CANCELLED_BY_GUARDIAN', live_person = NULL
        WHERE id = ? AND state = 'BOOKED'`,
      [id],
    );
    return affected === 1;
  }

  async visitsOf(personId: string, page: PageQuery): Promise<[OwnVisit[], number]> {
    const [counted] = await this.database.query<{ total: string }>(
      'SELECT COUNT(*) AS total FROM visit_bookings WHERE person_id = ?',
      [personId],
    );
    const rows = await this.database.query<OwnVisit>(
      `SELECT b.id, p.id AS placeId, p.name AS placeName, p.address, s.starts_at AS startsAt, s.ends_at AS endsAt,
              b.people, b.state
         FROM visit_bookings b JOIN visit_slots s ON s.id = b.slot_id JOIN places p ON p.id = s.place_id
        WHERE b.person_id = ? ORDER BY s.starts_at DESC, b.id LIMIT ? OFFSET ?`,
      [personId, page.pageSize, offsetOf(page)],
    );
    return [rows, Number(counted?.total ?? 0)];
  }

  async visitorsOf(slotId: string, page: PageQuery): Promise<[VisitorView[], number]> {
    const [counted] = await this.database.query<{ total: string }>(
      'SELECT COUNT(*) AS total FROM visit_bookings WHERE slot_id = ?',
      [slotId],
    );
    const rows = await this.database.query<VisitorView>(
      `SELECT b.id, COALESCE(p.name, '') AS name, b.people, b.state
         FROM visit_bookings b LEFT JOIN people p ON p.id = b.person_id
        WHERE b.slot_id = ? ORDER BY b.created_at, b.id LIMIT ? OFFSET ?`,
      [slotId, page.pageSize, offsetOf(page)],
    );
    return [rows, Number(counted?.total ?? 0)];
  }

  /** Standing bookings of a person for times to come. */
  comingOf(personId: string, now: Date): Promise<{ id: string; slotId: string; people: number }[]> {
    return this.database.query(
      `SELECT b.id, b.slot_id AS slotId, b.people FROM visit_bookings b JOIN visit_slots s ON s.id = b.slot_id
        WHERE b.person_id = ? AND b.state = 'BOOKED' AND s.starts_at > ? ORDER BY b.slot_id`,
      [personId, now],
    );
  }

  async forgetPerson(personId: string): Promise<void> {
    await this.database.execute(
      'UPDATE visit_bookings SET person_id = NULL, live_person = NULL WHERE person_id = ?',
      [personId],
    );
  }
}
