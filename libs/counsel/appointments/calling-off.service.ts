import { Injectable } from '@nestjs/common';
import { Clock, Outbox, Transactions } from '@libs/platform';
import type { AppointmentEntity } from './appointment.entity';
import { AppointmentCalledOff } from './appointment-soon.event';
import { AppointmentRepository } from './appointment.repository';

/** The station's side of calling off: whoever had booked is told. */
@Injectable()
export class CallingOff {
  constructor(
    private readonly appointments: AppointmentRepository,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async callOff(booked: Pick<AppointmentEntity, 'id' | 'personId'>[]): Promise<void> {
    await this.transactions.run(async () => {
      await this.appointments.cancel(
        booked.map(({ id }) => id),
        'CANCELLED_BY_STATION',
      );
      const told = booked.flatMap(({ id, personId }) => (personId ? [{ appointmentId: id, personId }] : []));
      await this.outbox.announce(AppointmentCalledOff, ...told);
    });
  }

  /** All that is booked with a counsellor from now on; at one station, or everywhere. */
  async callOffAll(where: { counsellorId: string; stationId?: string }): Promise<void> {
    await this.callOff(await this.appointments.listStanding(where, this.clock.now()));
  }
}
