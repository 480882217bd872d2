import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { Question } from './question.rule';
import type { SurveyState } from './survey-state.rule';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

/**
 * One questionnaire with its days and whom it asks. Its questions are fixed when it is published: other words are another
 * version, with answers of its own, for a count over two wordings would mean nothing.
 */
@Entity('surveys')
@Index('uq_surveys_lineage_id_version', ['lineageId', 'version'], { unique: true })
@Index('ix_surveys_unit_path', ['unitPath'])
@Index('ix_surveys_unit_id', ['unitId'])
@Index('ix_surveys_state_closes_on', ['state', 'closesOn'])
export class SurveyEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @Column({ name: 'unit_path', type: 'varchar', length: 80, ...ascii })
  unitPath: string;

  /** The first survey of which this is a version. */
  @IdColumn({ name: 'lineage_id' })
  lineageId: string;

  @Column({ type: 'int', unsigned: true })
  version: number;

  @Column({ type: 'varchar', length: 80 })
  title: string;

  @Column({ type: 'varchar', length: 500 })
  intro: string;

  @Column({ name: 'school_year', type: 'char', length: 9, ...ascii })
  schoolYear: string;

  /** 1, 2, or null for the whole year. */
  @Column({ type: 'tinyint', unsigned: true, nullable: true })
  term: number | null;

  /** Whether its answers become the rating's `satisfied-answers`; the city's own surveys only. */
  @Column({ name: 'for_rating', type: 'boolean' })
  forRating: boolean;

  @Column({ type: 'json' })
  questions: Question[];

  /** First day, Asia/Shanghai, YYYY-MM-DD. */
  @Column({ name: 'opens_on', type: 'char', length: 10, ...ascii })
  opensOn: string;

  /** Last day, inclusive. */
  @Column({ name: 'closes_on', type: 'char', length: 10, ...ascii })
  closesOn: string;

  @Column({ type: 'varchar', length: 10, ...ascii })
  state: SurveyState;

  /** Seals the sheets; the key that opens them is a file and goes when they are counted. */
  @Column({ name: 'open_key', type: 'varchar', length: 80, ...ascii, nullable: true })
  openKey: string | null;

  @Column({ type: 'int', unsigned: true, default: 1 })
  revision: number;

  @IdColumn({ name: 'created_by' })
  createdBy: string;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}

/** A unit whose families are asked: all of them at or below it. */
@Entity('survey_targets')
@Index('ix_survey_targets_unit_path', ['unitPath'])
@Index('ix_survey_targets_unit_id', ['unitId'])
export class SurveyTargetEntity {
  @PrimaryId({ name: 'survey_id' })
  surveyId: string;

  @PrimaryId({ name: 'unit_id' })
  unitId: string;

  @Column({ name: 'unit_path', type: 'varchar', length: 80, ...ascii })
  unitPath: string;
}
