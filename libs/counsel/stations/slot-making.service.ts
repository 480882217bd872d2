import { Injectable } from '@nestjs/common';
import { plusDays, SchoolCalendar } from '@libs/organization';
import { Clock, dayOf } from '@libs/platform';
import type { StationHoursEntity } from './station.entity';
import { daysAhead, slotsOf } from './slots.rule';
import { StationRepository } from './station.repository';

const hoursAtOnce = 100;

/** Makes slots of weekly hours for four weeks ahead, day by day anew. */
@Injectable()
export class SlotMaking {
  constructor(
    private readonly stations: StationRepository,
    private readonly calendar: SchoolCalendar,
    private readonly clock: Clock,
  ) {}

  async makeFor(hours: StationHoursEntity[]): Promise<void> {
    const [now, today] = [this.clock.now(), dayOf(this.clock.now())];
    const holidays = await this.calendar.holidays(today, plusDays(today, daysAhead));
    const made = hours.map((one) => ({
      hours: one,
      slots: slotsOf(one, today, daysAhead, holidays).filter(({ startsAt }) => startsAt > now),
    }));
    await this.stations.addSlots(made);
  }

  async makeForAll(signal: AbortSignal): Promise<void> {
    for (let after = ''; !signal.aborted;) {
      const hours = await this.stations.listHoursAfter(after, hoursAtOnce);
      const last = hours.at(-1);
      if (!last) return;
      await this.makeFor(hours);
      after = last.id;
    }
  }
}
