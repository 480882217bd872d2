import { Column, Entity, Index } from 'typeorm';
import { PrimaryId } from '@libs/platform';

/**
 * That a family has answered, so that it answers once; forgotten when the survey is counted. Neither this row nor a
 * sheet carries a time, a number or a key that the other has.
 */
@Entity('survey_participations')
@Index('ix_survey_participations_pupil_id', ['pupilId'])
export class ParticipationEntity {
  @PrimaryId({ name: 'survey_id' })
  surveyId: string;

  @PrimaryId({ name: 'pupil_id' })
  pupilId: string;
}

/** One sealed sheet. Its place in the table is drawn by lot: a UUIDv7 would carry the time of answering. */
@Entity('survey_sheets')
export class SheetEntity {
  @PrimaryId({ name: 'survey_id' })
  surveyId: string;

  @PrimaryId()
  lot: string;

  @Column({ type: 'mediumblob' })
  sealed: Buffer;
}
