import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  lessonKinds,
  outlineLimits,
  questionKinds,
  type LessonKind,
  type QuestionKind,
} from './outline.rule';

export class OptionDto {
  @ApiProperty({ required: false, description: 'Of a true-false question: `true` or `false`.' })
  @IsOptional()
  @IsString()
  @Length(1, 36)
  id?: string;

  @ApiProperty({ required: false, maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  text?: string;

  @ApiProperty()
  @IsBoolean()
  right: boolean;
}

export class QuestionDto {
  @ApiProperty({ required: false })
  @IsOptional()
  @IsUUID()
  id?: string;

  @ApiProperty({ enum: questionKinds, enumName: 'QuestionKind' })
  @IsIn(questionKinds)
  kind: QuestionKind;

  @ApiProperty({ maxLength: 1000 })
  @IsString()
  @MaxLength(1000)
  text: string;

  @ApiProperty({ type: [OptionDto] })
  @IsArray()
  @ArrayMaxSize(outlineLimits.optionsOfAQuestion)
  @ValidateNested({ each: true })
  @Type(() => OptionDto)
  options: OptionDto[];

  @ApiProperty({ required: false, maxLength: 2000, description: 'Said after an attempt.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  explanation?: string;
}

export class QuizDto {
  @ApiProperty({ required: false, minimum: 1, maximum: 100, default: 60, description: 'Percent.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  passMark?: number;

  @ApiProperty({ type: [QuestionDto] })
  @IsArray()
  @ArrayMaxSize(outlineLimits.questionsOfALesson)
  @ValidateNested({ each: true })
  @Type(() => QuestionDto)
  questions: QuestionDto[];
}

export class OutlineLessonDto {
  @ApiProperty({ required: false, description: 'Kept for a lesson the draft has; left out for a new one.' })
  @IsOptional()
  @IsUUID()
  id?: string;

  @ApiProperty({ minLength: 1, maxLength: 120 })
  @IsString()
  @Length(1, 120)
  title: string;

  @ApiProperty({ enum: lessonKinds, enumName: 'LessonKind' })
  @IsIn(lessonKinds)
  kind: LessonKind;

  @ApiProperty({ required: false, nullable: true, type: String, description: 'Of a video lesson.' })
  @IsOptional()
  @IsUUID()
  assetId?: string | null;

  @ApiProperty({ required: false, nullable: true, type: String, description: 'Of an article.' })
  @IsOptional()
  @IsString()
  @MaxLength(200_000)
  articleHtml?: string | null;

  @ApiProperty({ required: false, nullable: true, type: QuizDto, description: 'Of a quiz.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => QuizDto)
  quiz?: QuizDto | null;
}

export class OutlineChapterDto {
  @ApiProperty({ required: false, description: 'Kept for a chapter the draft has; left out for a new one.' })
  @IsOptional()
  @IsUUID()
  id?: string;

  @ApiProperty({ minLength: 1, maxLength: 120 })
  @IsString()
  @Length(1, 120)
  title: string;

  @ApiProperty({ type: [OutlineLessonDto] })
  @IsArray()
  @ArrayMaxSize(outlineLimits.lessons)
  @ValidateNested({ each: true })
  @Type(() => OutlineLessonDto)
  lessons: OutlineLessonDto[];
}

/** The whole outline in its order: what is not in it is removed. */
export class OutlineDto {
  @ApiProperty({ description: 'The revision this outline was made on; another one meanwhile is a 409.' })
  @IsInt()
  @Min(1)
  revision: number;

  @ApiProperty({ type: [OutlineChapterDto] })
  @IsArray()
  @ArrayMaxSize(outlineLimits.chapters)
  @ValidateNested({ each: true })
  @Type(() => OutlineChapterDto)
  chapters: OutlineChapterDto[];
}
