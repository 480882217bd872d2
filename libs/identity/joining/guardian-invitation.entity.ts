import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, PrimaryId } from '@libs/platform';
import type { Relation } from '../families/relation.rule';

/**
 * A guardian whom the school's roster names and who has not joined yet. Joining consumes it: the row is deleted,
 * for the person then holds the phone number.
 */
@Entity('guardian_invitations')
@Index('uq_guardian_invitations_pupil_id_phone_hash', ['pupilId', 'phoneHash'], { unique: true })
@Index('ix_guardian_invitations_phone_hash', ['phoneHash'])
export class GuardianInvitationEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'pupil_id' })
  pupilId: string;

  @Column({ type: 'varchar', length: 80, nullable: true })
  name: string | null;

  @Column({ type: 'varchar', length: 16 })
  relation: Relation;

  @Column({ name: 'phone_cipher', type: 'varbinary', length: 80 })
  phoneCipher: Buffer;

  /** Which key of the ring the cipher was made with. */
  @Column({ name: 'phone_key', type: 'varchar', length: 16 })
  phoneKey: string;

  @Column({ name: 'phone_hash', type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  phoneHash: string;

  @CreatedAt()
  createdAt: Date;
}
