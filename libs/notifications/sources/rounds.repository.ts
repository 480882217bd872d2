import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

@Injectable()
export class RoundsRepository {
  constructor(private readonly database: Database) {}

  async finish(reason: string, now: Date): Promise<void> {
    await this.database.execute('INSERT IGNORE INTO notice_rounds (reason, done_at) VALUES (?, ?)', [
      reason,
      now,
    ]);
  }

  async forgetBefore(before: Date): Promise<void> {
    await this.database.execute('DELETE FROM notice_rounds WHERE done_at < ?', [before]);
  }
}
