import { Injectable } from '@nestjs/common';
import { Clock, Conflict, newId, Refused, Transactions, type Caller } from '@libs/platform';
import { CallingOff } from '../appointments/calling-off.service';
import { AppointmentRepository } from '../appointments/appointment.repository';
import { CounsellorsQuery } from './counsellors.query';
import type { StationBody, StationChangeBody } from './station.dto';
import type { StationEntity } from './station.entity';
import { noStation, StationReach } from './station-reach.service';
import { StationRepository } from './station.repository';

/** Who counsels at a station: people who work at its unit. */
@Injectable()
export class StationStaff {
  constructor(
    private readonly stations: StationRepository,
    private readonly query: CounsellorsQuery,
    private readonly callingOff: CallingOff,
    private readonly appointments: AppointmentRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused naming who does not work there */
  async check(unitPath: string, personIds: string[]): Promise<void> {
    const working = await this.query.workingAt(unitPath, personIds);
    const errors = personIds.flatMap((personId, at) =>
      working.has(personId)
        ? []
        : [{ field: `counsellorIds.${at}`, code: 'station.not-staff', message: 'Does not work here.' }],
    );
    if (errors.length > 0)
      throw new Refused('station.not-staff', 'Only people who work here counsel here.', { errors });
  }

  /** Whoever leaves takes the hours along; what was booked is called off and its holders are told. */
  async set(stationId: string, personIds: string[]): Promise<void> {
    const before = await this.stations.counsellorsOf([stationId]);
    const leaving = before.filter(({ personId }) => !personIds.includes(personId));
    await this.stations.replaceCounsellors(stationId, personIds);
    for (const { personId } of leaving) await this.leave(stationId, personId);
  }

  async leave(stationId: string, counsellorId: string): Promise<void> {
    await this.callingOff.callOffAll({ counsellorId, stationId });
    await this.stations.clearSlots({ stationId, counsellorId }, this.now());
    await this.stations.removeHoursOf(stationId, counsellorId);
  }

  async hasBookings(stationId: string): Promise<boolean> {
    return this.appointments.hasStanding(stationId, this.now());
  }

  now(): Date {
    return this.clock.now();
  }
}

/** Opening, changing and closing stations. */
@Injectable()
export class Stations {
  constructor(
    private readonly stations: StationRepository,
    private readonly reach: StationReach,
    private readonly staff: StationStaff,
    private readonly transactions: Transactions,
  ) {}

  /** Answers its id. @throws NotFound for a unit out of reach; Refused `station.not-staff` */
  async open(caller: Caller, unitId: string, { counsellorIds, ...body }: StationBody): Promise<string> {
    const unit = await this.reach.unitToManage(caller, unitId);
    await this.staff.check(unit.path, counsellorIds);
    const id = newId();
    await this.transactions.run(async () => {
      const station = { id, unitId, unitPath: unit.path, revision: 1, archivedAt: null };
      await this.stations.add({ ...station, ...body });
      await this.stations.replaceCounsellors(id, counsellorIds);
    });
    return id;
  }

  /** @throws Conflict `station.changed-meanwhile` */
  async change(
    caller: Caller,
    id: string,
    { revision, counsellorIds, ...body }: StationChangeBody,
  ): Promise<void> {
    await this.transactions.run(async () => {
      const station = await this.hold(caller, id);
      if (station.revision !== revision) {
        const details = { revision: station.revision };
        throw new Conflict('station.changed-meanwhile', 'Somebody else has changed this station.', details);
      }
      await this.staff.check(station.unitPath, counsellorIds);
      await this.stations.change(id, { ...body, revision: revision + 1 });
      await this.staff.set(id, counsellorIds);
    });
  }

  /** Out of sight, with everything kept. @throws Conflict `station.has-appointments` */
  async archive(caller: Caller, id: string): Promise<void> {
    await this.transactions.run(async () => {
      const { revision } = await this.hold(caller, id);
      if (await this.staff.hasBookings(id)) {
        throw new Conflict('station.has-appointments', 'Families are still to come: call off first.');
      }
      await this.stations.change(id, { archivedAt: this.staff.now(), revision: revision + 1 });
    });
  }

  async restore(caller: Caller, id: string): Promise<void> {
    await this.transactions.run(async () => {
      const { revision } = await this.hold(caller, id);
      await this.stations.change(id, { archivedAt: null, revision: revision + 1 });
    });
  }

  private async hold(caller: Caller, id: string): Promise<StationEntity> {
    await this.reach.asManager(caller, id);
    const station = await this.stations.lock(id);
    if (!station) throw noStation();
    return station;
  }
}
