import { ApiProperty } from '@nestjs/swagger';
import { PageQuery } from '@libs/platform';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { mostQuestions } from '../questionnaires/question.rule';

export class SurveyTextQuery extends PageQuery {
  @ApiProperty({ required: false, default: 0, description: 'Place of the question' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(mostQuestions)
  question: number = 0;
}
