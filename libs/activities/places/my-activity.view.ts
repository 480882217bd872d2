import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { PageOf, PageQuery } from '@libs/platform';
import { attendanceWays, type AttendanceWay } from '../presence/attendance.entity';
import { mostPersons } from '../programme/activity-kinds.rule';
import {
  ActivityHeadView,
  ActivityAudienceView,
  MakeUpLessonView,
  ActivityPhotoView,
} from '../programme/activity.view';
import { OwnActivityFeedbackView } from '../reports/feedback.view';
import { signUpTimes, type SignUpTime } from './sign-up-time.rule';
import { signUpStates, type SignUpState } from './sign-up.entity';

export const shelves = ['coming', 'mine', 'past'] as const;
export type Shelf = (typeof shelves)[number];

export class MyActivitiesQueryDto extends PageQuery {
  @ApiProperty({
    enum: shelves,
    required: false,
    default: 'coming',
    description: 'What may be signed up for · what is signed up for · what is over.',
  })
  @IsOptional()
  @IsIn(shelves)
  show: Shelf = 'coming';
}

export class ActivitySignUpBody {
  @ApiProperty()
  @IsUUID()
  pupilId: string;

  @ApiProperty({ minimum: 1, maximum: mostPersons, description: 'How many come.' })
  @IsInt()
  @Min(1)
  @Max(mostPersons)
  persons: number;
}

export class ActivityChildView {
  @ApiProperty()
  pupilId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: signUpStates, enumName: 'SignUpState', nullable: true })
  signUp: SignUpState | null;

  @ApiProperty({ type: Number, nullable: true, description: 'How many come.' })
  persons: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Families before this one on the waiting list.' })
  before: number | null;

  @ApiProperty({ enum: attendanceWays, enumName: 'AttendanceWay', nullable: true })
  attended: AttendanceWay | null;
}

export class MyActivityItemView extends ActivityHeadView {
  @ApiProperty()
  schoolName: string;

  @ApiProperty({ description: 'Whether its end has passed.' })
  over: boolean;

  @ApiProperty({ description: 'Places that are free.' })
  free: number;

  @ApiProperty({ enum: signUpTimes, enumName: 'SignUpTime' })
  signUpTime: SignUpTime;

  @ApiProperty({ type: String, format: 'date-time' })
  signUpOpensAt: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  signUpClosesAt: Date;

  @ApiProperty({ type: [ActivityChildView] })
  children: ActivityChildView[];
}

export class MyActivityPage extends PageOf(MyActivityItemView) {}

export class MyActivityView extends MyActivityItemView {
  @ApiProperty()
  description: string;

  @ApiProperty({ type: [ActivityAudienceView] })
  audience: ActivityAudienceView[];

  @ApiProperty({ type: MakeUpLessonView, nullable: true })
  makeUpLesson: MakeUpLessonView | null;

  @ApiProperty({ type: String, nullable: true })
  summary: string | null;

  @ApiProperty({ type: String, nullable: true })
  cancelReason: string | null;

  @ApiProperty({ type: [ActivityPhotoView] })
  photos: ActivityPhotoView[];

  @ApiProperty({ description: 'Whether a place may still be given back.' })
  mayCancel: boolean;

  @ApiProperty({ description: 'Whether the guardian may say how it was.' })
  mayGiveFeedback: boolean;

  @ApiProperty({ type: OwnActivityFeedbackView, nullable: true })
  feedback: OwnActivityFeedbackView | null;
}
