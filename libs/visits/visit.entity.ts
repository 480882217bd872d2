import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { VisitKind } from './visit-kind.rule';

const day = { type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin', nullable: true } as const;

/** A talk of a teacher with the family of a pupil: planned for a day, done on a day, and as little text as works. */
@Entity('visits')
@Index('ix_visits_pupil_id_done_on', ['pupilId', 'doneOn'])
@Index('ix_visits_round_id', ['roundId'])
@Index('ix_visits_visited_by', ['visitedBy'])
export class VisitEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'pupil_id' })
  pupilId: string;

  @IdColumn({ name: 'round_id', nullable: true })
  roundId: string | null;

  @Column({ type: 'varchar', length: 8, charset: 'ascii', collation: 'ascii_bin' })
  kind: VisitKind;

  @Column({ ...day, name: 'planned_on' })
  plannedOn: string | null;

  /** null: not yet. */
  @Column({ ...day, name: 'done_on' })
  doneOn: string | null;

  @IdColumn({ name: 'visited_by', nullable: true })
  visitedBy: string | null;

  /** What was agreed; nothing about health or the family (domain: never, 6). */
  @Column({ type: 'varchar', length: 200, default: '' })
  note: string;

  @Column({ type: 'int', default: 1 })
  revision: number;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}
