import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, SignedIn, type Caller } from '@libs/platform';
import { QuizAttemptDto } from './quiz-attempt.dto';
import { QuizAttemptView } from './quiz-attempt.view';
import { QuizAttempts } from './quiz-attempts.service';

@ApiTags('learning')
@Controller('api/lessons')
@SignedIn()
export class QuizAttemptsController {
  constructor(private readonly attempts: QuizAttempts) {}

  @Post(':lessonId/quiz-attempts')
  @ApiCreatedResponse({ type: QuizAttemptView })
  take(
    @CurrentCaller() caller: Caller,
    @Param('lessonId', ParseUUIDPipe) lessonId: string,
    @Body() body: QuizAttemptDto,
  ): Promise<QuizAttemptView> {
    return this.attempts.take(caller, lessonId, body.answers);
  }
}
