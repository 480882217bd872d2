import { ApiProperty } from '@nestjs/swagger';
import { stages, topics, type Stage, type Topic } from '@libs/organization';
import { PageOf } from '@libs/platform';
import { courseKinds, type CourseKind } from '../courses/course-kinds.rule';
import {
  shareStates,
  shareStepNames,
  type ShareLevel,
  type ShareState,
  type ShareStepName,
} from './sharing-states.rule';

/** A course as the pages about sharing show it. */
class SharedHeadView {
  @ApiProperty()
  courseId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: courseKinds, enumName: 'CourseKind' })
  kind: CourseKind;

  @ApiProperty({ enum: stages, enumName: 'Stage', isArray: true })
  stages: Stage[];

  @ApiProperty({ enum: topics, enumName: 'Topic', isArray: true })
  topics: Topic[];

  @ApiProperty()
  lessonCount: number;

  @ApiProperty({ description: 'Class hours of 40 minutes of video.' })
  classHours: number;

  @ApiProperty({ type: String, nullable: true })
  coverUrl: string | null;

  @ApiProperty({ description: 'The parent school that owns it.' })
  unitName: string;

  @ApiProperty({ description: 'The version new families meet.' })
  versionNumber: number;

  @ApiProperty({ description: 'Other schools that show it to their families now.' })
  adoptions: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Mean of 1–5, one decimal; null without any.' })
  score: number | null;

  @ApiProperty()
  ratings: number;
}

export class LibraryItemView extends SharedHeadView {
  @ApiProperty({ enum: ['DISTRICT', 'CITY'], enumName: 'ShareLevel' })
  level: ShareLevel;

  @ApiProperty({ description: 'Whether the school asked for shows it to its families.' })
  adopted: boolean;

  @ApiProperty({ type: Number, nullable: true, description: 'The version at the time of adopting.' })
  adoptedVersion: number | null;

  @ApiProperty({ description: 'Whether the unit asked for is the owner.' })
  own: boolean;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Families of the unit asked for in which somebody began it; null for fewer than ten.',
  })
  families: number | null;
}

export class LibraryPage extends PageOf(LibraryItemView) {}

export class CourseShareView extends SharedHeadView {
  @ApiProperty({ enum: shareStates, enumName: 'ShareState' })
  state: ShareState;

  @ApiProperty({ description: '0 where nobody has offered it yet.' })
  revision: number;

  @ApiProperty({ type: String, nullable: true, description: 'Of the last step.' })
  note: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  changedAt: Date | null;

  @ApiProperty({ enum: shareStepNames, enumName: 'ShareStepName', isArray: true })
  may: ShareStepName[];
}

export class CourseSharePage extends PageOf(CourseShareView) {}

export class CourseRatingView {
  @ApiProperty()
  score: number;

  @ApiProperty()
  note: string;

  @ApiProperty({ description: 'No name: the school speaks.' })
  schoolName: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;

  @ApiProperty({ description: "Whether it is the caller's own." })
  mine: boolean;
}

export class CourseRatingPage extends PageOf(CourseRatingView) {}

/** What a school does for others: counted facts to be read beside the evidence of outreach. */
export class OutreachView {
  @ApiProperty({ description: 'Own courses open to other schools.' })
  shared: number;

  @ApiProperty({ description: 'Own courses that at least one other school has adopted now.' })
  adopted: number;

  @ApiProperty({ description: 'Other schools that have adopted at least one.' })
  adoptingSchools: number;

  @ApiProperty({ description: 'Other schools it helps today (结对帮扶).' })
  pairedSchools: number;

  @ApiProperty({ description: 'Sessions held for communities since the last full school year began.' })
  communitySessions: number;
}
