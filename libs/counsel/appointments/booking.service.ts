import { Injectable } from '@nestjs/common';
import { Families } from '@libs/identity';
import { pathsDownTo, Units } from '@libs/organization';
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
import type { StationEntity } from '../stations/station.entity';
import { noStation } from '../stations/station-reach.service';
import { StationRepository } from '../stations/station.repository';
import { AppointmentRepository } from './appointment.repository';
import { appointmentMay, type CounselTopic } from './appointment.rule';
import type { AppointmentView, FreeSlotView, OpenStationView } from './appointment.view';

/** Stations that are there for a guardian's families: of the school, the district and the city. */
@Injectable()
export class OpenStations {
  constructor(
    private readonly families: Families,
    private readonly units: Units,
    private readonly stations: StationRepository,
    private readonly appointments: AppointmentRepository,
    private readonly clock: Clock,
  ) {}

  async listFor(personId: string): Promise<OpenStationView[]> {
    const children = await this.families.childrenOf(personId);
    const paths = new Set(children.flatMap(({ classPath }) => pathsDownTo(classPath)));
    const stations = await this.stations.listAt([...paths]);
    const ids = stations.map(({ id }) => id);
    const free = await this.appointments.countFree(ids, this.now());
    const units = await this.units.findMany(stations.map(({ unitId }) => unitId));
    const names = new Map(units.map(({ id, name }) => [id, name]));
    return stations.map(({ id, name, unitId, place, about }) => ({
      ...{ id, name, place, about },
      unitName: names.get(unitId) ?? '',
      free: free.get(id) ?? 0,
    }));
  }

  /** @throws NotFound `station.not-found` for a station of other families */
  async get(personId: string, stationId: string): Promise<StationEntity> {
    const station = await this.stations.find(stationId);
    const children = await this.families.childrenOf(personId);
    const near = children.some(({ classPath }) => station && classPath.startsWith(station.unitPath));
    if (!station || station.archivedAt || !near) throw noStation();
    return station;
  }

  async slots(personId: string, stationId: string, page: PageQuery): Promise<Page<FreeSlotView>> {
    await this.get(personId, stationId);
    const [slots, total] = await this.appointments.freeSlots(stationId, this.now(), page);
    const views = slots.map(({ id, startsAt, endsAt, counsellorName }) => ({
      ...{ id, counsellorName },
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    }));
    return pageOf(views, page, total);
  }

  now(): Date {
    return this.clock.now();
  }
}

/** A guardian books a time and gives it back. */
@Injectable()
export class Booking {
  constructor(
    private readonly open: OpenStations,
    private readonly stations: StationRepository,
    private readonly appointments: AppointmentRepository,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Answers the appointment's id.
   * @throws NotFound `slot.not-found`; Conflict `slot.taken`, `appointment.one-at-a-time`
   */
  async book(caller: Caller, slotId: string, topic: CounselTopic | null): Promise<string> {
    const { personId } = caller;
    return this.transactions.run(async () => {
      const slot = await this.stations.lockSlot(slotId);
      if (!slot) throw noSlot();
      const { stationId, startsAt } = slot;
      await this.open.get(personId, stationId).catch(() => {
        throw noSlot();
      });
      if (slot.state !== 'OPEN' || startsAt <= this.open.now()) throw taken();
      await this.appointments.release(stationId, personId, this.open.now());
      const id = await this.appointments.book({ slotId, stationId, personId, topic, startsAt });
      if (id) return id;
      if (await this.appointments.findLive(slotId)) throw taken();
      throw new Conflict('appointment.one-at-a-time', 'There is an appointment at this station already.');
    });
  }

  /** Until it begins; the time is free again. @throws NotFound; Conflict `appointment.not-now` */
  async cancel(caller: Caller, id: string): Promise<void> {
    await this.transactions.run(async () => {
      const booked = await this.appointments.lock(id);
      if (booked?.personId !== caller.personId) throw noAppointment();
      if (!appointmentMay(booked, 'guardian', this.open.now()).includes('cancel')) throw notNow();
      await this.appointments.cancel([id], 'CANCELLED_BY_GUARDIAN');
    });
  }

  async own(caller: Caller, page: PageQuery): Promise<Page<AppointmentView>> {
    const [rows, total] = await this.appointments.pageOf(caller.personId, page);
    const views = rows.map((row) => ({
      ...row,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      may: appointmentMay(row, 'guardian', this.open.now()),
    }));
    return pageOf(views, page, total);
  }
}

export const noSlot = (): NotFound => new NotFound('slot.not-found', 'There is no such time.');
export const noAppointment = (): NotFound =>
  new NotFound('appointment.not-found', 'There is no such appointment.');
export const notNow = (): Conflict =>
  new Conflict('appointment.not-now', 'That is not possible with this appointment.');
const taken = (): Conflict => new Conflict('slot.taken', 'Somebody else has just taken this time.');
