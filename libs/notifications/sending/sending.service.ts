import { Injectable } from '@nestjs/common';
import { Clock, Log, newId } from '@libs/platform';
import { Channels } from '../channels/channels';
import type { Outcome } from '../channels/mail.channel';
import { Contacts } from '../contacts/contacts.service';
import { SealedTokens } from '../contacts/sealed-tokens';
import { outerChannels } from '../notices/notice-kinds.rule';
import { noticeLocale, noticeText } from '../notices/notice-words.rule';
import { afterQuiet, usualQuietHours } from '../settings/quiet-hours.rule';
import { DeliveryRepository, type Waiting } from './delivery.repository';

const atOnce = 200;
const mostAttempts = 6;
const minuteMs = 60_000;
/** After which a message that was begun is begun again. */
const claimMinutes = 10;

/** What sending is done with, kept together so that no constructor grows past five. */
@Injectable()
export class SendingWork {
  constructor(
    readonly clock: Clock,
    readonly log: Log,
    readonly tokens: SealedTokens,
  ) {}
}

/** One message for each person and channel, outside of quiet hours. */
@Injectable()
export class Sending {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly contacts: Contacts,
    private readonly channels: Channels,
    private readonly work: SendingWork,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const on = outerChannels.filter((channel) => this.channels.isOn(channel));
    if (on.length === 0) return;
    const now = this.work.clock.now();
    await this.deliveries.freeLeft(new Date(now.getTime() - claimMinutes * minuteMs));
    for (const waiting of await this.deliveries.listDue(now, on, atOnce)) {
      if (signal.aborted) return;
      await this.serve(waiting, now);
    }
  }

  private async serve(waiting: Waiting, now: Date): Promise<void> {
    const { personId, channel, quietFrom, quietUntil } = waiting;
    const quiet = quietFrom && quietUntil ? { from: quietFrom, until: quietUntil } : usualQuietHours;
    const then = afterQuiet(now, quiet);
    if (then > now) return this.deliveries.postpone(personId, channel, then);
    const digestId = newId();
    // Another worker may have been quicker.
    if (!(await this.deliveries.claim(personId, channel, digestId, now))) return;
    try {
      const outcome = await this.send(waiting, digestId, now);
      await this.deliveries.finish(digestId, outcome === 'sent' ? 'SENT' : 'FAILED');
      if (outcome === 'dead') await this.contacts.disconnect(personId, channel);
    } catch (error) {
      this.work.log.warn({ channel, digestId, reason: reasonOf(error) }, 'a message was not taken');
      await this.deliveries.tryLater(digestId, new Date(now.getTime() + 15 * minuteMs), mostAttempts);
    }
  }

  private async send(waiting: Waiting, digestId: string, now: Date): Promise<Outcome> {
    const locale = noticeLocale(waiting.locale);
    const lines = await this.deliveries.linesOf(digestId);
    const texts = lines.map(({ kind, facts }) => noticeText(kind, facts, locale));
    const address = this.contacts.addressOf(waiting);
    if (waiting.channel === 'wechat') {
      return this.channels.wechat.sendDigest({ openid: address, texts, locale, now });
    }
    const { contactId } = waiting;
    const unsubscribe = this.work.tokens.unsubscribe(contactId);
    return this.channels.mail.sendDigest({ contactId, address, digestId, texts, locale, unsubscribe });
  }
}

/** Channels throw sentences of ours, without addresses; anything else is only named. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && /^(mail|wechat) /.test(error.message) ? error.message : 'unreachable';
