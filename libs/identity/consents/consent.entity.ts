import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { ConsentKind } from './consent-text.rule';

/** What a person agreed to, in which wording, when, and when it was taken back. Rows are never rewritten or deleted. */
@Entity('consents')
@Index('ix_consents_person_id_kind', ['personId', 'kind'])
export class ConsentEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  /** The child it was given for, when it was given while joining. */
  @IdColumn({ name: 'pupil_id', nullable: true })
  pupilId: string | null;

  @Column({ type: 'varchar', length: 32, charset: 'ascii', collation: 'ascii_bin' })
  kind: ConsentKind;

  @Column({ name: 'text_version', type: 'varchar', length: 16, charset: 'ascii', collation: 'ascii_bin' })
  textVersion: string;

  /** The language the wording was shown in. */
  @Column({ type: 'varchar', length: 16, charset: 'ascii', collation: 'ascii_bin' })
  locale: string;

  @InstantColumn({ name: 'given_at' })
  givenAt: Date;

  @InstantColumn({ name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
