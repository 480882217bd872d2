import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { OuterChannel } from '../notices/notice-kinds.rule';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

/** Where a person is reached outside of the platform; sealed like phone numbers. */
@Entity('notice_contacts')
@Index('uq_notice_contacts_person_id_channel', ['personId', 'channel'], { unique: true })
@Index('ix_notice_contacts_address_key', ['addressKey'])
export class ContactEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @Column({ type: 'varchar', length: 8, ...ascii })
  channel: OuterChannel;

  @Column({ name: 'address_cipher', type: 'varbinary', length: 320 })
  addressCipher: Buffer;

  @Column({ name: 'address_key', type: 'varchar', length: 16, ...ascii })
  addressKey: string;

  /** Nothing but the code is sent before. */
  @InstantColumn({ name: 'verified_at', nullable: true })
  verifiedAt: Date | null;

  @Column({ name: 'code_hash', type: 'char', length: 64, nullable: true, ...ascii })
  codeHash: string | null;

  @InstantColumn({ name: 'code_expires_at', nullable: true })
  codeExpiresAt: Date | null;

  /** Wrong codes since the last was sent. */
  @Column({ name: 'code_tries', type: 'tinyint', unsigned: true, default: 0 })
  codeTries: number;

  @CreatedAt()
  createdAt: Date;
}
