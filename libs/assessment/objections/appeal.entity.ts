import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { ObjectionState } from './objection.entity';

/** To the bureau first, then to a panel of three (domain: states). */
export const appealLevels = ['bureau', 'panel'] as const;
export type AppealLevel = (typeof appealLevels)[number];

/** Who answered a second appeal. */
export interface AppealJudge {
  name: string;
  position: string;
  /** The district she comes from; null for city and outside. */
  districtId: string | null;
}

/** A school against a decision on its own assessment; once at each level. */
@Entity('appeals')
@Index('uq_appeals_assessment_id_level_decided_at', ['assessmentId', 'level', 'decidedAt'], { unique: true })
@Index('ix_appeals_unit_id', ['unitId'])
@Index('ix_appeals_state_due_day', ['state', 'dueDay'])
export class AppealEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'assessment_id' })
  assessmentId: string;

  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @Column({ type: 'varchar', length: 8, charset: 'ascii', collation: 'ascii_bin' })
  level: AppealLevel;

  /** When what it is against was decided: a later decision may be appealed again. */
  @InstantColumn({ name: 'decided_at' })
  decidedAt: Date;

  @Column({ type: 'varchar', length: 2000 })
  text: string;

  /** New evidence in words; empty without. */
  @Column({ type: 'varchar', length: 1000 })
  evidence: string;

  /** The day the evidence is from, YYYY-MM-DD. */
  @Column({
    name: 'evidence_day',
    type: 'char',
    length: 10,
    charset: 'ascii',
    collation: 'ascii_bin',
    nullable: true,
  })
  evidenceDay: string | null;

  @Column({ type: 'varchar', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  state: ObjectionState;

  @IdColumn({ name: 'filed_by' })
  filedBy: string;

  @InstantColumn({ name: 'filed_at' })
  filedAt: Date;

  /** The last day on which an answer is in time. */
  @Column({ name: 'due_day', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  dueDay: string;

  @Column({ type: 'json', nullable: true })
  members: AppealJudge[] | null;

  @Column({ type: 'varchar', length: 2000, nullable: true })
  answer: string | null;

  @IdColumn({ name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @InstantColumn({ name: 'answered_at', nullable: true })
  answeredAt: Date | null;
}
