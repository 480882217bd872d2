import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { NoticeFacts, NoticeKind } from './notices/notice-kinds.rule';

/** Everything kept about one person, for the person's own copy and for its deletion. */
@Injectable()
export class PersonalNoticesRepository {
  constructor(private readonly database: Database) {}

  noticesOf(personId: string): Promise<{ kind: NoticeKind; facts: NoticeFacts | string; toldAt: Date }[]> {
    return this.database.query(
      `SELECT kind, facts, created_at AS toldAt FROM notices WHERE person_id = ? ORDER BY created_at, id`,
      [personId],
    );
  }

  async forget(personId: string): Promise<void> {
    for (const table of ['notices', 'notice_contacts', 'notice_settings', 'notice_refusals']) {
      await this.database.execute(`DELETE FROM ${table} WHERE person_id = ?`, [personId]);
    }
  }
}
