import { ApiProperty } from '@nestjs/swagger';
import {
  plannedActivityKinds,
  sessionKinds,
  type PlannedActivityKind,
  type SessionKind,
} from '../sessions/session-kinds.rule';
import { sessionTimes, type SessionTime } from './timetable.rule';

export class TimetableSessionView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: sessionKinds, enumName: 'SessionKind' })
  kind: SessionKind;

  @ApiProperty({ enum: plannedActivityKinds, enumName: 'PlannedActivityKind', nullable: true })
  activityKind: PlannedActivityKind | null;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [String], description: 'Ids of those of my children it is for.' })
  children: string[];

  @ApiProperty({ enum: [1, 2], type: Number })
  term: 1 | 2;

  @ApiProperty({ type: Number, nullable: true })
  week: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The day, where there is one.' })
  day: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The day, or first of the week.',
  })
  from: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  until: string | null;

  @ApiProperty({ type: String, nullable: true, example: '19:00' })
  startsAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  endsAt: string | null;

  @ApiProperty()
  place: string;

  @ApiProperty()
  required: boolean;

  @ApiProperty()
  instructor: string;

  @ApiProperty()
  classHours: number;

  @ApiProperty({ type: String, nullable: true })
  courseId: string | null;

  @ApiProperty({ type: String, nullable: true })
  lessonId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The activity that carries it out.' })
  activityId: string | null;

  @ApiProperty({ enum: sessionTimes, enumName: 'SessionTime' })
  time: SessionTime;

  @ApiProperty({ description: 'Whether I have learned this lesson.' })
  learned: boolean;
}

class TimetableChildView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  className: string;

  @ApiProperty()
  schoolName: string;
}

class TimetableTermView {
  @ApiProperty({ enum: [1, 2], type: Number })
  number: 1 | 2;

  @ApiProperty({ format: 'date' })
  startsOn: string;

  @ApiProperty({ format: 'date' })
  endsOn: string;
}

export class TimetableView {
  @ApiProperty({ example: '2026-2027' })
  schoolYear: string;

  @ApiProperty({ type: Number, nullable: true, enum: [1, 2], description: 'The term of today.' })
  term: 1 | 2 | null;

  @ApiProperty({ type: [TimetableTermView] })
  terms: TimetableTermView[];

  @ApiProperty({ type: [TimetableChildView] })
  children: TimetableChildView[];

  @ApiProperty({ type: [TimetableSessionView], description: 'Of the whole year, in its order.' })
  sessions: TimetableSessionView[];

  @ApiProperty({ type: String, nullable: true, description: 'Id of the session that is next.' })
  nextId: string | null;
}
