import { Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** A family has done all years of a stage; the key lets nobody have it twice. */
@Entity('stage_diplomas')
@Index('ix_stage_diplomas_graduation_id', ['graduationId'])
export class StageDiplomaEntity {
  @PrimaryId({ name: 'pupil_id' })
  pupilId: string;

  @PrimaryColumn({ type: 'varchar', length: 4 })
  stage: string;

  /** The one that made the stage whole; its guardian holds the diploma. */
  @IdColumn({ name: 'graduation_id' })
  graduationId: string;

  @InstantColumn({ name: 'issued_at' })
  issuedAt: Date;
}
