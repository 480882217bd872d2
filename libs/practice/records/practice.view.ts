import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import {
  practiceKinds,
  practiceMays,
  practiceStates,
  type PracticeKind,
  type PracticeMay,
  type PracticeState,
} from './practice-state.rule';

export class PracticeItemView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  pupilName: string;

  @ApiProperty()
  className: string;

  @ApiProperty({ example: '2026-2027' })
  schoolYear: string;

  @ApiProperty({ enum: [1, 2] })
  term: number;

  @ApiProperty({ enum: practiceKinds, enumName: 'PracticeKind' })
  kind: PracticeKind;

  @ApiProperty({ enum: practiceStates, enumName: 'PracticeState' })
  state: PracticeState;

  @ApiProperty({ description: 'The first lines' })
  text: string;

  @ApiProperty()
  photoCount: number;

  @ApiProperty({ type: String, nullable: true, description: 'The first photo' })
  photoUrl: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'After this day it is accepted by itself',
  })
  dueOn: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  acceptedAt: string | null;

  @ApiProperty({ description: 'Accepted because ten working days had passed' })
  acceptedByItself: boolean;

  @ApiProperty({ description: 'The school shows it to its families' })
  shown: boolean;
}

export class PracticeRecordPage extends PageOf(PracticeItemView) {}

export class PracticePhotoView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  url: string;

  @ApiProperty()
  width: number;

  @ApiProperty()
  height: number;
}

export class PracticeReplyView {
  @ApiProperty({ enum: ['advice', 'praise'] })
  kind: 'advice' | 'praise';

  @ApiProperty()
  text: string;

  @ApiProperty({ type: String, nullable: true })
  authorName: string | null;

  @ApiProperty({ format: 'date-time' })
  writtenAt: string;
}

export class PracticeRecordView extends PracticeItemView {
  @ApiProperty({ description: 'The child it is about' })
  pupilId: string;

  @ApiProperty()
  schoolName: string;

  @ApiProperty({ type: String, nullable: true, description: 'Who wrote it' })
  authorName: string | null;

  @ApiProperty({ type: [PracticePhotoView] })
  photos: PracticePhotoView[];

  @ApiProperty({ type: [PracticeReplyView] })
  replies: PracticeReplyView[];

  @ApiProperty({ description: 'The author agrees that the school shows it to its families' })
  agreed: boolean;

  @ApiProperty({ description: 'The wording in force of what is agreed to' })
  sharingTextVersion: string;

  @ApiProperty()
  archived: boolean;

  @ApiProperty()
  revision: number;

  @ApiProperty({ enum: practiceMays, enumName: 'PracticeMay', isArray: true })
  may: PracticeMay[];
}

export class PracticeTermView {
  @ApiProperty({ example: '2026-2027' })
  schoolYear: string;

  @ApiProperty({ enum: [1, 2] })
  term: number;
}

export class PracticeChildView {
  @ApiProperty()
  pupilId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  schoolName: string;
}

/** For whom and for when a guardian can write. */
export class PracticeOpeningsView {
  @ApiProperty({ type: [PracticeChildView] })
  children: PracticeChildView[];

  @ApiProperty({ type: [PracticeTermView], description: 'The latest first' })
  terms: PracticeTermView[];
}
