import { ApiProperty } from '@nestjs/swagger';
import { stages, topics, type Stage, type Topic } from '@libs/organization';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  Min,
} from 'class-validator';
import { courseKinds, transitionTags, type CourseKind, type TransitionTag } from './course-kinds.rule';

const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);

class CourseTagsDto {
  @ApiProperty({ enum: stages, enumName: 'Stage', isArray: true, required: false })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(stages, { each: true })
  stages?: Stage[];

  @ApiProperty({ enum: topics, enumName: 'Topic', isArray: true, required: false })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(topics.length)
  @IsIn(topics, { each: true })
  topics?: Topic[];

  @ApiProperty({ enum: transitionTags, enumName: 'TransitionTag', isArray: true, required: false })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(transitionTags, { each: true })
  transitions?: TransitionTag[];

  @ApiProperty({ required: false, description: 'Rich text as HTML; what is not allowed is removed.' })
  @IsOptional()
  @IsString()
  @MaxLength(100_000)
  description?: string;
}

export class NewCourseDto extends CourseTagsDto {
  @ApiProperty({ description: 'The city, district or school whose parent school owns the course.' })
  @IsUUID()
  unitId: string;

  @ApiProperty({ minLength: 1, maxLength: 120 })
  @Transform(trimmed)
  @IsString()
  @Length(1, 120)
  title: string;

  @ApiProperty({ enum: courseKinds, enumName: 'CourseKind' })
  @IsIn(courseKinds)
  kind: CourseKind;
}

export class CourseChangeDto extends CourseTagsDto {
  @ApiProperty({ description: 'The revision this change was made on; another one meanwhile is a 409.' })
  @IsInt()
  @Min(1)
  revision: number;

  @ApiProperty({ required: false, minLength: 1, maxLength: 120 })
  @IsOptional()
  @Transform(trimmed)
  @IsString()
  @Length(1, 120)
  title?: string;

  @ApiProperty({ enum: courseKinds, enumName: 'CourseKind', required: false })
  @IsOptional()
  @IsIn(courseKinds)
  kind?: CourseKind;
}

export class OptionalNoteDto {
  @ApiProperty({ required: false, maxLength: 1000 })
  @IsOptional()
  @Transform(trimmed)
  @IsString()
  @MaxLength(1000)
  note?: string;
}

export class RequiredNoteDto {
  @ApiProperty({ minLength: 1, maxLength: 1000, description: 'What the author should change.' })
  @Transform(trimmed)
  @IsString()
  @Length(1, 1000)
  note: string;
}
