import { Injectable } from '@nestjs/common';
import type { Tier } from '@libs/organization';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { ObjectionEntity, type ObjectionState } from './objection.entity';

/** An objection with the school it is about. */
export interface ListedObjection {
  id: string;
  assessmentId: string;
  unitName: string;
  tier: Tier;
  raisedBy: 'public' | 'school';
  raisingUnit: string | null;
  text: string;
  state: ObjectionState;
  receivedAt: Date;
  dueDay: string;
  answer: string | null;
  answeredAt: Date | null;
}

@Injectable()
export class ObjectionRepository {
  constructor(private readonly database: Database) {}

  async add(objection: ObjectionEntity): Promise<void> {
    await this.database.of(ObjectionEntity).insert(objection);
  }

  find(id: string): Promise<ObjectionEntity | null> {
    return this.database.of(ObjectionEntity).findOneBy({ id });
  }

  findByReceipt(receipt: string): Promise<ObjectionEntity | null> {
    return this.database.of(ObjectionEntity).findOneBy({ receipt });
  }

  countOpen(assessmentId: string): Promise<number> {
    return this.database.of(ObjectionEntity).countBy({ assessmentId, state: 'OPEN' });
  }

  countUpheld(assessmentId: string): Promise<number> {
    return this.database.of(ObjectionEntity).countBy({ assessmentId, state: 'UPHELD' });
  }

  /** Open ones by their deadline, then the answered ones. */
  async page(
    wanted: { paths: string[]; assessmentId?: string | undefined; state?: ObjectionState | undefined },
    page: PageQuery,
  ): Promise<{ rows: ListedObjection[]; total: number }> {
    if (wanted.paths.length === 0) return { rows: [], total: 0 };
    const parts = [`(${wanted.paths.map(() => 'u.path LIKE ?').join(' OR ')})`];
    const values: unknown[] = wanted.paths.map((path) => `${path}%`);
    for (const [sql, value] of [
      ['o.assessment_id = ?', wanted.assessmentId],
      ['o.state = ?', wanted.state],
    ] as const) {
      if (!value) continue;
      parts.push(sql);
      values.push(value);
    }
    const from = `FROM objections o JOIN publicities p ON p.id = o.publicity_id JOIN units u ON u.id = p.unit_id
      LEFT JOIN units r ON r.id = o.raising_unit_id WHERE ${parts.join(' AND ')}`;
    const [count] = await this.database.query<{ total: string }>(`SELECT COUNT(*) AS total ${from}`, values);
    const rows = await this.database.query<ListedObjection>(
      `SELECT o.id, o.assessment_id AS assessmentId, u.name AS unitName, p.tier, o.raised_by AS raisedBy,
              r.name AS raisingUnit, o.text, o.state, o.received_at AS receivedAt, o.due_day AS dueDay, o.answer,
              o.answered_at AS answeredAt
         ${from} ORDER BY o.state = 'OPEN' DESC, o.due_day, o.id LIMIT ? OFFSET ?`,
      [...values, page.pageSize, offsetOf(page)],
    );
    return { rows, total: Number(count?.total ?? 0) };
  }

  /** False when it was answered before: of two answers at once, one stands. */
  async answer(
    id: string,
    answered: { state: ObjectionState; answer: string; by: string; at: Date },
  ): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE objections SET state = ?, answer = ?, answered_by = ?, answered_at = ? WHERE id = ? AND state = 'OPEN'`,
      [answered.state, answered.answer, answered.by, answered.at, id],
    );
    return affected === 1;
  }

  async forgetSendersAnsweredBefore(at: Date): Promise<void> {
    await this.database.execute(
      `UPDATE objections SET phone_cipher = NULL, phone_key = NULL
        WHERE answered_at < ? AND phone_cipher IS NOT NULL`,
      [at],
    );
  }
}
