import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { stages, topics, type Stage, type Topic } from '@libs/organization';
import { PageQuery } from '@libs/platform';
import { courseKinds, type CourseKind } from '../courses/course-kinds.rule';

export class LibraryQuery extends PageQuery {
  @ApiPropertyOptional({ enum: stages, enumName: 'Stage' })
  @IsOptional()
  @IsIn(stages)
  stage?: Stage;

  @ApiPropertyOptional({ enum: topics, enumName: 'Topic' })
  @IsOptional()
  @IsIn(topics)
  topic?: Topic;

  @ApiPropertyOptional({ enum: courseKinds, enumName: 'CourseKind' })
  @IsOptional()
  @IsIn(courseKinds)
  kind?: CourseKind;

  @ApiPropertyOptional({ maxLength: 60, description: 'A part of the title.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @ApiPropertyOptional({ enum: ['1'], description: 'Only what the school has adopted.' })
  @IsOptional()
  @IsIn(['1'])
  adopted?: '1';

  @ApiPropertyOptional({ description: 'Only this course.' })
  @IsOptional()
  @IsUUID()
  courseId?: string;
}

export class ShareStepBody {
  @ApiProperty({ description: 'That the step was decided on; 0 where the course was never offered.' })
  @IsInt()
  @Min(0)
  revision: number;

  @ApiPropertyOptional({ maxLength: 500, description: 'Needed to give a course back.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export class CourseRatingBody {
  @ApiProperty({ minimum: 1, maximum: 5 })
  @IsInt()
  @Min(1)
  @Max(5)
  score: number;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  note?: string;
}
