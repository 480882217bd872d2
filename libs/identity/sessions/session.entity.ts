import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** A sign-in on one device. The token itself is only in the device's cookie; here is its SHA-256. */
@Entity('sessions')
@Index('uq_sessions_token_hash', ['tokenHash'], { unique: true })
@Index('ix_sessions_person', ['personId', 'revokedAt'])
@Index('ix_sessions_expires', ['expiresAt'])
export class SessionEntity {
  @PrimaryId()
  id: string;

  @Column({ name: 'token_hash', type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  tokenHash: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  /** Kind of browser, for the list of one's own devices; never an address. */
  @Column({ type: 'varchar', length: 80, default: '' })
  device: string;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'expires_at' })
  expiresAt: Date;

  @InstantColumn({ name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
