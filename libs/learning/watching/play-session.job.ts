import { Injectable } from '@nestjs/common';
import { Clock, Every } from '@libs/platform';
import { PlaySessionRepository } from './play-session.repository';

const keepMs = 60 * 24 * 3600 * 1000;
const atOnce = 5_000;

/** Sittings are only needed to answer their own reports again; what was learned stands elsewhere. */
@Injectable()
export class PlaySessionJobs {
  constructor(
    private readonly sessions: PlaySessionRepository,
    private readonly clock: Clock,
  ) {}

  @Every('learning.forget-old-play-sessions', '40 3 * * *')
  async forgetOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - keepMs);
    while ((await this.sessions.forgetBefore(before, atOnce)) === atOnce);
  }
}
