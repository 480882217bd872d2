import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

/** Which activities carry out sessions of teaching plans. */
@Injectable()
export class PlannedActivitiesQuery {
  constructor(private readonly database: Database) {}

  /** Of each session the activity that families can open, the latest where there are several. */
  async shownOf(sessionIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ sessionId: string; id: string }>(
      `SELECT plan_session_id AS sessionId, MAX(id) AS id FROM activities
        WHERE plan_session_id IN (?) AND state IN ('PUBLISHED', 'HELD', 'CLOSED') AND archived_at IS NULL
        GROUP BY plan_session_id`,
      [sessionIds],
    );
    return new Map(rows.map(({ sessionId, id }) => [sessionId, id]));
  }
}
