import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PrimaryId } from '@libs/platform';
import type { NoticeChannel, NoticeGroup } from '../notices/notice-kinds.rule';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

/** A person's own quiet hours; without a row the usual ones. */
@Entity('notice_settings')
export class SettingEntity {
  @PrimaryId({ name: 'person_id' })
  personId: string;

  @Column({ name: 'quiet_from', type: 'char', length: 5, ...ascii })
  quietFrom: string;

  @Column({ name: 'quiet_until', type: 'char', length: 5, ...ascii })
  quietUntil: string;
}

/** A group of notices a person does not want by a channel. */
@Entity('notice_refusals')
export class RefusalEntity {
  @PrimaryId({ name: 'person_id' })
  personId: string;

  @PrimaryColumn({ name: 'notice_group', type: 'varchar', length: 12, ...ascii })
  group: NoticeGroup;

  @PrimaryColumn({ type: 'varchar', length: 8, ...ascii })
  channel: NoticeChannel;
}
