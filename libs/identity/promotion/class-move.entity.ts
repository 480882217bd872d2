import { Column, Entity, Index } from 'typeorm';
import { IdColumn, PrimaryId } from '@libs/platform';

/** In which grade a class was, and where it went: with these, earlier years' grades can be told. Never changed. */
@Entity('class_moves')
@Index('ix_class_moves_class_id', ['classId'])
export class ClassMoveEntity {
  @PrimaryId({ name: 'promotion_id' })
  promotionId: string;

  @PrimaryId({ name: 'class_id' })
  classId: string;

  @IdColumn({ name: 'from_grade_id' })
  fromGradeId: string;

  /** null: the class has left the school. */
  @IdColumn({ name: 'to_grade_id', nullable: true })
  toGradeId: string | null;

  /** On the class list that day. */
  @Column({ type: 'int' })
  pupils: number;
}
