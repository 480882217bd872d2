import { Injectable } from '@nestjs/common';
import { PersonErased } from '@libs/identity';
import { Every, Handles, type RunningJob } from '@libs/platform';
import { Reminders } from './appointments/reminders.service';
import { CounselErasure } from './counsel-erasure.service';
import { SlotMaking } from './stations/slot-making.service';

/** What happens by the clock and by others' events. Every method may run twice. */
@Injectable()
export class CounselJob {
  constructor(
    private readonly making: SlotMaking,
    private readonly reminders: Reminders,
    private readonly erasure: CounselErasure,
  ) {}

  @Every('counsel-slots', '30 2 * * *')
  async makeSlots(job: RunningJob): Promise<void> {
    await this.making.makeForAll(job.signal);
  }

  @Every('counsel-reminders', '10 * * * *')
  async remind(): Promise<void> {
    await this.reminders.remind();
  }

  @Every('counsel-forgetting', '50 2 * * *')
  async forget(): Promise<void> {
    await this.reminders.forgetLongPast();
  }

  @Handles(PersonErased)
  async onPersonErased({ personId }: { personId: string }): Promise<void> {
    await this.erasure.forget(personId);
  }
}
