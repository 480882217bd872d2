import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import {
  plannedActivityKinds,
  sessionKinds,
  type PlannedActivityKind,
  type SessionKind,
} from './session-kinds.rule';

const trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
/** 0.5 … 8, as activities count them. */
const halves = Array.from({ length: 16 }, (_, index) => (index + 1) / 2);
const isOnline = (session: SessionDto): boolean => session.kind === 'online';
const isActivity = (session: SessionDto): boolean => session.kind === 'activity';

export class SessionDto {
  @ApiProperty({ enum: sessionKinds, enumName: 'SessionKind' })
  @IsIn(sessionKinds)
  kind: SessionKind;

  @ApiProperty({ minLength: 1, maxLength: 120 })
  @trimmed()
  @IsString()
  @Length(1, 120)
  title: string;

  @ApiProperty({
    enum: plannedActivityKinds,
    enumName: 'PlannedActivityKind',
    required: false,
    nullable: true,
    description: 'Of an activity.',
  })
  @ValidateIf(isActivity)
  @IsIn(plannedActivityKinds)
  activityKind?: PlannedActivityKind | null;

  @ApiProperty({ type: String, required: false, nullable: true, description: 'Of an online session.' })
  @ValidateIf(isOnline)
  @IsUUID()
  courseId?: string | null;

  @ApiProperty({
    type: String,
    required: false,
    nullable: true,
    description: 'One lesson of the course, rather than all of it.',
  })
  @IsOptional()
  @IsUUID()
  lessonId?: string | null;

  @ApiProperty({ type: [Number], minItems: 1, description: 'Levels of the grades it is for.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @ArrayUnique()
  @IsInt({ each: true })
  gradeLevels: number[];

  @ApiProperty({ enum: [1, 2], type: Number })
  @IsIn([1, 2])
  term: 1 | 2;

  @ApiProperty({ type: Number, required: false, nullable: true, minimum: 1, maximum: 40 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(40)
  week?: number | null;

  @ApiProperty({ type: String, format: 'date', required: false, nullable: true })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  day?: string | null;

  @ApiProperty({ type: String, required: false, nullable: true, example: '19:00' })
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  startsAt?: string | null;

  @ApiProperty({ type: String, required: false, nullable: true, example: '20:30' })
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  endsAt?: string | null;

  @ApiProperty({ required: false, maxLength: 80 })
  @IsOptional()
  @trimmed()
  @IsString()
  @MaxLength(80)
  place?: string;

  @ApiProperty()
  @IsBoolean()
  required: boolean;

  @ApiProperty({ required: false, maxLength: 60, description: 'As families read it.' })
  @IsOptional()
  @trimmed()
  @IsString()
  @MaxLength(60)
  instructor?: string;

  @ApiProperty({ type: String, required: false, nullable: true, description: 'Somebody of the staff.' })
  @IsOptional()
  @IsUUID()
  instructorPersonId?: string | null;

  @ApiProperty({
    type: Number,
    required: false,
    nullable: true,
    description: 'Of an activity, in halves; what is online is as long as its video.',
  })
  @ValidateIf(isActivity)
  @IsIn(halves)
  classHours?: number | null;
}

export class SessionChangeDto extends SessionDto {
  @ApiProperty({ description: 'The revision of the session this change was made on; another one is a 409.' })
  @IsInt()
  @Min(1)
  revision: number;
}
