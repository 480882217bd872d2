import { Injectable } from '@nestjs/common';
import { Database, retried } from '@libs/platform';
import type { NoticeFacts, NoticeKind, OuterChannel } from '../notices/notice-kinds.rule';

/** One person’s mail by one channel, ready to go. */
export interface Waiting {
  personId: string;
  channel: OuterChannel;
  contactId: string;
  addressCipher: Buffer;
  addressKey: string;
  locale: string;
  quietFrom: string | null;
  quietUntil: string | null;
  /** A message that was begun before and goes out again as it is; null: everything new that waits. */
  digestId: string | null;
}

export interface DigestLine {
  kind: NoticeKind;
  facts: NoticeFacts;
}

/** Notices on their way out. */
@Injectable()
export class DeliveryRepository {
  constructor(private readonly database: Database) {}

  /** Who has something due, who has waited longest first; messages begun before stand for themselves. */
  listDue(now: Date, channels: OuterChannel[], most: number): Promise<Waiting[]> {
    return this.database.query(
      `SELECT due.person_id AS personId, due.channel, c.id AS contactId, c.address_cipher AS addressCipher,
              c.address_key AS addressKey, p.locale, s.quiet_from AS quietFrom, s.quiet_until AS quietUntil,
              due.digest_id AS digestId
         FROM (SELECT person_id, channel, digest_id, MIN(due_at) AS first FROM notice_deliveries
                WHERE state = 'WAITING' AND due_at <= ? AND channel IN (?)
                GROUP BY person_id, channel, digest_id ORDER BY first LIMIT ?) due
         JOIN notice_contacts c ON c.person_id = due.person_id AND c.channel = due.channel
              AND c.verified_at IS NOT NULL
         JOIN people p ON p.id = due.person_id AND p.erased_at IS NULL
         LEFT JOIN notice_settings s ON s.person_id = due.person_id
        ORDER BY due.first`,
      [now, channels, most],
    );
  }

  /** Everything new that waits for the person, also what is not due yet: one message rather than many. */
  async claim(personId: string, channel: OuterChannel, digestId: string, now: Date): Promise<boolean> {
    const { affected } = await this.write(
      `UPDATE notice_deliveries SET state = 'SENDING', digest_id = ?, claimed_at = ?
        WHERE person_id = ? AND channel = ? AND state = 'WAITING' AND digest_id IS NULL`,
      [digestId, now, personId, channel],
    );
    return affected > 0;
  }

  /** A message that was begun before, with the same lines. */
  async claimAgain(digestId: string, now: Date): Promise<boolean> {
    const { affected } = await this.write(
      `UPDATE notice_deliveries SET state = 'SENDING', claimed_at = ? WHERE digest_id = ? AND state = 'WAITING'`,
      [now, digestId],
    );
    return affected > 0;
  }

  /** Written down before the message is: who finds the row knows that it may have left. */
  async hand(digestId: string, now: Date): Promise<void> {
    await this.write('UPDATE notice_deliveries SET handed_at = COALESCE(handed_at, ?) WHERE digest_id = ?', [
      now,
      digestId,
    ]);
  }

  async linesOf(digestId: string): Promise<DigestLine[]> {
    const rows = await this.database.query<{ kind: NoticeKind; facts: NoticeFacts | string }>(
      `SELECT n.kind, n.facts FROM notice_deliveries d JOIN notices n ON n.id = d.notice_id
        WHERE d.digest_id = ? ORDER BY n.created_at, n.id LIMIT 200`,
      [digestId],
    );
    // MySQL's driver has parsed it already, MariaDB keeps JSON as text.
    return rows.map(({ kind, facts }) => ({
      ...{ kind, facts: typeof facts === 'string' ? (JSON.parse(facts) as NoticeFacts) : facts },
    }));
  }

  async finish(digestId: string, state: 'SENT' | 'FAILED'): Promise<void> {
    await this.write('UPDATE notice_deliveries SET state = ? WHERE digest_id = ?', [state, digestId]);
  }

  /** Waits again; what was tried too often is given up. What was surely not taken may leave together with what is new. */
  async tryLater(
    digestId: string,
    { dueAt, mostAttempts, mayHaveLeft }: { dueAt: Date; mostAttempts: number; mayHaveLeft: boolean },
  ): Promise<void> {
    await this.write(
      `UPDATE notice_deliveries
          SET state = IF(attempts + 1 >= ?, 'FAILED', 'WAITING'), attempts = attempts + 1, due_at = ?
              ${mayHaveLeft ? '' : ', handed_at = NULL, digest_id = NULL'}
        WHERE digest_id = ?`,
      [mostAttempts, dueAt, digestId],
    );
  }

  async postpone(personId: string, channel: OuterChannel, dueAt: Date): Promise<void> {
    await this.write(
      `UPDATE notice_deliveries SET due_at = ?
        WHERE person_id = ? AND channel = ? AND state = 'WAITING' AND due_at < ?`,
      [dueAt, personId, channel, dueAt],
    );
  }

  /** What a worker had taken and did not bring to its end: it goes out again as the same message. */
  async freeLeft(before: Date): Promise<void> {
    await this.write(
      `UPDATE notice_deliveries SET state = 'WAITING', attempts = attempts + 1
        WHERE state = 'SENDING' AND claimed_at < ?`,
      [before],
    );
  }

  /** Messages that may have left by a channel which would not tell a second one any more: rather none than twice. */
  async settleHanded(channel: OuterChannel, before: Date): Promise<void> {
    await this.write(
      `UPDATE notice_deliveries SET state = 'SENT' WHERE state = 'WAITING' AND channel = ? AND handed_at < ?`,
      [channel, before],
    );
  }

  /** Several workers change the same rows: who is chosen as the victim of a deadlock tries again. */
  private write(sql: string, parameters: unknown[]): ReturnType<Database['execute']> {
    return retried(() => this.database.execute(sql, parameters));
  }
}
