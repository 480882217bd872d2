import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@libs/platform';
import { AppointmentRepository } from './appointments/appointment.repository';
import { CallingOff } from './appointments/calling-off.service';
import { QuestionRepository } from './questions/question.repository';
import { StationRepository } from './stations/station.repository';

/** One transaction at one instant. */
@Injectable()
export class EndOfAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  run(work: (now: Date) => Promise<void>): Promise<void> {
    return this.transactions.run(() => work(this.clock.now()));
  }
}

/** What stays when a person deletes the account: that something was asked, and answers given to others. */
@Injectable()
export class CounselErasure {
  constructor(
    private readonly questions: QuestionRepository,
    private readonly appointments: AppointmentRepository,
    private readonly stations: StationRepository,
    private readonly callingOff: CallingOff,
    private readonly ending: EndOfAccount,
  ) {}

  async forget(personId: string): Promise<void> {
    await this.ending.run(async (now) => {
      await this.questions.forgetAsker(personId);
      const standing = await this.appointments.standingOf(personId, now);
      await this.appointments.cancel(
        standing.map(({ id }) => id),
        'CANCELLED_BY_GUARDIAN',
      );
      await this.appointments.forgetPerson(personId);
      await this.callingOff.callOffAll({ counsellorId: personId });
      await this.stations.removeCounsellor(personId, now);
    });
  }
}
