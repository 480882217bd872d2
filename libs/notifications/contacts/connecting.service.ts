import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Conflict, newId, Outbox, Refused, TooMany, Transactions, type Caller } from '@libs/platform';
import { Channels } from '../channels/channels';
import type { OuterChannel } from '../notices/notice-kinds.rule';
import { ContactAdded } from './contact.event';
import { ContactRepository } from './contact.repository';
import { Contacts } from './contacts.service';
import { SealedTokens } from './sealed-tokens';

const codeMinutes = 15;
const mostTries = 5;
const pauseSeconds = 60;

/** What a change of addresses is written with, kept together so that no constructor grows past five. */
@Injectable()
export class ConnectingWork {
  constructor(
    readonly transactions: Transactions,
    readonly outbox: Outbox,
    readonly clock: Clock,
    readonly tokens: SealedTokens,
  ) {}
}

/** Proving that an address is one’s own before anything is sent there. */
@Injectable()
export class Connecting {
  constructor(
    private readonly repository: ContactRepository,
    private readonly contacts: Contacts,
    private readonly channels: Channels,
    private readonly work: ConnectingWork,
  ) {}

  /** A code goes to the address. @throws Conflict `notice.channel-off`; TooMany `notice.code-just-sent` */
  async addEmail(caller: Caller, email: string): Promise<void> {
    this.mustBeOn('email');
    const now = this.work.clock.now();
    await this.work.transactions.run(async () => {
      const old = await this.repository.lock(caller.personId, 'email');
      const since = old && !old.verifiedAt ? (now.getTime() - old.createdAt.getTime()) / 1000 : pauseSeconds;
      if (since < pauseSeconds) throw new TooMany('notice.code-just-sent', Math.ceil(pauseSeconds - since));
      const id = newId();
      await this.repository.put({
        ...{ id, personId: caller.personId, channel: 'email', ...this.contacts.sealed(email) },
        ...{ verifiedAt: null, codeHash: null, codeExpiresAt: null, codeTries: 0, createdAt: now },
      });
      await this.work.outbox.announce(ContactAdded, { contactId: id });
    });
  }

  /** Sends a code; sent twice the later one holds. */
  async sendCode(contactId: string): Promise<void> {
    const contact = await this.repository.find(contactId);
    if (!contact || contact.verifiedAt || !this.channels.isOn('email')) return;
    const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
    const expires = new Date(this.work.clock.now().getTime() + codeMinutes * 60_000);
    const codeHash = this.work.tokens.codeHash(contactId, code);
    await this.repository.change(contactId, { codeHash, codeExpiresAt: expires, codeTries: 0 });
    await this.channels.mail.sendCode(this.contacts.addressOf(contact), code);
  }

  /** @throws Refused `notice.wrong-code`, also when it is too old or was tried too often */
  async confirmEmail(caller: Caller, code: string): Promise<void> {
    const now = this.work.clock.now();
    const isRight = await this.work.transactions.run(async () => {
      const contact = await this.repository.lock(caller.personId, 'email');
      if (!contact?.codeHash || !contact.codeExpiresAt) return false;
      if (contact.codeExpiresAt <= now || contact.codeTries >= mostTries) return false;
      const fits = contact.codeHash === this.work.tokens.codeHash(contact.id, code);
      await this.repository.change(
        contact.id,
        fits
          ? { verifiedAt: now, codeHash: null, codeExpiresAt: null }
          : { codeTries: contact.codeTries + 1 },
      );
      return fits;
    });
    if (isRight) return;
    throw new Refused('notice.wrong-code', 'This is not the code that was sent, or it is too old.', {
      errors: [{ field: 'code', code: 'notice.wrong-code', message: 'not the code that was sent last' }],
    });
  }

  /** @throws Conflict `notice.channel-off`; Refused `notice.wechat-refused` when the round trip is not this session’s */
  async addWechat(caller: Caller, code: string, state: string): Promise<void> {
    this.mustBeOn('wechat');
    const isOwn = this.work.tokens.isStateOf(caller.sessionId, state);
    const openid = isOwn ? await this.channels.wechat.openidOf(code) : null;
    if (!openid) throw new Refused('notice.wechat-refused', 'WeChat has not confirmed this.');
    const now = this.work.clock.now();
    await this.work.transactions.run(() =>
      this.repository.put({
        ...{ id: newId(), personId: caller.personId, channel: 'wechat', ...this.contacts.sealed(openid) },
        ...{ verifiedAt: now, codeHash: null, codeExpiresAt: null, codeTries: 0, createdAt: now },
      }),
    );
  }

  private mustBeOn(channel: OuterChannel): void {
    if (!this.channels.isOn(channel)) {
      throw new Conflict('notice.channel-off', 'Nothing is sent by this channel here.');
    }
  }
}
