import type { Seating } from '../programme/activity-kinds.rule';

export interface Waiting {
  id: string;
  /** Persons of the family who would come. */
  persons: number;
}

/** Places a family takes. */
export const seatsOf = (seating: Seating, persons: number): number => (seating === 'family' ? 1 : persons);

/**
 * Who moves up when so many places are free: the first in line, and on as long as they fit. Nobody overtakes: a big family at
 * the head waits, and who is behind it waits too.
 * @param queue in the order of the line
 */
export function movingUp<T extends Waiting>(queue: readonly T[], free: number, seating: Seating): T[] {
  const moved: T[] = [];
  let left = free;
  for (const family of queue) {
    const seats = seatsOf(seating, family.persons);
    if (seats > left) break;
    left -= seats;
    moved.push(family);
  }
  return moved;
}

/** Whether a family that comes now gets its places at once: there are enough, and nobody has waited longer. */
export function fitsAtOnce(seats: number, free: number, waiting: number): boolean {
  return waiting === 0 && seats <= free;
}

/** Minutes after the beginning from which the places of who has not come are free for others. */
const patience = 15;

/**
 * Places somebody without a sign-up can take at the door. Who has signed up is always let in, so these places are kept until a
 * while after the beginning.
 * @param taken signed up, come or not · @param present come, signed up or not
 */
export function freeAtTheDoor(
  { capacity, taken, present }: { capacity: number; taken: number; present: number },
  { startsAt, now }: { startsAt: Date; now: Date },
): number {
  const released = now.getTime() >= startsAt.getTime() + patience * 60_000;
  return Math.max(0, capacity - (released ? present : taken));
}
