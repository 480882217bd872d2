import { Injectable } from '@nestjs/common';
import {
  Clock,
  Conflict,
  Malformed,
  NotFound,
  pageOf,
  Transactions,
  type Caller,
  type Page,
  type PageQuery,
} from '@libs/platform';
import { PlaceDesk } from '../sites/place-desk.service';
import { PlaceRepository } from '../sites/place.repository';
import type { NewVisitSlotsBody } from './visit.dto';
import { VisitRepository } from './visit.repository';
import type { VisitSlotEntity } from './visit-slot.entity';
import type { VisitorView } from './visit.view';
import { timeFaults } from './visit-times.rule';

/** Offering times and receiving visitors: for staff of the unit that keeps the place. */
@Injectable()
export class VisitDesk {
  constructor(
    private readonly desk: PlaceDesk,
    private readonly places: PlaceRepository,
    private readonly visits: VisitRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws Malformed `slots.n.startsAt` for a time that is past, `slots.n.endsAt` for one that ends wrongly */
  async offer(caller: Caller, placeId: string, body: NewVisitSlotsBody): Promise<void> {
    this.desk.managed(caller, await this.places.find(placeId));
    const slots = body.slots.map(({ startsAt, endsAt, capacity }) => {
      return { placeId, startsAt: new Date(startsAt), endsAt: new Date(endsAt), capacity };
    });
    const faults = timeFaults(slots, this.clock.now());
    if (faults.length > 0) {
      const field = (fault: (typeof faults)[number]): string => `slots.${fault.index}.${fault.part}`;
      const message = 'must lie ahead, end after it begins and within twelve hours';
      throw new Malformed(
        faults.map((fault) => ({ field: field(fault), code: 'place-visit.time', message })),
      );
    }
    await this.visits.addSlots(slots);
  }

  /** Calls a time off; whoever has booked sees so. @throws Conflict `place-visit.called-off` when it was already */
  async callOff(caller: Caller, slotId: string): Promise<void> {
    await this.managed(caller, slotId);
    await this.transactions.run(async () => {
      if (await this.visits.callOff(slotId, this.clock.now())) return;
      throw new Conflict('place-visit.called-off', 'This time has been called off already.');
    });
  }

  async visitors(caller: Caller, slotId: string, page: PageQuery): Promise<Page<VisitorView>> {
    await this.managed(caller, slotId);
    const [rows, total] = await this.visits.visitorsOf(slotId, page);
    return pageOf(rows, page, total);
  }

  /** @throws NotFound `place-visit.not-found` */
  private async managed(caller: Caller, slotId: string): Promise<VisitSlotEntity> {
    const slot = await this.visits.findSlot(slotId);
    if (!slot) throw new NotFound('place-visit.not-found', 'There is no such time.');
    this.desk.managed(caller, await this.places.find(slot.placeId));
    return slot;
  }
}
