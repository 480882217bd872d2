import { ApiProperty } from '@nestjs/swagger';

export class GradedQuestionView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  right: boolean;

  @ApiProperty({ type: [String] })
  rightOptionIds: string[];

  @ApiProperty()
  explanation: string;
}

export class QuizAttemptView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'Percent of right answers, floored to one decimal.' })
  score: number;

  @ApiProperty()
  passed: boolean;

  @ApiProperty({ description: 'Percent with which the quiz is passed.' })
  passMark: number;

  @ApiProperty({ description: 'The best of all tries, this one included.' })
  bestScore: number;

  @ApiProperty({ type: [GradedQuestionView] })
  questions: GradedQuestionView[];
}
