import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { NoticeChannel, NoticeGroup } from '../notices/notice-kinds.rule';
import type { QuietHours } from './quiet-hours.rule';
import { RefusalEntity, SettingEntity } from './setting.entity';

export interface Refused {
  group: NoticeGroup;
  channel: NoticeChannel;
}

@Injectable()
export class SettingsRepository {
  constructor(private readonly database: Database) {}

  async quietHours(personId: string): Promise<QuietHours | null> {
    const row = await this.database.of(SettingEntity).findOneBy({ personId });
    return row && { from: row.quietFrom, until: row.quietUntil };
  }

  async refused(personId: string): Promise<Refused[]> {
    const rows = await this.database.of(RefusalEntity).findBy({ personId });
    return rows.map(({ group, channel }) => ({ group, channel }));
  }

  async setQuietHours(personId: string, { from, until }: QuietHours): Promise<void> {
    await this.database.execute(
      `INSERT INTO notice_settings (person_id, quiet_from, quiet_until) VALUES (?, ?, ?)
       ON DUPLICATE KEY UPDATE quiet_from = ?, quiet_until = ?`,
      [personId, from, until, from, until],
    );
  }

  /** Exactly these, and no others. */
  async setRefused(personId: string, refused: Refused[]): Promise<void> {
    await this.database.of(RefusalEntity).delete({ personId });
    if (refused.length > 0) {
      await this.database.of(RefusalEntity).insert(refused.map((one) => ({ personId, ...one })));
    }
  }
}
