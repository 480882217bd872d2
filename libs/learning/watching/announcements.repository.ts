import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

@Injectable()
export class AnnouncementRepository {
  constructor(private readonly database: Database) {}

  /** Verified seconds of all time, the learner's row locked; null for who has never opened a player. */
  async lock(personId: string): Promise<number | null> {
    const [row] = await this.database.query<{ seconds: number }>(
      'SELECT verified_seconds AS seconds FROM learners WHERE person_id = ? FOR UPDATE',
      [personId],
    );
    return row?.seconds ?? null;
  }

  async setMark(personIds: readonly string[], seconds: number): Promise<void> {
    await this.database.execute('UPDATE learners SET announce_at_seconds = ? WHERE person_id IN (?)', [
      seconds,
      [...personIds].sort(),
    ]);
  }
}
