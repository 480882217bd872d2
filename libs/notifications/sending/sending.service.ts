import { Injectable } from '@nestjs/common';
import { Clock, Log, newId } from '@libs/platform';
import { Channels } from '../channels/channels';
import { NotTaken } from '../channels/not-taken';
import { outerChannels } from '../notices/notice-kinds.rule';
import { afterQuiet, usualQuietHours } from '../settings/quiet-hours.rule';
import { DeliveryRepository, type Waiting } from './delivery.repository';
import { Post } from './post.service';

const atOnce = 200;
const mostAttempts = 6;
const minuteMs = 60_000;
/** After which a message that was begun is begun again. */
const claimMinutes = 4;
/** For so long WeChat drops a second message of the same id. */
const wechatMemoryMinutes = 10;

/**
 * One message for each person and channel, outside of quiet hours, and each once: it is claimed, noted as handed over,
 * sent, noted as sent. Where a worker dies or an answer gets lost in between, the very same message goes out again: mail
 * servers and programs drop a second one by its Message-ID, WeChat for ten minutes by its message id; later than that it
 * is left at one that may not have arrived (it stands in the inbox anyway).
 */
@Injectable()
export class Sending {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly channels: Channels,
    private readonly post: Post,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const on = outerChannels.filter((channel) => this.channels.isOn(channel));
    if (on.length === 0) return;
    const now = this.clock.now();
    const ago = (minutes: number): Date => new Date(now.getTime() - minutes * minuteMs);
    await this.deliveries.freeLeft(ago(claimMinutes));
    await this.deliveries.settleHanded('wechat', ago(wechatMemoryMinutes));
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
    const digestId = await this.claim(waiting, now);
    // Another worker may have been quicker.
    if (!digestId) return;
    try {
      const outcome = await this.post.send(waiting, digestId, now);
      await this.deliveries.finish(digestId, outcome === 'sent' ? 'SENT' : 'FAILED');
    } catch (error) {
      const mayHaveLeft = !(error instanceof NotTaken);
      const reason = error instanceof NotTaken ? error.message : 'unreachable';
      this.log.warn({ channel, digestId, reason }, 'a message was not taken');
      const minutes = mayHaveLeft && channel === 'wechat' ? claimMinutes : 15;
      const dueAt = new Date(now.getTime() + minutes * minuteMs);
      await this.deliveries.tryLater(digestId, { dueAt, mostAttempts, mayHaveLeft });
    }
  }

  private async claim({ personId, channel, digestId }: Waiting, now: Date): Promise<string | null> {
    if (digestId) return (await this.deliveries.claimAgain(digestId, now)) ? digestId : null;
    const id = newId();
    return (await this.deliveries.claim(personId, channel, id, now)) ? id : null;
  }
}
