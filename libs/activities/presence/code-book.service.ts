import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Config } from '@libs/platform';
import {
  codeHolds,
  codeOf,
  slotOf,
  slotSeconds,
  slotStart,
  ticketHolds,
  ticketOf,
} from './rotating-code.rule';

export interface ShownCode {
  code: string;
  /** From when it is shown. */
  from: Date;
}

/** Minutes of codes that a screen gets ahead, so that it goes on when the hall's network does not. */
const minutesAhead = 30;

/** The codes on the screen in the hall and the tickets of who has scanned one. Keeps nothing: all follows from a key. */
@Injectable()
export class CodeBook {
  private readonly key: Buffer;

  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    this.key = createHmac('sha256', config.mediaSigningKey).update('activity check-in').digest();
  }

  /** The running code and those after it. */
  ahead(activityId: string): ShownCode[] {
    const first = slotOf(this.clock.now());
    return Array.from({ length: (minutesAhead * 60) / slotSeconds }, (_, at) => ({
      code: codeOf(this.key, activityId, first + at),
      from: slotStart(first + at),
    }));
  }

  holds(activityId: string, code: string): boolean {
    return codeHolds(this.key, activityId, code, this.clock.now());
  }

  ticket(activityId: string): { ticket: string; validUntil: Date } {
    return ticketOf(this.key, activityId, this.clock.now());
  }

  ticketHolds(activityId: string, ticket: string): boolean {
    return ticketHolds(this.key, activityId, ticket, this.clock.now());
  }
}
