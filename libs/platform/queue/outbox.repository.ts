import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { statement } from '../database/short-transactions';
import type { HandlerMark, Lane } from './handler';

export interface OwedWork {
  id: string;
  event: string;
  handler: string;
  lane: Lane;
  payload: object;
}

interface OwedRow extends Omit<OwedWork, 'id' | 'payload'> {
  id: string | number;
  payload: object | string;
}

@Injectable()
export class OutboxRepository {
  constructor(private readonly database: Database) {}

  async add(handlers: readonly HandlerMark[], payloads: readonly object[]): Promise<void> {
    for (const sql of this.adding(handlers, payloads)) await this.database.execute(sql);
  }

  /** The statement that adds them; none where nobody handles the event. */
  adding(handlers: readonly HandlerMark[], payloads: readonly object[]): string[] {
    const rows = payloads.flatMap((payload) =>
      handlers.map((handler) => [handler.event, handler.name, handler.lane, JSON.stringify(payload)]),
    );
    if (rows.length === 0) return [];
    return [statement('INSERT INTO outbox (event, handler, lane, payload) VALUES ?', [rows])];
  }

  /** Locks the next rows that no queue has yet; rows another dispatcher holds are passed over. */
  async lockWaiting(limit: number): Promise<OwedWork[]> {
    const rows = await this.database.query<OwedRow>(
      `SELECT id, event, handler, lane, payload FROM outbox
        WHERE failed_at IS NULL AND dispatched_at IS NULL ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED`,
      [limit],
    );
    return rows.map(read);
  }

  /** Rows handed to a queue more than `seconds` ago and still not done. */
  async listOverdue(seconds: number, limit: number): Promise<OwedWork[]> {
    const rows = await this.database.query<OwedRow>(
      `SELECT id, event, handler, lane, payload FROM outbox
        WHERE failed_at IS NULL AND dispatched_at < UTC_TIMESTAMP(3) - INTERVAL ? SECOND ORDER BY dispatched_at LIMIT ?`,
      [seconds, limit],
    );
    return rows.map(read);
  }

  async markDispatched(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.database.execute(`UPDATE outbox SET dispatched_at = UTC_TIMESTAMP(3) WHERE id IN (?)`, [ids]);
  }

  async markWaiting(ids: string[]): Promise<void> {
    if (ids.length > 0)
      await this.database.execute(`UPDATE outbox SET dispatched_at = NULL WHERE id IN (?)`, [ids]);
  }

  async remove(id: string): Promise<void> {
    await this.database.execute(`DELETE FROM outbox WHERE id = ?`, [id]);
  }

  async markFailed(id: string, failure: string): Promise<void> {
    await this.database.execute(`UPDATE outbox SET failed_at = UTC_TIMESTAMP(3), failure = ? WHERE id = ?`, [
      failure.slice(0, 500),
      id,
    ]);
  }

  async countOwed(): Promise<number> {
    const [row] = await this.database.query<{ owed: string }>(
      `SELECT COUNT(*) AS owed FROM outbox WHERE failed_at IS NULL`,
    );
    return Number(row?.owed ?? 0);
  }
}

/** MariaDB hands JSON columns out as text, MySQL as objects. */
function read(row: OwedRow): OwedWork {
  const payload = typeof row.payload === 'string' ? (JSON.parse(row.payload) as object) : row.payload;
  return { ...row, id: String(row.id), payload };
}
