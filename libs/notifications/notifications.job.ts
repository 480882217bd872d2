import { Injectable } from '@nestjs/common';
import { PersonErased } from '@libs/identity';
import { Clock, Every, Handles, type RunningJob } from '@libs/platform';
import { ContactAdded } from './contacts/contact.event';
import { Connecting } from './contacts/connecting.service';
import { Inbox } from './notices/inbox.service';
import { PersonalNoticesRepository } from './personal-notices.repository';
import { Sending } from './sending/sending.service';

/** What happens by the clock and by others' events. Every method may run twice. */
@Injectable()
export class NotificationsJob {
  constructor(
    private readonly sending: Sending,
    private readonly connecting: Connecting,
    private readonly inbox: Inbox,
    private readonly personal: PersonalNoticesRepository,
    private readonly clock: Clock,
  ) {}

  @Every('notices-sending', '* * * * *')
  async send({ signal }: RunningJob): Promise<void> {
    await this.sending.run(signal);
  }

  @Every('notices-forgetting', '15 3 * * *')
  async forget({ signal }: RunningJob): Promise<void> {
    await this.inbox.forgetOld(this.clock.now(), signal);
  }

  @Handles(ContactAdded)
  async sendCode({ contactId }: { contactId: string }): Promise<void> {
    await this.connecting.sendCode(contactId);
  }

  @Handles(PersonErased)
  async erase({ personId }: { personId: string }): Promise<void> {
    await this.personal.forget(personId);
  }
}
