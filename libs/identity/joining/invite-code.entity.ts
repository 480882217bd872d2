import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/**
 * The code a class hands to its parents. Kept readable, because the class teacher shows it again and again; alone it
 * opens nothing: joining also takes the name of a pupil on the list, attempts are limited, and it expires.
 */
@Entity('invite_codes')
@Index('uq_invite_codes_code', ['code'], { unique: true })
@Index('ix_invite_codes_class_id', ['classId'])
export class InviteCodeEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'class_id' })
  classId: string;

  @Column({ type: 'char', length: 8, charset: 'ascii', collation: 'ascii_bin' })
  code: string;

  @IdColumn({ name: 'created_by' })
  createdBy: string;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'expires_at' })
  expiresAt: Date;

  @InstantColumn({ name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
