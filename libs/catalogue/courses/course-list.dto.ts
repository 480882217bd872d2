import { ApiProperty } from '@nestjs/swagger';
import { stages, topics, type Stage, type Topic } from '@libs/organization';
import { PageQuery } from '@libs/platform';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { courseKinds, transitionTags, type CourseKind, type TransitionTag } from './course-kinds.rule';
import { courseStates, type CourseState } from './course-states.rule';

export class CourseListQueryDto extends PageQuery {
  @ApiProperty({ enum: stages, enumName: 'Stage', required: false })
  @IsOptional()
  @IsIn(stages)
  stage?: Stage;

  @ApiProperty({ enum: topics, enumName: 'Topic', required: false })
  @IsOptional()
  @IsIn(topics)
  topic?: Topic;

  @ApiProperty({ enum: transitionTags, enumName: 'TransitionTag', required: false })
  @IsOptional()
  @IsIn(transitionTags)
  transition?: TransitionTag;

  @ApiProperty({ enum: courseKinds, enumName: 'CourseKind', required: false })
  @IsOptional()
  @IsIn(courseKinds)
  kind?: CourseKind;

  @ApiProperty({ required: false, maxLength: 60, description: 'A part of the title.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @ApiProperty({
    required: false,
    enum: ['1'],
    description: 'For staff: courses in every state of the units they write for or review.',
  })
  @IsOptional()
  @IsIn(['1'])
  mine?: '1';

  @ApiProperty({
    enum: courseStates,
    enumName: 'CourseState',
    required: false,
    description: 'Only with `mine`.',
  })
  @IsOptional()
  @IsIn(courseStates)
  state?: CourseState;

  @ApiProperty({ required: false, description: 'Only courses of this owner.' })
  @IsOptional()
  @IsUUID()
  unitId?: string;
}
