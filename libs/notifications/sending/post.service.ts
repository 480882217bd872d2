import { Injectable } from '@nestjs/common';
import { Channels } from '../channels/channels';
import type { Outcome } from '../channels/not-taken';
import { Contacts } from '../contacts/contacts.service';
import { SealedTokens } from '../contacts/sealed-tokens';
import { noticeLocale, noticeText } from '../notices/notice-words.rule';
import { DeliveryRepository, type Waiting } from './delivery.repository';

/** Writes a person's message and hands it to the channel. The same digest is the same message, whenever it is handed. */
@Injectable()
export class Post {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly contacts: Contacts,
    private readonly channels: Channels,
    private readonly tokens: SealedTokens,
  ) {}

  /** @throws NotTaken when it surely has not left; another Error where that cannot be told */
  async send(waiting: Waiting, digestId: string, now: Date): Promise<Outcome> {
    const locale = noticeLocale(waiting.locale);
    const lines = await this.deliveries.linesOf(digestId);
    const texts = lines.map(({ kind, facts }) => noticeText(kind, facts, locale));
    const address = this.contacts.addressOf(waiting);
    const unsubscribe = this.tokens.unsubscribe(waiting.contactId);
    await this.deliveries.hand(digestId, now);
    const outcome =
      waiting.channel === 'wechat'
        ? await this.channels.wechat.sendDigest({ openid: address, digestId, texts, locale, now })
        : await this.channels.mail.sendDigest({ address, digestId, texts, locale, unsubscribe });
    if (outcome === 'dead') await this.contacts.disconnect(waiting.personId, waiting.channel);
    return outcome;
  }
}
