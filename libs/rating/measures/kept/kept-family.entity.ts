import { Column, Entity, Index } from 'typeorm';
import { IdColumn, PrimaryId } from '@libs/platform';

const flag = { type: 'tinyint' } as const;
const sum = { type: 'int', unsigned: true } as const;

/** What one family of a school counts for in the running cycle, as last judged from the raw rows. */
@Entity('rating_kept_families')
@Index('ix_rating_kept_families_counts', ['classId', 'withHours', 'enrolled', 'graduated'])
export class KeptFamilyEntity {
  @PrimaryId({ name: 'pupil_id' })
  pupilId: string;

  @IdColumn({ name: 'class_id' })
  classId: string;

  @Column({ ...flag, name: 'with_hours' })
  withHours: number;

  @Column(flag)
  enrolled: number;

  @Column(flag)
  graduated: number;
}

/** The kept families of a class: summed again when one of them was judged again. */
@Entity('rating_kept_classes')
@Index('ix_rating_kept_classes_unit_id', ['unitId'])
export class KeptClassEntity {
  @PrimaryId({ name: 'class_id' })
  classId: string;

  /** The school. */
  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @Column(sum)
  families: number;

  @Column({ ...sum, name: 'with_hours' })
  withHours: number;

  @Column(sum)
  enrolled: number;

  @Column(sum)
  graduated: number;
}

/** A guardian of a school who tried a unit quiz in the running cycle. */
@Entity('rating_kept_learners')
@Index('ix_rating_kept_learners_unit_id', ['unitId', 'passed'])
export class KeptLearnerEntity {
  @PrimaryId({ name: 'person_id' })
  personId: string;

  @PrimaryId({ name: 'unit_id' })
  unitId: string;

  @Column(flag)
  passed: number;
}
