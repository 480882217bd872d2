import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { TrainingLine } from './training-lines.rule';

/** A list of trainings that was read and judged line by line; taken over whole or not at all. */
@Entity('training_imports')
@Index('ix_training_imports_school_id', ['schoolId'])
@Index('ix_training_imports_created_at', ['createdAt'])
export class TrainingImportEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'school_id' })
  schoolId: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @Column({ type: 'varchar', length: 200 })
  filename: string;

  @Column({ type: 'varchar', length: 12, charset: 'ascii', collation: 'ascii_bin' })
  state: 'PREVIEWED' | 'COMMITTED';

  /** Emptied once taken over, and dropped with the list after a day. */
  @Column({ type: 'json' })
  lines: TrainingLine[];

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'committed_at', nullable: true })
  committedAt: Date | null;
}
