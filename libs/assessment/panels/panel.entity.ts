import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { CastVote, PanelMember, PanelOutcome } from './vote.rule';

/** A session of the city's panel on a cycle: who sat, what was decided, the minutes. */
@Entity('panels')
@Index('ix_panels_cycle_id', ['cycleId', 'openedAt'])
export class PanelEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'cycle_id' })
  cycleId: string;

  /** Asia/Shanghai, YYYY-MM-DD. */
  @Column({ name: 'held_on', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  heldOn: string;

  @Column({ type: 'json' })
  members: PanelMember[];

  /** Written once, when the session is concluded. */
  @Column({ type: 'text', nullable: true })
  minutes: string | null;

  @IdColumn({ name: 'opened_by' })
  openedBy: string;

  @InstantColumn({ name: 'opened_at' })
  openedAt: Date;

  /** From then on nothing is added. */
  @InstantColumn({ name: 'concluded_at', nullable: true })
  concludedAt: Date | null;
}

/** What a session decided on one assessment, and on which figures. Never changed; an appeal leads to another one. */
@Entity('panel_decisions')
@Index('uq_panel_decisions_panel_id_assessment_id', ['panelId', 'assessmentId'], { unique: true })
@Index('ix_panel_decisions_assessment_id', ['assessmentId', 'decidedAt'])
export class PanelDecisionEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'panel_id' })
  panelId: string;

  @IdColumn({ name: 'assessment_id' })
  assessmentId: string;

  @Column({ type: 'varchar', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  outcome: PanelOutcome;

  @Column({ type: 'varchar', length: 1000 })
  reason: string;

  /** Why the tier is given although it rests on missing figures; null where it does not. */
  @Column({ name: 'missing_reason', type: 'varchar', length: 1000, nullable: true })
  missingReason: string | null;

  @Column({ type: 'json' })
  votes: CastVote[];

  @IdColumn({ name: 'snapshot_id' })
  snapshotId: string;

  @IdColumn({ name: 'decided_by' })
  decidedBy: string;

  @InstantColumn({ name: 'decided_at' })
  decidedAt: Date;
}
