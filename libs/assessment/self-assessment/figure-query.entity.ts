import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

export const queryStates = ['OPEN', 'ANSWERED', 'WITHDRAWN'] as const;
export type QueryState = (typeof queryStates)[number];

/** stands: the figure is right; corrected: it was put right, or will be by the next count. */
export const queryOutcomes = ['stands', 'corrected'] as const;
export type QueryOutcome = (typeof queryOutcomes)[number];

const word = { type: 'varchar', charset: 'ascii', collation: 'ascii_bin' } as const;

/** A school does not believe a figure and says why; the district answers. */
@Entity('figure_queries')
@Index('ix_figure_queries_assessment_id_code', ['assessmentId', 'code', 'askedAt'])
@Index('ix_figure_queries_state_asked_at', ['state', 'askedAt'])
@Index('ix_figure_queries_asked_by', ['askedBy'])
@Index('ix_figure_queries_answered_by', ['answeredBy'])
export class FigureQueryEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'assessment_id' })
  assessmentId: string;

  @Column({ ...word, length: 4 })
  code: string;

  @Column({ ...word, length: 10 })
  state: QueryState;

  @Column({ type: 'varchar', length: 1000 })
  reason: string;

  /** null once the account is deleted. */
  @IdColumn({ name: 'asked_by', nullable: true })
  askedBy: string | null;

  @InstantColumn({ name: 'asked_at' })
  askedAt: Date;

  @Column({ ...word, length: 10, nullable: true })
  outcome: QueryOutcome | null;

  @Column({ type: 'varchar', length: 1000, nullable: true })
  answer: string | null;

  @IdColumn({ name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @InstantColumn({ name: 'answered_at', nullable: true })
  answeredAt: Date | null;
}
