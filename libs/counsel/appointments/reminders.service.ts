import { Injectable } from '@nestjs/common';
import { Clock, Outbox, Transactions } from '@libs/platform';
import { AppointmentSoon } from './appointment-soon.event';
import { AppointmentRepository } from './appointment.repository';
import { daysKept } from './appointment.rule';

const dayMs = 86_400_000;
const atOnce = 500;

/** A word the day before; and forgetting, thirty days after. */
@Injectable()
export class Reminders {
  constructor(
    private readonly appointments: AppointmentRepository,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Announces each appointment of the next 24 hours once. */
  async remind(): Promise<void> {
    while ((await this.remindSome()) === atOnce);
  }

  async forgetLongPast(): Promise<void> {
    await this.appointments.forgetBefore(new Date(this.clock.now().getTime() - daysKept * dayMs));
  }

  private remindSome(): Promise<number> {
    const now = this.clock.now();
    return this.transactions.run(async () => {
      const soon = await this.appointments.listToRemind(now, new Date(now.getTime() + dayMs), atOnce);
      if (soon.length === 0) return 0;
      await this.appointments.markReminded(
        soon.map(({ id }) => id),
        now,
      );
      const told = soon.map(({ id, personId }) => ({ appointmentId: id, personId }));
      await this.outbox.announce(AppointmentSoon, ...told);
      return soon.length;
    });
  }
}
