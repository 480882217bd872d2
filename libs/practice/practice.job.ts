import { Injectable } from '@nestjs/common';
import { PersonErased } from '@libs/identity';
import { Every, Handles, type RunningJob } from '@libs/platform';
import { AcceptanceByItself } from './answers/acceptance-by-itself.service';
import { PracticeForgetting } from './practice-forgetting.service';

/** What happens by the clock and by others' events. Every method may run twice. */
@Injectable()
export class PracticeJob {
  constructor(
    private readonly acceptance: AcceptanceByItself,
    private readonly forgetting: PracticeForgetting,
  ) {}

  @Every('practice-acceptance', '20 0 * * *')
  async acceptByItself({ signal }: RunningJob): Promise<void> {
    await this.acceptance.run(signal);
  }

  @Every('practice-forgetting', '55 2 * * *')
  async forget({ signal }: RunningJob): Promise<void> {
    await this.forgetting.forgetArchived(signal);
  }

  @Handles(PersonErased)
  async onPersonErased({ personId }: { personId: string }): Promise<void> {
    await this.forgetting.forgetPerson(personId);
  }
}
