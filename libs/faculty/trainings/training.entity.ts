import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId, type KeptPaper } from '@libs/platform';

/** That somebody was trained, for so many hours, ending on a day. */
@Entity('training_records')
@Index('ix_training_records_member_id_held_on', ['memberId', 'heldOn'])
export class TrainingEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'member_id' })
  memberId: string;

  @Column({ type: 'varchar', length: 100 })
  title: string;

  /** Training hours (学时) with at most one decimal. */
  @Column({
    type: 'decimal',
    precision: 5,
    scale: 1,
    transformer: { from: Number, to: (hours: number) => hours },
  })
  hours: number;

  /** YYYY-MM-DD, the last day of the training. */
  @Column({ name: 'held_on', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  heldOn: string;

  @Column({ type: 'varchar', length: 100, default: '' })
  organiser: string;

  @Column({ type: 'json', nullable: true })
  certificate: KeptPaper | null;

  @IdColumn({ name: 'import_id', nullable: true })
  importId: string | null;

  @IdColumn({ name: 'recorded_by' })
  recordedBy: string;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}
