import { Column, Entity, Index } from 'typeorm';
import type { Stage } from '@libs/organization';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { Season } from './tip-of-day.rule';

const day = { type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' } as const;

/** A short word to parents (贴士) for stages, on the days it is meant for. */
@Entity('tips')
@Index('ix_tips_unit_path_until_day', ['unitPath', 'untilDay'])
export class TipEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @Column({ name: 'unit_path', type: 'varchar', length: 80, charset: 'ascii', collation: 'ascii_bin' })
  unitPath: string;

  @Column({ type: 'varchar', length: 40 })
  title: string;

  @Column({ type: 'varchar', length: 300 })
  text: string;

  @Column({ type: 'json' })
  stages: Stage[];

  /** For whoever plans the year; the days decide when it is shown. */
  @Column({ type: 'varchar', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  season: Season;

  @Column({ ...day, name: 'from_day' })
  fromDay: string;

  @Column({ ...day, name: 'until_day' })
  untilDay: string;

  /** 1 Monday … 7 Sunday; null on any. */
  @Column({ type: 'tinyint', nullable: true })
  weekday: number | null;

  @Column({ type: 'int', default: 1 })
  revision: number;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}
