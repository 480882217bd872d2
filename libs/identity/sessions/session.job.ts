import { Injectable } from '@nestjs/common';
import { Every } from '@libs/platform';
import { Sessions } from './sessions.service';

@Injectable()
export class SessionJobs {
  constructor(private readonly sessions: Sessions) {}

  @Every('remove-expired-sessions', '40 3 * * *')
  async removeExpired(): Promise<void> {
    await this.sessions.removeExpired();
  }
}
