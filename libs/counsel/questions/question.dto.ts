import { ApiProperty } from '@nestjs/swagger';
import { IsDay, topics, type Topic } from '@libs/organization';
import { PageQuery } from '@libs/platform';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Min } from 'class-validator';
import { questionStates, type QuestionState } from './question-state.rule';

const trim = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);

export class NewCounselQuestionBody {
  @ApiProperty({ description: 'The child whose school is asked' })
  @IsUUID()
  pupilId: string;

  @ApiProperty({ required: false, description: 'An expert instead of the school' })
  @IsOptional()
  @IsUUID()
  expertId?: string;

  @ApiProperty({ required: false, enum: topics, enumName: 'Topic' })
  @IsOptional()
  @IsIn(topics)
  topic?: Topic;

  @ApiProperty({ minLength: 2, maxLength: 2000 })
  @Transform(trim)
  @IsString()
  @Length(2, 2000)
  text: string;

  @ApiProperty({ description: 'The school may publish question and answer, edited and without names' })
  @IsBoolean()
  mayPublish: boolean;
}

export class FollowUpBody {
  @ApiProperty({ minLength: 2, maxLength: 2000 })
  @Transform(trim)
  @IsString()
  @Length(2, 2000)
  text: string;
}

export class CounselAnswerBody extends FollowUpBody {
  @ApiProperty({ description: 'The revision that was read; another one meanwhile is a 409' })
  @IsInt()
  @Min(1)
  revision: number;
}

export class PublishingConsentBody {
  @ApiProperty()
  @IsBoolean()
  mayPublish: boolean;
}

export class QuestionQuery extends PageQuery {
  @ApiProperty({ required: false, enum: questionStates, enumName: 'QuestionState' })
  @IsOptional()
  @IsIn(questionStates)
  state?: QuestionState;
}

export class SchoolQuestionQuery extends QuestionQuery {
  @ApiProperty({ required: false, enum: ['in-time'], description: 'Answered within five working days' })
  @IsOptional()
  @IsIn(['in-time'])
  answered?: 'in-time';

  @ApiProperty({ required: false, format: 'date', description: 'Asked on this day or later' })
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiProperty({ required: false, format: 'date', description: 'Asked on this day or before' })
  @IsOptional()
  @IsDay()
  until?: string;
}
