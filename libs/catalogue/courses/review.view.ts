import { ApiProperty } from '@nestjs/swagger';
import { stages, topics, type Stage, type Topic } from '@libs/organization';
import { PageOf } from '@libs/platform';
import { courseKinds, type CourseKind } from './course-kinds.rule';
import { courseActs, courseStates, type CourseAct, type CourseState } from './course-states.rule';

export class ReviewItemView {
  @ApiProperty({ description: 'Id of the course.' })
  id: string;

  @ApiProperty()
  versionNumber: number;

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

  @ApiProperty()
  classHours: number;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ type: String, format: 'date-time' })
  submittedAt: Date;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the person.' })
  submittedBy: string | null;
}

export class ReviewPage extends PageOf(ReviewItemView) {}

export class CourseTransitionView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  versionNumber: number;

  @ApiProperty({ enum: courseActs, enumName: 'CourseAct' })
  act: CourseAct;

  @ApiProperty({ enum: courseStates, enumName: 'CourseState', nullable: true })
  fromState: CourseState | null;

  @ApiProperty({ enum: courseStates, enumName: 'CourseState' })
  toState: CourseState;

  @ApiProperty({ type: String, nullable: true, description: 'Name of the person.' })
  person: string | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
}

export class CourseHistoryPage extends PageOf(CourseTransitionView) {}
