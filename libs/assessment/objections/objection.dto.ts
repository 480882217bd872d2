import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '@libs/organization';
import { PageQuery } from '@libs/platform';
import type { ObjectionState } from './objection.entity';
import { namedOnce } from '../panels/panel.dto';

const trimmed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.trim() : value;
export const verdicts = ['UPHELD', 'DISMISSED'] as const;
export const objectionStates = ['OPEN', ...verdicts] as const;

export class ObjectionDto {
  @ApiProperty({ minLength: 1, maxLength: 40 })
  @Transform(trimmed)
  @IsString()
  @Length(1, 40)
  name: string;

  @ApiProperty({ minLength: 5, maxLength: 80, description: 'Telephone or mail; only who answers reads it' })
  @Transform(trimmed)
  @IsString()
  @Length(5, 80)
  contact: string;

  @ApiProperty({ minLength: 10, maxLength: 2000 })
  @Transform(trimmed)
  @IsString()
  @Length(10, 2000)
  text: string;
}

export class SchoolObjectionDto {
  @ApiProperty({ format: 'uuid', description: 'The school that objects' })
  @IsUUID()
  unitId: string;

  @ApiProperty({ minLength: 10, maxLength: 2000 })
  @Transform(trimmed)
  @IsString()
  @Length(10, 2000)
  text: string;
}

export class VerdictDto {
  @ApiProperty({ enum: verdicts })
  @IsIn(verdicts)
  verdict: (typeof verdicts)[number];

  @ApiProperty({ minLength: 5, maxLength: 2000, description: 'Read by who objected; no personal data' })
  @Transform(trimmed)
  @IsString()
  @Length(5, 2000)
  answer: string;
}

export class AppealJudgeDto {
  @ApiProperty({ minLength: 1, maxLength: 40 })
  @Transform(trimmed)
  @IsString()
  @Length(1, 40)
  name: string;

  @ApiProperty({ maxLength: 80 })
  @Transform(trimmed)
  @IsString()
  @Length(0, 80)
  position: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  districtId: string | null;
}

export class AppealVerdictDto extends VerdictDto {
  @ApiProperty({
    type: [AppealJudgeDto],
    description: 'The three of a second appeal; nobody for a first one',
  })
  @IsArray()
  @ArrayMaxSize(3)
  @ArrayUnique(namedOnce)
  @ValidateNested({ each: true })
  @Type(() => AppealJudgeDto)
  members: AppealJudgeDto[];
}

export class AppealDto {
  @ApiProperty({ minLength: 10, maxLength: 2000 })
  @Transform(trimmed)
  @IsString()
  @Length(10, 2000)
  text: string;

  @ApiProperty({ maxLength: 1000, description: 'New evidence; empty without' })
  @Transform(trimmed)
  @IsString()
  @Length(0, 1000)
  evidence: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The day the evidence is from' })
  @IsOptional()
  @IsDay()
  evidenceDay: string | null;
}

export class ObjectionPageQuery extends PageQuery {
  @ApiProperty({ required: false, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  assessmentId?: string;

  @ApiProperty({ required: false, enum: objectionStates })
  @IsOptional()
  @IsIn(objectionStates)
  state?: ObjectionState;
}
