import { Injectable } from '@nestjs/common';
import {
  Clock,
  Conflict,
  NotFound,
  pageOf,
  Transactions,
  type Caller,
  type Page,
  type PageQuery,
} from '@libs/platform';
import { Places } from '../sites/places.service';
import { VisitRepository } from './visit.repository';
import type { PlaceVisitView, VisitSlotView } from './visit.view';

/** Going somewhere: the guardian's side. */
@Injectable()
export class Visiting {
  constructor(
    private readonly places: Places,
    private readonly visits: VisitRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async slots(caller: Caller, placeId: string, page: PageQuery): Promise<Page<VisitSlotView>> {
    await this.places.get(caller, placeId);
    const [slots, total] = await this.visits.comingSlots(placeId, this.clock.now(), page);
    const own = await this.visits.bookingsAt(
      slots.map(({ id }) => id),
      caller.personId,
    );
    const items = slots.map(({ id, startsAt, endsAt, capacity, taken }) => {
      const booking = own.find(({ slotId }) => slotId === id);
      const free = Math.max(0, capacity - taken);
      return {
        id,
        startsAt,
        endsAt,
        capacity,
        free,
        bookingId: booking?.id ?? null,
        people: booking?.people ?? null,
      };
    });
    return pageOf(items, page, total);
  }

  /**
   * Books for so many people, if there is room for all of them.
   * @throws Conflict `place-visit.full` (also for a time that is past or called off), `place-visit.booked-already`
   */
  async book(caller: Caller, slotId: string, people: number): Promise<void> {
    const slot = await this.visits.findSlot(slotId);
    if (!slot) throw new NotFound('place-visit.not-found', 'There is no such time.');
    await this.places.get(caller, slot.placeId);
    const { personId } = caller;
    await this.transactions.run(async () => {
      const now = this.clock.now();
      if (!(await this.visits.take(slotId, people, now))) {
        const [standing] = await this.visits.bookingsAt([slotId], personId);
        if (standing) throw alreadyBooked();
        throw new Conflict('place-visit.full', 'There is no room for so many at this time.');
      }
      if (!(await this.visits.book(slotId, personId, people, now))) throw alreadyBooked();
    });
  }

  /** @throws NotFound for another's booking; Conflict `place-visit.not-cancellable` for one that is past or over */
  async cancel(caller: Caller, bookingId: string): Promise<void> {
    await this.transactions.run(async () => {
      const booking = await this.visits.findBooking(bookingId);
      const slot = booking && (await this.visits.findSlot(booking.slotId));
      if (!slot || booking?.personId !== caller.personId) {
        throw new NotFound('place-visit.not-found', 'There is no such booking.');
      }
      // The time first, then the booking: the same order as booking.
      await this.visits.giveBack(slot.id, booking.people);
      const stands = slot.startsAt > this.clock.now() && (await this.visits.cancel(bookingId));
      if (!stands)
        throw new Conflict('place-visit.not-cancellable', 'This visit cannot be given back any more.');
    });
  }

  async own(caller: Caller, page: PageQuery): Promise<Page<PlaceVisitView>> {
    const now = this.clock.now();
    const [rows, total] = await this.visits.visitsOf(caller.personId, page);
    const items = rows.map((row) => ({ ...row, coming: row.state === 'BOOKED' && row.startsAt > now }));
    return pageOf(items, page, total);
  }
}

const alreadyBooked = (): Conflict =>
  new Conflict('place-visit.booked-already', 'You have booked this time already.');
