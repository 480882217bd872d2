import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, InstantColumn, PrimaryId } from '@libs/platform';

/** Somebody with an account. What an erased person leaves is the id and the instants. */
@Entity('people')
@Index('uq_people_phone_hash', ['phoneHash'], { unique: true })
export class PersonEntity {
  @PrimaryId()
  id: string;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  @Column({ name: 'phone_cipher', type: 'varbinary', length: 80, nullable: true })
  phoneCipher: Buffer | null;

  @Column({ name: 'phone_key', type: 'varchar', length: 16, nullable: true })
  phoneKey: string | null;

  @Column({
    name: 'phone_hash',
    type: 'char',
    length: 64,
    charset: 'ascii',
    collation: 'ascii_bin',
    nullable: true,
  })
  phoneHash: string | null;

  @Column({ name: 'password_hash', type: 'varchar', length: 160, nullable: true })
  passwordHash: string | null;

  /** Set by somebody else; must be changed at the first sign-in. */
  @Column({ name: 'password_temporary', type: 'boolean', default: false })
  passwordTemporary: boolean;

  /** Until when a temporary password can be used. */
  @InstantColumn({ name: 'password_expires_at', nullable: true })
  passwordExpiresAt: Date | null;

  @Column({ type: 'varchar', length: 8, default: 'zh-CN' })
  locale: string;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'erased_at', nullable: true })
  erasedAt: Date | null;
}
