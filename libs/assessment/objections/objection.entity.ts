import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

export type ObjectionState = 'OPEN' | 'UPHELD' | 'DISMISSED';

/** What somebody says against a title that is being shown. Who that was is sealed like a phone number. */
@Entity('objections')
@Index('uq_objections_receipt', ['receipt'], { unique: true })
@Index('ix_objections_publicity_id', ['publicityId'])
@Index('ix_objections_assessment_id_state', ['assessmentId', 'state'])
@Index('ix_objections_state_due_day', ['state', 'dueDay'])
@Index('ix_objections_raising_unit_id', ['raisingUnitId'])
export class ObjectionEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'publicity_id' })
  publicityId: string;

  @IdColumn({ name: 'assessment_id' })
  assessmentId: string;

  /** By which the sender finds the answer; 16 random characters and a check character. */
  @Column({ type: 'char', length: 17, charset: 'ascii', collation: 'ascii_bin' })
  receipt: string;

  @Column({ name: 'raised_by', type: 'varchar', length: 8, charset: 'ascii', collation: 'ascii_bin' })
  raisedBy: 'public' | 'school';

  /** Name and contact under the keys of phone numbers, so that they are rotated with them; gone after half a year. */
  @Column({ name: 'phone_cipher', type: 'varbinary', length: 1200, nullable: true })
  senderCipher: Buffer | null;

  @Column({ name: 'phone_key', type: 'varchar', length: 16, nullable: true })
  senderKey: string | null;

  /** The school that objects; null for everybody else. */
  @IdColumn({ name: 'raising_unit_id', nullable: true })
  raisingUnitId: string | null;

  @Column({ type: 'varchar', length: 2000 })
  text: string;

  @Column({ type: 'varchar', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  state: ObjectionState;

  @InstantColumn({ name: 'received_at' })
  receivedAt: Date;

  /** The last day on which an answer is in time. */
  @Column({ name: 'due_day', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  dueDay: string;

  @Column({ type: 'varchar', length: 2000, nullable: true })
  answer: string | null;

  @IdColumn({ name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @InstantColumn({ name: 'answered_at', nullable: true })
  answeredAt: Date | null;
}
