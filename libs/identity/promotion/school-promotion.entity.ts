import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** That a school has moved up, once in a school year. */
@Entity('school_promotions')
@Index('uq_school_promotions_school_id_school_year', ['schoolId', 'schoolYear'], { unique: true })
export class SchoolPromotionEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'school_id' })
  schoolId: string;

  /** The one that begins: `2026-2027` */
  @Column({ name: 'school_year', type: 'char', length: 9 })
  schoolYear: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @InstantColumn({ name: 'promoted_at' })
  promotedAt: Date;
}
