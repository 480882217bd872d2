import { Column, Entity, Index } from 'typeorm';
import { IdColumn, PrimaryId } from '@libs/platform';

/** A school, grade or class that was asked. Where its answers may not be known they are not written down at all. */
@Entity('survey_groups')
@Index('ix_survey_groups_survey_id_school_id', ['surveyId', 'schoolId'])
@Index('ix_survey_groups_school_id', ['schoolId'])
@Index('ix_survey_groups_unit_id', ['unitId'])
export class SurveyGroupEntity {
  @PrimaryId({ name: 'survey_id' })
  surveyId: string;

  @PrimaryId({ name: 'unit_id' })
  unitId: string;

  @IdColumn({ name: 'school_id' })
  schoolId: string;

  /** Pupils on its lists when the survey was counted. */
  @Column({ type: 'int', unsigned: true })
  families: number;

  /** null: too few, or too few beside it. */
  @Column({ type: 'int', unsigned: true, nullable: true })
  answers: number | null;

  /** null also where nobody was asked about satisfaction. */
  @Column({ type: 'int', unsigned: true, nullable: true })
  satisfied: number | null;
}

/** How many families of a shown group chose what. */
@Entity('survey_counts')
export class SurveyCountEntity {
  @PrimaryId({ name: 'survey_id' })
  surveyId: string;

  @PrimaryId({ name: 'unit_id' })
  unitId: string;

  /** Place of the question. */
  @Column({ type: 'tinyint', unsigned: true, primary: true })
  question: number;

  @Column({ type: 'tinyint', unsigned: true, primary: true })
  choice: number;

  @Column({ type: 'int', unsigned: true })
  answers: number;
}

/** What somebody of a school wrote, apart from all else that family said. The key is random: the order tells nothing. */
@Entity('survey_texts')
@Index('ix_survey_texts_survey_id_school_id', ['surveyId', 'schoolId', 'question'])
export class SurveyTextEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'survey_id' })
  surveyId: string;

  @IdColumn({ name: 'school_id' })
  schoolId: string;

  @Column({ type: 'tinyint', unsigned: true })
  question: number;

  @Column({ type: 'varchar', length: 300 })
  text: string;
}
