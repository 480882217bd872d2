import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { NoticeEntity } from './notice.entity';
import type { NoticeChannel, NoticeGroup } from './notice-kinds.rule';

export interface Refusal {
  personId: string;
  group: NoticeGroup;
  channel: NoticeChannel;
}

export type NewNotice = Omit<NoticeEntity, 'readAt'>;

/** What people were told. */
@Injectable()
export class NoticeRepository {
  constructor(private readonly database: Database) {}

  /** What somebody was told before for the same reason is left as it is. */
  async add(notices: NewNotice[]): Promise<void> {
    await this.database.execute(
      `INSERT IGNORE INTO notices (id, person_id, kind, reason, source_id, facts, shown, created_at) VALUES ?`,
      [
        notices.map(({ id, personId, kind, reason, sourceId, facts, shown, createdAt }) => [
          ...[id, personId, kind, reason, sourceId, JSON.stringify(facts), shown, createdAt],
        ]),
      ],
    );
  }

  /** Sends those of the notices that are new on their way, to who is reached there and wants this group. */
  async sendAlong(ids: string[], group: NoticeGroup, dueAt: Date): Promise<void> {
    await this.database.execute(
      `INSERT IGNORE INTO notice_deliveries (notice_id, channel, person_id, state, due_at)
       SELECT n.id, c.channel, n.person_id, 'WAITING', ? FROM notices n
         JOIN notice_contacts c ON c.person_id = n.person_id AND c.verified_at IS NOT NULL
        WHERE n.id IN (?) AND NOT EXISTS (SELECT 1 FROM notice_refusals r
              WHERE r.person_id = n.person_id AND r.channel = c.channel AND r.notice_group = ?)`,
      [dueAt, ids, group],
    );
  }

  refusalsOf(personIds: string[], channel: NoticeChannel): Promise<Refusal[]> {
    return this.database.query(
      `SELECT person_id AS personId, notice_group AS \`group\`, channel FROM notice_refusals
        WHERE person_id IN (?) AND channel = ?`,
      [personIds, channel],
    );
  }

  /** The inbox, newest first. */
  async page(personId: string, page: PageQuery): Promise<[NoticeEntity[], number]> {
    return this.notices.findAndCount({
      where: { personId, shown: true },
      order: { createdAt: 'DESC', id: 'DESC' },
      skip: offsetOf(page),
      take: page.pageSize,
    });
  }

  async countUnread(personId: string): Promise<number> {
    const [row] = await this.database.query<{ unread: string }>(
      'SELECT COUNT(*) AS unread FROM notices WHERE person_id = ? AND shown = 1 AND read_at IS NULL',
      [personId],
    );
    return Number(row?.unread ?? 0);
  }

  /** Of the person's own; without ids all of them. */
  async markRead(personId: string, ids: string[] | null, now: Date): Promise<void> {
    const which = ids ? ' AND id IN (?)' : '';
    await this.database.execute(
      `UPDATE notices SET read_at = ? WHERE person_id = ? AND shown = 1 AND read_at IS NULL${which}`,
      ids ? [now, personId, ids] : [now, personId],
    );
  }

  /** At most so many that are older than an instant; answers how many went. */
  async forgetBefore(before: Date, most: number): Promise<number> {
    const { affected } = await this.database.execute('DELETE FROM notices WHERE created_at < ? LIMIT ?', [
      before,
      most,
    ]);
    return affected;
  }

  private get notices() {
    return this.database.of(NoticeEntity);
  }
}
