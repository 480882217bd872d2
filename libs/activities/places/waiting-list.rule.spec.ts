import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { fitsAtOnce, freeAtTheDoor, movingUp, seatsOf } from './waiting-list.rule';

const family = (id: string, persons: number) => ({ id, persons });
const families = array(record({ persons: integer({ min: 1, max: 8 }) }), { maxLength: 30 });

describe('the waiting list', () => {
  it('moves up in order, as long as they fit', () => {
    const queue = [family('a', 2), family('b', 3), family('c', 1)];
    expect(movingUp(queue, 3, 'person').map(({ id }) => id)).toEqual(['a']);
    expect(movingUp(queue, 5, 'person').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(movingUp(queue, 2, 'family').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(movingUp(queue, 1, 'person')).toEqual([]);
  });

  it('never gives more places than there are, never skips anybody, never leaves a place the next could have', () => {
    assert(
      property(
        families,
        integer({ min: -3, max: 60 }),
        constantFrom('family', 'person'),
        (list, free, seating) => {
          const queue = list.map((one, at) => ({ ...one, id: String(at) }));
          const moved = movingUp(queue, free, seating);
          const seats = moved.reduce((sum, { persons }) => sum + seatsOf(seating, persons), 0);
          expect(seats).toBeLessThanOrEqual(Math.max(0, free));
          expect(moved).toEqual(queue.slice(0, moved.length));
          const next = queue[moved.length];
          const wouldFit = next !== undefined && seatsOf(seating, next.persons) <= free - seats;
          expect(wouldFit).toBe(false);
        },
      ),
    );
  });

  it('is not overtaken by who comes now', () => {
    expect(fitsAtOnce(1, 1, 0)).toBe(true);
    expect(fitsAtOnce(1, 1, 1)).toBe(false);
    expect(fitsAtOnce(2, 1, 0)).toBe(false);
  });
});

describe('places at the door', () => {
  const startsAt = new Date('2026-11-20T10:00:00Z');
  const at = (minutes: number) => ({ startsAt, now: new Date(startsAt.getTime() + minutes * 60_000) });

  it('are kept for who has signed up until a quarter of an hour after the beginning', () => {
    const hall = { capacity: 10, taken: 10, present: 4 };
    expect(freeAtTheDoor(hall, at(-30))).toBe(0);
    expect(freeAtTheDoor(hall, at(14))).toBe(0);
    expect(freeAtTheDoor(hall, at(15))).toBe(6);
  });

  it('are never fewer than none', () => {
    expect(freeAtTheDoor({ capacity: 10, taken: 12, present: 12 }, at(20))).toBe(0);
  });
});
