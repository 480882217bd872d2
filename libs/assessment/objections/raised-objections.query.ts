import { Injectable } from '@nestjs/common';
import type { Tier } from '@libs/organization';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import type { ObjectionState } from './objection.entity';

/** An objection as the school that raised it follows it. */
export interface RaisedObjection {
  id: string;
  publicityId: string;
  school: string;
  district: string;
  tier: Tier;
  text: string;
  state: ObjectionState;
  receivedAt: Date;
  dueDay: string;
  answer: string | null;
  answeredAt: Date | null;
}

@Injectable()
export class RaisedObjectionsQuery {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  async page(raisingUnitId: string, page: PageQuery): Promise<{ rows: RaisedObjection[]; total: number }> {
    const from = `FROM objections o JOIN publicities p ON p.id = o.publicity_id JOIN units u ON u.id = p.unit_id
      JOIN units d ON d.id = u.parent_id WHERE o.raising_unit_id = ?`;
    const [count] = await this.database.query<{ total: string | number }>(
      `SELECT COUNT(*) AS total ${from}`,
      [raisingUnitId],
    );
    const rows = await this.database.query<RaisedObjection>(
      `SELECT o.id, o.publicity_id AS publicityId, u.name AS school, d.name AS district, p.tier, o.text, o.state,
              o.received_at AS receivedAt, o.due_day AS dueDay, o.answer, o.answered_at AS answeredAt
         ${from} ORDER BY o.received_at DESC, o.id DESC LIMIT ? OFFSET ?`,
      [raisingUnitId, page.pageSize, offsetOf(page)],
    );
    return { rows, total: Number(count?.total ?? 0) };
  }
}
