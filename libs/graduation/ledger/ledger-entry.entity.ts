import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { EntryKind } from './ledger-entry.rule';

/** A link of the chain. Rows are added and never changed. */
@Entity('certificate_ledger')
@Index('uq_certificate_ledger_certificate_id_kind', ['certificateId', 'kind'], { unique: true })
export class LedgerEntryEntity {
  @PrimaryColumn({ type: 'int', unsigned: true })
  sequence: number;

  @IdColumn({ name: 'certificate_id' })
  certificateId: string;

  @Column({ type: 'varchar', length: 8 })
  kind: EntryKind;

  @Column({ name: 'previous_hash', type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  previousHash: string;

  @Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  hash: string;

  @Column({ type: 'text' })
  body: string;

  @InstantColumn({ name: 'recorded_at' })
  recordedAt: Date;
}

/** The one row that tells the last link; who holds its lock may add the next. */
@Entity('certificate_ledger_head')
export class LedgerHeadEntity {
  @PrimaryColumn({ type: 'tinyint', unsigned: true })
  id: number;

  @Column({ type: 'int', unsigned: true })
  sequence: number;

  @Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  hash: string;
}

/** What a certificate rests on. Personal, so it stands outside of the chain and can be erased; the chain keeps its salted hash. */
@Entity('certificate_ledger_facts')
export class LedgerFactsEntity {
  @PrimaryId({ name: 'certificate_id' })
  certificateId: string;

  /** 32 random bytes, hexadecimal. */
  @Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin', nullable: true })
  salt: string | null;

  /** Canonical JSON. */
  @Column({ type: 'mediumtext', nullable: true })
  facts: string | null;

  @InstantColumn({ name: 'erased_at', nullable: true })
  erasedAt: Date | null;
}
