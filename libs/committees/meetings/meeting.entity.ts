import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId, type KeptPaper } from '@libs/platform';

/** A meeting of a committee; planned while its day has not come. */
@Entity('committee_meetings')
@Index('ix_committee_meetings_committee_id_held_on', ['committeeId', 'heldOn'])
export class MeetingEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'committee_id' })
  committeeId: string;

  @Column({ name: 'held_on', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  heldOn: string;

  @Column({ type: 'varchar', length: 500 })
  agenda: string;

  /** How many came; null while nobody has said. */
  @Column({ type: 'int', nullable: true })
  attendance: number | null;

  /** Clean rich text; '' without minutes. */
  @Column({ name: 'minutes_html', type: 'text' })
  minutesHtml: string;

  @Column({ name: 'minutes_file', type: 'json', nullable: true })
  minutesFile: KeptPaper | null;

  @Column({ type: 'int', default: 1 })
  revision: number;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}
