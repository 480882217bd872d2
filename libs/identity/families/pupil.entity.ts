import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** A child as it stands on the class list: name and class, and nothing more (domain: never, 6). */
@Entity('pupils')
@Index('uq_pupils_class_id_active_key', ['classId', 'activeKey'], { unique: true })
@Index('ix_pupils_created_at', ['createdAt'])
@Index('ix_pupils_left_at', ['leftAt'])
@Index('ix_pupils_moved_at', ['movedAt'])
export class PupilEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'class_id' })
  classId: string;

  @Column({ type: 'varchar', length: 80 })
  name: string;

  /** `nameKey(name)` while the pupil is in the class, null afterwards: one name once in a class, leavers do not count. */
  @Column({ name: 'active_key', type: 'varchar', length: 80, collation: 'utf8mb4_bin', nullable: true })
  activeKey: string | null;

  @CreatedAt()
  createdAt: Date;

  /** When the pupil left the school; progress of the guardians stays. */
  @InstantColumn({ name: 'left_at', nullable: true })
  leftAt: Date | null;

  /** When the pupil last came to another class, or was put back on the list; null when neither ever happened. */
  @InstantColumn({ name: 'moved_at', nullable: true })
  movedAt: Date | null;
}
