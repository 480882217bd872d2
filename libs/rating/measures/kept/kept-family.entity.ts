import { Column, Entity, Index } from 'typeorm';
import { IdColumn, PrimaryId } from '@libs/platform';

const flag = { type: 'tinyint' } as const;
const sum = { type: 'int', unsigned: true } as const;

/** What one family of a school counts for in the running cycle, as last judged from the raw rows. */
@Entity('rating_kept_families')
@Index('ix_rating_kept_families_counts', ['classId', 'withHours', 'enrolled', 'graduated', 'hasLeft'])
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

  /** Whether the pupil has left: what is missing will never come. */
  @Column({ ...flag, name: 'has_left' })
  hasLeft: number;
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

  /** Left without the hours; without enrolling; enrolled and without graduating. */
  @Column({ ...sum, name: 'hours_gone' })
  hoursGone: number;

  @Column({ ...sum, name: 'enrolled_gone' })
  enrolledGone: number;

  @Column({ ...sum, name: 'graduated_gone' })
  graduatedGone: number;
}

/** A guardian of a school who tried a unit quiz in the running cycle. */
@Entity('rating_kept_learners')
@Index('ix_rating_kept_learners_unit_id', ['unitId', 'passed', 'hasLeft'])
export class KeptLearnerEntity {
  @PrimaryId({ name: 'person_id' })
  personId: string;

  @PrimaryId({ name: 'unit_id' })
  unitId: string;

  @Column(flag)
  passed: number;

  /** Whether all the children have left by which the school counts the person. */
  @Column({ ...flag, name: 'has_left' })
  hasLeft: number;
}
