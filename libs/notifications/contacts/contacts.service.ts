import { Injectable } from '@nestjs/common';
import { PhoneVault } from '@libs/identity';
import type { Caller } from '@libs/platform';
import { Channels } from '../channels/channels';
import { outerChannels, type OuterChannel } from '../notices/notice-kinds.rule';
import type { NoticeContactView } from '../settings/settings.view';
import type { ContactEntity } from './contact.entity';
import { ContactRepository } from './contact.repository';
import { SealedTokens } from './sealed-tokens';

/** Where a person can be reached, as the person sees it. */
@Injectable()
export class Contacts {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly channels: Channels,
    private readonly vault: PhoneVault,
    private readonly tokens: SealedTokens,
  ) {}

  async of(caller: Caller): Promise<NoticeContactView[]> {
    const own = await this.contacts.listOf(caller.personId);
    return outerChannels.map((channel) => {
      const contact = own.find((one) => one.channel === channel);
      const available = this.channels.isOn(channel);
      const isWechat = channel === 'wechat' && available;
      return {
        ...{ channel, available, state: stateOf(contact), address: this.hint(contact) },
        connectUrl: isWechat ? this.channels.wechat.connectUrl(this.tokens.state(caller.sessionId)) : null,
      };
    });
  }

  /** The whole address; nobody but its person and the message on its way needs it. */
  addressOf({ addressCipher, addressKey }: Pick<ContactEntity, 'addressCipher' | 'addressKey'>): string {
    return this.vault.open({ cipher: addressCipher, keyId: addressKey });
  }

  sealed(address: string): Pick<ContactEntity, 'addressCipher' | 'addressKey'> {
    const { cipher, keyId } = this.vault.seal(address);
    return { addressCipher: cipher, addressKey: keyId };
  }

  /** By a link in a message. Done twice it is done once. */
  async unsubscribe(token: string): Promise<boolean> {
    const contactId = this.tokens.contactOf(token);
    if (!contactId) return false;
    const contact = await this.contacts.find(contactId);
    if (contact) await this.contacts.remove(contact.personId, contact.channel);
    return true;
  }

  async disconnect(personId: string, channel: OuterChannel): Promise<void> {
    await this.contacts.remove(personId, channel);
  }

  private hint(contact: ContactEntity | undefined): string | null {
    if (contact?.channel !== 'email') return null;
    const [name = '', host = ''] = this.addressOf(contact).split('@');
    return `${name.slice(0, 2)}…@${host}`;
  }
}

const stateOf = (contact: ContactEntity | undefined): NoticeContactView['state'] =>
  contact ? (contact.verifiedAt ? 'connected' : 'unproven') : 'none';
