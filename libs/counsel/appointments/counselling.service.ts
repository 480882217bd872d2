import { Injectable } from '@nestjs/common';
import { plusDays, weekdayOf } from '@libs/organization';
import { Clock, dayOf, startOfDay, Transactions, type Caller } from '@libs/platform';
import type { SlotEntity } from '../stations/station.entity';
import { StationReach } from '../stations/station-reach.service';
import { StationRepository } from '../stations/station.repository';
import type { AppointmentEntity } from './appointment.entity';
import { AppointmentRepository, type CounsellorSlot } from './appointment.repository';
import { appointmentMay, type AppointmentMay } from './appointment.rule';
import type { CounsellingSlotView, CounsellingWeekView } from './appointment.view';
import { noAppointment, noSlot, notNow } from './booking.service';
import { CallingOff } from './calling-off.service';

/** A counsellor's own week: the only place where it is seen who comes. */
@Injectable()
export class Counselling {
  constructor(
    private readonly stations: StationRepository,
    private readonly reach: StationReach,
    private readonly appointments: AppointmentRepository,
    private readonly clock: Clock,
  ) {}

  /** @param from first of seven days, `YYYY-MM-DD` */
  async week(caller: Caller, from?: string): Promise<CounsellingWeekView> {
    const today = dayOf(this.clock.now());
    const first = from ?? plusDays(today, 1 - weekdayOf(today));
    const span = [startOfDay(first), startOfDay(plusDays(first, 7))] as const;
    const slots = await this.appointments.slotsOf(caller.personId, ...span);
    const stations = await this.stations.listOf([...new Set(slots.map(({ stationId }) => stationId))]);
    const standings = await this.reach.standings(caller, stations);
    const own = slots.filter(({ stationId }) => standings.get(stationId)?.counsels);
    return { from: first, slots: own.map((slot) => this.view(slot)) };
  }

  private view(slot: CounsellorSlot): CounsellingSlotView {
    const { id, stationId, stationName, startsAt, endsAt, open, appointmentId, state } = slot;
    const now = this.clock.now();
    return {
      ...{ id, stationId, stationName, open: Number(open) === 1 },
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      booked:
        appointmentId && state
          ? {
              ...{ id: appointmentId, state, topic: slot.topic, personName: slot.personName },
              may: appointmentMay({ state, startsAt }, 'station', now),
            }
          : null,
    };
  }
}

/** The hour it is, and one transaction around what is done in it. */
@Injectable()
export class CounsellorStanding {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  together(work: () => Promise<void>): Promise<void> {
    return this.transactions.run(work);
  }

  now(): Date {
    return this.clock.now();
  }
}

/** What a counsellor does with her times. */
@Injectable()
export class CounsellorDesk {
  constructor(
    private readonly stations: StationRepository,
    private readonly reach: StationReach,
    private readonly appointments: AppointmentRepository,
    private readonly callingOff: CallingOff,
    private readonly standing: CounsellorStanding,
  ) {}

  /** The time can no longer be booked; who had booked it is told. */
  async close(caller: Caller, slotId: string): Promise<void> {
    await this.standing.together(async () => {
      await this.ownSlot(caller, slotId);
      await this.stations.changeSlot(slotId, { state: 'CLOSED' });
      const booked = await this.appointments.findLive(slotId);
      if (booked?.state !== 'BOOKED') return;
      this.refuseUnless(booked, 'cancel');
      await this.callingOff.callOff([booked]);
    });
  }

  async open(caller: Caller, slotId: string): Promise<void> {
    await this.standing.together(async () => {
      await this.ownSlot(caller, slotId);
      await this.stations.changeSlot(slotId, { state: 'OPEN' });
    });
  }

  /** Whether it took place; all that is ever written about it. */
  async settle(caller: Caller, appointmentId: string, held: boolean): Promise<void> {
    await this.standing.together(async () => {
      const booked = await this.appointments.lock(appointmentId);
      const slot = booked && (await this.stations.findSlot(booked.slotId));
      if (!booked || slot?.counsellorId !== caller.personId) throw noAppointment();
      await this.reach.asCounsellor(caller, booked.stationId);
      this.refuseUnless(booked, held ? 'hold' : 'miss');
      await this.appointments.change(appointmentId, { state: held ? 'HELD' : 'MISSED', liveHolder: null });
    });
  }

  private async ownSlot(caller: Caller, slotId: string): Promise<SlotEntity> {
    const slot = await this.stations.lockSlot(slotId);
    if (slot?.counsellorId !== caller.personId) throw noSlot();
    await this.reach.asCounsellor(caller, slot.stationId);
    return slot;
  }

  private refuseUnless(booked: AppointmentEntity, act: AppointmentMay): void {
    if (!appointmentMay(booked, 'station', this.standing.now()).includes(act)) throw notNow();
  }
}
