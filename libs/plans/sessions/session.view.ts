import { ApiProperty } from '@nestjs/swagger';
import {
  plannedActivityKinds,
  sessionKinds,
  type PlannedActivityKind,
  type SessionKind,
} from './session-kinds.rule';

/** A session as its plan shows it. */
export class SessionView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: sessionKinds, enumName: 'SessionKind' })
  kind: SessionKind;

  @ApiProperty({ enum: plannedActivityKinds, enumName: 'PlannedActivityKind', nullable: true })
  activityKind: PlannedActivityKind | null;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: String, nullable: true })
  courseId: string | null;

  @ApiProperty({ type: String, nullable: true })
  courseTitle: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'In the current version of the course.' })
  lessonId: string | null;

  @ApiProperty({ type: [Number] })
  gradeLevels: number[];

  @ApiProperty({ enum: [1, 2], type: Number })
  term: 1 | 2;

  @ApiProperty({ type: Number, nullable: true })
  week: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  day: string | null;

  @ApiProperty({ type: String, nullable: true, example: '19:00' })
  startsAt: string | null;

  @ApiProperty({ type: String, nullable: true, example: '20:30' })
  endsAt: string | null;

  @ApiProperty()
  place: string;

  @ApiProperty()
  required: boolean;

  @ApiProperty()
  instructor: string;

  @ApiProperty({ type: String, nullable: true })
  instructorPersonId: string | null;

  @ApiProperty({ description: 'Class hours of 40 minutes, two decimals.' })
  classHours: number;

  @ApiProperty()
  revision: number;

  @ApiProperty({ type: String, nullable: true, description: 'Who changed it last.' })
  changedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  changedAt: Date;
}
