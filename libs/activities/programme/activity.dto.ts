import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { topics, type Topic } from '@libs/organization';
import { PageQuery } from '@libs/platform';
import { activityKinds, seatings, type ActivityKind, type Seating } from './activity-kinds.rule';
import { activityStates, type ActivityState } from './activity-states.rule';

const trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class ActivityBody {
  @ApiProperty({ enum: activityKinds, enumName: 'ActivityKind' })
  @IsIn(activityKinds)
  kind: ActivityKind;

  @ApiProperty({ minLength: 2, maxLength: 80 })
  @trimmed()
  @IsString()
  @Length(2, 80)
  title: string;

  @ApiProperty({ maxLength: 2000, description: 'What families read.' })
  @IsString()
  @MaxLength(2000)
  description: string;

  @ApiProperty({ maxLength: 4000, description: 'What is to happen, for the school.' })
  @IsString()
  @MaxLength(4000)
  planText: string;

  @ApiProperty({ minLength: 1, maxLength: 120 })
  @trimmed()
  @IsString()
  @Length(1, 120)
  place: string;

  @ApiProperty({ type: String, format: 'date-time' })
  @Type(() => Date)
  @IsDate()
  startsAt: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  @Type(() => Date)
  @IsDate()
  endsAt: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  @Type(() => Date)
  @IsDate()
  signUpOpensAt: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  @Type(() => Date)
  @IsDate()
  signUpClosesAt: Date;

  @ApiProperty({ minimum: 1, maximum: 5000 })
  @IsInt()
  @Min(1)
  @Max(5000)
  capacity: number;

  @ApiProperty({ enum: seatings, enumName: 'Seating' })
  @IsIn(seatings)
  seating: Seating;

  @ApiProperty({ minimum: 0, maximum: 8, description: 'Class hours of 40 minutes, in halves.' })
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0)
  @Max(8)
  classHours: number;

  @ApiProperty()
  @IsBoolean()
  required: boolean;

  @ApiProperty({ description: 'For special needs; only the number of such sessions is counted.' })
  @IsBoolean()
  specialNeeds: boolean;

  @ApiProperty({ enum: topics, enumName: 'Topic', isArray: true })
  @ArrayMaxSize(4)
  @ArrayUnique()
  @IsIn(topics, { each: true })
  topics: Topic[];

  @ApiProperty({
    type: [String],
    description: 'The school itself, some of its grades or some of its classes.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  audience: string[];

  @ApiProperty({ type: String, nullable: true, description: 'Lesson that makes up for having missed it.' })
  @IsOptional()
  @IsUUID()
  makeUpLessonId: string | null;
}

export class ActivityVersionBody {
  @ApiProperty({ description: 'The version that was read; another one answers 409.' })
  @IsInt()
  @Min(1)
  version: number;
}

export class NewActivityBody extends ActivityBody {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'The session of the published teaching plan that it carries out.',
  })
  @IsOptional()
  @IsUUID()
  planSessionId?: string | null;
}

export class ActivityChangeBody extends ActivityBody {
  @ApiProperty({ description: 'The version that was read; another one answers 409.' })
  @IsInt()
  @Min(1)
  version: number;
}

export class ActivityCancelBody extends ActivityVersionBody {
  @ApiProperty({ minLength: 2, maxLength: 300, description: 'Families read it.' })
  @trimmed()
  @IsString()
  @Length(2, 300)
  reason: string;
}

export class ActivitySummaryBody extends ActivityVersionBody {
  @ApiProperty({ minLength: 2, maxLength: 4000 })
  @trimmed()
  @IsString()
  @Length(2, 4000)
  summary: string;
}

export class ActivityListQueryDto extends PageQuery {
  @ApiPropertyOptional({ enum: activityStates, enumName: 'ActivityState' })
  @IsOptional()
  @IsIn(activityStates)
  state?: ActivityState;

  @ApiPropertyOptional({ enum: activityKinds, enumName: 'ActivityKind' })
  @IsOptional()
  @IsIn(activityKinds)
  kind?: ActivityKind;

  @ApiPropertyOptional({ maxLength: 60, description: 'A part of the title.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @ApiPropertyOptional({ example: '2026-2027' })
  @IsOptional()
  @Matches(/^20\d\d-20\d\d$/)
  schoolYear?: string;

  @ApiPropertyOptional({ enum: ['1'], description: 'Drafts that were put away.' })
  @IsOptional()
  @IsIn(['1'])
  archived?: '1';
}

export class ActivityMakeUpBody extends ActivityVersionBody {
  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsUUID()
  lessonId: string | null;
}
