import { Database, newId } from '@libs/platform';
import { Chance } from '../chance';
import { insertRows } from './demo-rows';
import type { DemoFamily } from './families';
import { demoMap, pointIn } from './map-drawing';
import { openingHours, placesIn, roadIn } from './place-texts';
import type { DemoCity } from './units-and-staff';

interface Slot {
  id: string;
  startsAt: Date;
  capacity: number;
  taken: number;
}

const hourMs = 3_600_000;
const weekMs = 7 * 24 * hourMs;

/** The city's map with places in every district, and half a year of Saturdays at which families came or will come. */
export class PlacesHistory {
  private readonly chance = new Chance(20_260_914);

  constructor(private readonly database: Database) {}

  async build(city: DemoCity, families: DemoFamily[], now: Date): Promise<void> {
    const districts = await this.database.query<{ id: string; name: string; path: string }>(
      `SELECT id, name, path FROM units WHERE kind = 'district' AND path LIKE ? ORDER BY id`,
      [`${city.unit.path}%`],
    );
    const drawing = JSON.stringify(demoMap(districts.map(({ name }) => name)));
    await this.database.execute(
      'INSERT INTO city_maps (unit_id, drawing, revision, drawn_by, drawn_at) VALUES (?, ?, 1, ?, ?)',
      [city.unit.id, drawing, city.officerId, now],
    );
    const places = districts.flatMap((district, quarter) =>
      placesIn(district.name).map(([kind, name, activity, stages], nth) => {
        const [longitude, latitude] = pointIn(quarter % 4, this.chance.next(), this.chance.next() * 2 - 1);
        const address = `${roadIn(district.name, nth)} ${this.chance.between(1, 300)} 号`;
        const capacity = this.chance.between(4, 12) * 10;
        const where = [district.id, district.path, district.id, kind, name, address, longitude, latitude];
        const what = [JSON.stringify(stages), activity, openingHours[kind] ?? '', capacity];
        return { id: newId(), row: [...where, ...what] };
      }),
    );
    await insertRows(
      this.database,
      'places',
      [
        ...['id', 'unit_id', 'unit_path', 'district_id', 'kind', 'name', 'address', 'longitude', 'latitude'],
        ...['stages', 'introduction', 'opening_hours', 'capacity'],
      ],
      places.map(({ id, row }) => [id, ...row]),
    );
    await this.visits(
      places.map(({ id }) => id),
      families,
      now,
    );
  }

  private async visits(placeIds: string[], families: DemoFamily[], now: Date): Promise<void> {
    const slots: unknown[][] = [];
    const bookings: unknown[][] = [];
    for (const placeId of placeIds) {
      for (const slot of this.slots(now)) {
        this.book(slot, families, now, bookings);
        const endsAt = new Date(slot.startsAt.getTime() + 2 * hourMs);
        slots.push([slot.id, placeId, slot.startsAt, endsAt, slot.capacity, slot.taken]);
      }
    }
    await insertRows(
      this.database,
      'visit_slots',
      ['id', 'place_id', 'starts_at', 'ends_at', 'capacity', 'taken'],
      slots,
    );
    await insertRows(
      this.database,
      'visit_bookings',
      ['id', 'slot_id', 'person_id', 'people', 'state', 'live_person', 'created_at'],
      bookings,
    );
  }

  /** Saturdays at nine in the city, twelve weeks back and four ahead. */
  private slots(now: Date): Slot[] {
    const day = new Date(Math.floor(now.getTime() / (24 * hourMs)) * 24 * hourMs);
    const saturday = day.getTime() + ((6 - day.getUTCDay() + 7) % 7) * 24 * hourMs + hourMs;
    return Array.from({ length: 16 }, (_, week) => {
      const startsAt = new Date(saturday + (week - 12) * weekMs);
      return { id: newId(), startsAt, capacity: this.chance.between(10, 40), taken: 0 };
    }).filter(({ startsAt }) => startsAt < now || startsAt.getTime() > now.getTime() + hourMs);
  }

  private book(slot: Slot, families: DemoFamily[], now: Date, rows: unknown[][]): void {
    const guests = new Set<string>();
    for (let wish = this.chance.between(0, 6); wish > 0; wish -= 1) {
      const { guardianId } = this.chance.pick(families);
      const people = this.chance.between(2, 3);
      if (guests.has(guardianId) || slot.taken + people > slot.capacity) continue;
      guests.add(guardianId);
      slot.taken += people;
      const bookedAt = new Date(Math.min(now.getTime(), slot.startsAt.getTime()) - 3 * 24 * hourMs);
      rows.push([newId(), slot.id, guardianId, people, 'BOOKED', guardianId, bookedAt]);
    }
  }
}
