import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

const ascii = (length: number) =>
  ({ type: 'varchar', length, charset: 'ascii', collation: 'ascii_bin' }) as const;
const sum = { type: 'int', unsigned: true, default: 0 } as const;

/** A school whose families are kept. */
@Entity('rating_kept_schools')
export class KeptSchoolEntity {
  @PrimaryId({ name: 'unit_id' })
  unitId: string;

  /** Window and hours its families were judged under; under others all of them are judged again. */
  @Column({ ...ascii(60), name: 'judged_under' })
  judgedUnder: string;

  /** Its kept learners, and how many of them have passed. */
  @Column(sum)
  learners: number;

  @Column(sum)
  passed: number;

  /** Kept learners who have left without a pass. */
  @Column(sum)
  gone: number;
}

/** A pupil whose family is to be judged again. */
@Entity('rating_family_marks')
@Index('ix_rating_family_marks_unit_id', ['unitId'])
export class FamilyMarkEntity {
  @PrimaryId({ name: 'pupil_id' })
  pupilId: string;

  @IdColumn({ name: 'unit_id' })
  unitId: string;

  /** Whether the guardians are to be judged again as learners. */
  @Column({ type: 'tinyint' })
  learners: number;
}

/** Until when it was looked for families of whom something is otherwise: one row. */
@Entity('rating_family_looks')
export class FamilyLookEntity {
  @Column({ ...ascii(20), primary: true })
  name: string;

  @InstantColumn({ name: 'looked_at' })
  lookedAt: Date;
}
