import { ApiProperty } from '@nestjs/swagger';
import { PageQuery } from '@libs/platform';
import { Transform, Type } from 'class-transformer';
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
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { mostOptions, mostQuestions, questionKinds, type QuestionKind } from './question.rule';

const day = /^\d{4}-\d{2}-\d{2}$/;
const trim = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);

export class SurveyListQuery extends PageQuery {
  @ApiProperty({ description: 'Surveys that this unit has written, or whose families are asked' })
  @IsUUID()
  unitId: string;

  @ApiProperty({ required: false, default: false, description: 'Those that were put away instead' })
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  archived: boolean = false;
}

export class SurveyQuestionDto {
  @ApiProperty({ enum: questionKinds, enumName: 'SurveyQuestionKind' })
  @IsIn(questionKinds)
  kind: QuestionKind;

  @ApiProperty({ minLength: 1, maxLength: 120 })
  @Transform(trim)
  @IsString()
  @Length(1, 120)
  title: string;

  @ApiProperty({ type: [String], maxItems: mostOptions, description: 'Of single and multi' })
  @IsArray()
  @ArrayMaxSize(mostOptions)
  @IsString({ each: true })
  @Length(1, 60, { each: true })
  options: string[];

  @ApiProperty({ description: 'The scale whose 4 and 5 count as satisfied' })
  @IsBoolean()
  satisfaction: boolean;
}

class SurveyBody {
  @ApiProperty({ minLength: 1, maxLength: 80 })
  @Transform(trim)
  @IsString()
  @Length(1, 80)
  title: string;

  @ApiProperty({ example: '2026-2027' })
  @Matches(/^\d{4}-\d{4}$/)
  schoolYear: string;

  @ApiProperty({ type: Number, minimum: 1, maximum: 2, nullable: true, description: 'null: the whole year' })
  @IsOptional()
  @IsIn([1, 2])
  term: number | null;

  @ApiProperty({ format: 'date' })
  @Matches(day)
  opensOn: string;

  @ApiProperty({ format: 'date', description: 'Last day, inclusive' })
  @Matches(day)
  closesOn: string;
}

export class NewSurveyBody extends SurveyBody {
  @ApiProperty()
  @IsUUID()
  unitId: string;
}

export class SurveyChangeBody extends SurveyBody {
  @ApiProperty({ description: 'The revision this was made on; another one meanwhile is a 409' })
  @IsInt()
  @Min(1)
  revision: number;

  @ApiProperty({ maxLength: 500 })
  @Transform(trim)
  @IsString()
  @MaxLength(500)
  intro: string;

  @ApiProperty({ description: 'Counts for D1 of the rating; surveys of the city only' })
  @IsBoolean()
  forRating: boolean;

  @ApiProperty({ type: [String], minItems: 1, description: 'Units whose families are asked' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  targetIds: string[];

  @ApiProperty({ type: [SurveyQuestionDto] })
  @IsArray()
  @ArrayMaxSize(mostQuestions)
  @ValidateNested({ each: true })
  @Type(() => SurveyQuestionDto)
  questions: SurveyQuestionDto[];
}

export class SurveyRevisionBody {
  @ApiProperty()
  @IsInt()
  @Min(1)
  revision: number;
}
