import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { Condition } from '../../engine/tier.rule';
import type { CheckKind } from './yearly-check.rule';

/** What the figures of a closed cycle said of a title; one a cycle, so that no check works twice. */
@Entity('title_checks')
@Index('ix_title_checks_cycle_id', ['cycleId'])
export class TitleCheckEntity {
  @PrimaryId({ name: 'title_id' })
  titleId: string;

  @PrimaryId({ name: 'cycle_id' })
  cycleId: string;

  /** The frozen rating it was read from. */
  @IdColumn({ name: 'snapshot_id' })
  snapshotId: string;

  @Column({ type: 'varchar', length: 12, charset: 'ascii', collation: 'ascii_bin' })
  verdict: CheckKind;

  @Column({ type: 'json' })
  missing: Condition[];

  @InstantColumn({ name: 'checked_at' })
  checkedAt: Date;
}
