import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CreatedAt, IdColumn, PrimaryId } from '@libs/platform';

/** A list of bits for everybody to read. Places are given at random, so that a neighbour's bit tells nothing. */
@Entity('credential_status_lists')
export class StatusListEntity {
  @PrimaryColumn({ type: 'int', unsigned: true })
  number: number;

  /** Places given. */
  @Column({ type: 'int', unsigned: true, default: 0 })
  taken: number;

  @CreatedAt()
  createdAt: Date;
}

/** What a certificate's signed credential needs beside the certificate itself. */
@Entity('certificate_credentials')
@Index('uq_certificate_credentials_list_number_list_index', ['listNumber', 'listIndex'], { unique: true })
@Index('ix_certificate_credentials_list_number_revoked', ['listNumber', 'revoked', 'listIndex'])
export class CertificateCredentialEntity {
  @PrimaryId({ name: 'certificate_id' })
  certificateId: string;

  /** Names the holder in this one credential and nowhere else. */
  @IdColumn({ name: 'subject_id' })
  subjectId: string;

  /** Of the hash of the holder's name; null once the account was deleted. */
  @Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin', nullable: true })
  salt: string | null;

  @Column({ name: 'list_number', type: 'int', unsigned: true })
  listNumber: number;

  @Column({ name: 'list_index', type: 'int', unsigned: true })
  listIndex: number;

  /** The bit. */
  @Column({ type: 'boolean', default: false })
  revoked: boolean;
}
