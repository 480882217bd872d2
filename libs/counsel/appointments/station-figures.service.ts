import { Injectable } from '@nestjs/common';
import { Clock, type Caller } from '@libs/platform';
import { StationReach } from '../stations/station-reach.service';
import { AppointmentRepository } from './appointment.repository';
import type { AppointmentState } from './appointment.rule';
import type { StationFiguresView, StationMonthView } from './appointment.view';

const yearMs = 365 * 86_400_000;

const columns: Record<AppointmentState, keyof Omit<StationMonthView, 'month'>> = {
  BOOKED: 'booked',
  HELD: 'held',
  MISSED: 'missed',
  CANCELLED_BY_GUARDIAN: 'cancelledByGuardian',
  CANCELLED_BY_STATION: 'cancelledByStation',
};

/** How many came: for the coordinator, and nothing else (domain: never, 7). */
@Injectable()
export class StationFigures {
  constructor(
    private readonly reach: StationReach,
    private readonly appointments: AppointmentRepository,
    private readonly clock: Clock,
  ) {}

  async of(caller: Caller, stationId: string): Promise<StationFiguresView> {
    await this.reach.get(caller, stationId);
    const now = this.clock.now();
    const counts = await this.appointments.countByMonth(stationId, new Date(now.getTime() - yearMs));
    const months = new Map<string, StationMonthView>();
    for (const { month, state, appointments } of counts) {
      const row = months.get(month) ?? emptyMonth(month);
      row[columns[state]] += appointments;
      months.set(month, row);
    }
    const free = await this.appointments.countFree([stationId], now);
    return { free: free.get(stationId) ?? 0, months: [...months.values()] };
  }
}

const emptyMonth = (month: string): StationMonthView => ({
  ...{ month, booked: 0, held: 0, missed: 0 },
  ...{ cancelledByGuardian: 0, cancelledByStation: 0 },
});
