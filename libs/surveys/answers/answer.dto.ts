import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';
import { mostQuestions, type Reply } from '../questionnaires/question.rule';

export class SurveyAnswerBody {
  @ApiProperty({ description: 'The child for whose family is answered' })
  @IsUUID()
  pupilId: string;

  @ApiProperty({
    type: 'array',
    items: {
      oneOf: [{ type: 'integer' }, { type: 'array', items: { type: 'integer' } }, { type: 'string' }],
    },
    description:
      'In the order of the questions. scale: 1–5; single: place of the option; multi: places; text: text',
  })
  @IsArray()
  @ArrayMaxSize(mostQuestions)
  replies: Reply[];
}
