import { ApiProperty } from '@nestjs/swagger';
import { topics, type Topic } from '@libs/organization';
import { PageOf } from '@libs/platform';
import { activityKinds, seatings, type ActivityKind, type Seating } from './activity-kinds.rule';
import { activityMays, activityStates, type ActivityMay, type ActivityState } from './activity-states.rule';

export class ActivityHeadView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: activityKinds, enumName: 'ActivityKind' })
  kind: ActivityKind;

  @ApiProperty({ enum: activityStates, enumName: 'ActivityState' })
  state: ActivityState;

  @ApiProperty()
  title: string;

  @ApiProperty()
  place: string;

  @ApiProperty({ type: String, format: 'date-time' })
  startsAt: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  endsAt: Date;

  @ApiProperty()
  capacity: number;

  @ApiProperty({ enum: seatings, enumName: 'Seating' })
  seating: Seating;

  @ApiProperty({ description: 'Class hours that attending is worth, in halves.' })
  classHours: number;

  @ApiProperty()
  required: boolean;
}

export class ActivityItemView extends ActivityHeadView {
  @ApiProperty({ description: 'Places taken.' })
  taken: number;

  @ApiProperty({ description: 'Families on the waiting list.' })
  waiting: number;

  @ApiProperty({ description: 'Families who were there.' })
  present: number;
}

export class ActivityPage extends PageOf(ActivityItemView) {}

export class ActivityAudienceView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: ['school', 'grade', 'class'] })
  kind: string;

  @ApiProperty({ description: 'A class with its grade.' })
  name: string;
}

export class MakeUpLessonView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  courseId: string;

  @ApiProperty()
  courseTitle: string;
}

export class ActivityPhotoView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  url: string;

  @ApiProperty()
  width: number;

  @ApiProperty()
  height: number;
}

export class ActivityPapersView {
  @ApiProperty()
  plan: boolean;

  @ApiProperty({ description: 'Whether somebody is on the list of who was there.' })
  signIn: boolean;

  @ApiProperty()
  summary: boolean;
}

export class ActivityView extends ActivityItemView {
  @ApiProperty()
  version: number;

  @ApiProperty()
  schoolId: string;

  @ApiProperty()
  schoolName: string;

  @ApiProperty()
  description: string;

  @ApiProperty()
  planText: string;

  @ApiProperty({ type: String, format: 'date-time' })
  signUpOpensAt: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  signUpClosesAt: Date;

  @ApiProperty()
  specialNeeds: boolean;

  @ApiProperty({ enum: topics, enumName: 'Topic', isArray: true })
  topics: Topic[];

  @ApiProperty({ type: [ActivityAudienceView] })
  audience: ActivityAudienceView[];

  @ApiProperty({ type: MakeUpLessonView, nullable: true })
  makeUpLesson: MakeUpLessonView | null;

  @ApiProperty({ description: 'Persons who were there.' })
  persons: number;

  @ApiProperty({ description: 'Families who made up for it online.' })
  madeUp: number;

  @ApiProperty({ type: String, nullable: true })
  summary: string | null;

  @ApiProperty({ type: String, nullable: true })
  cancelReason: string | null;

  @ApiProperty({ type: [ActivityPhotoView] })
  photos: ActivityPhotoView[];

  @ApiProperty({ type: ActivityPapersView, description: 'Which of its papers are there (gate G7).' })
  papers: ActivityPapersView;

  @ApiProperty()
  archived: boolean;

  @ApiProperty({ enum: activityMays, enumName: 'ActivityMay', isArray: true })
  may: ActivityMay[];
}
