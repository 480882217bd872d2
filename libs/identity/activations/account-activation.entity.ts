import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** Why somebody else made a password: a role was given, the first one was never used, or the own one was forgotten. */
export type ActivationOccasion = 'appointed' | 'renewed' | 'forgotten';

/** Who made a one-time password for whom, and when. Rows are only ever added. */
@Entity('account_activations')
@Index('ix_account_activations_person_id', ['personId'])
@Index('ix_account_activations_issued_at', ['issuedAt'])
export class AccountActivationEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @IdColumn({ name: 'issued_by' })
  issuedBy: string;

  @Column({ type: 'varchar', length: 16, charset: 'ascii', collation: 'ascii_bin' })
  occasion: ActivationOccasion;

  /** On whose class list the person was found, where that is why it could be helped. */
  @IdColumn({ name: 'pupil_id', nullable: true })
  pupilId: string | null;

  @InstantColumn({ name: 'issued_at' })
  issuedAt: Date;
}
