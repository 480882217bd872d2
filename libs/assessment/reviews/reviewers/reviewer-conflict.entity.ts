import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** A reviewer is not free to judge this school, in this cycle and later ones; why stands on the sheet that was given back. */
@Entity('reviewer_conflicts')
@Index('uq_reviewer_conflicts_person_id_unit_id', ['personId', 'unitId'], { unique: true })
@Index('ix_reviewer_conflicts_unit_id', ['unitId'])
export class ReviewerConflictEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @InstantColumn({ name: 'declared_at' })
  declaredAt: Date;
}
