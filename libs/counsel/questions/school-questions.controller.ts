import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { Answering } from './answering.service';
import { CounselAnswerBody, SchoolQuestionQuery } from './question.dto';
import { QuestionFigures } from './question-figures.service';
import { QuestionLooks } from './question-looks.service';
import { CounselQuestionPage, CounselQuestionView, QuestionFiguresView } from './question.view';

/** The school's side. */
@ApiTags('counsel')
@Controller('api')
export class SchoolQuestionsController {
  constructor(
    private readonly answering: Answering,
    private readonly looks: QuestionLooks,
    private readonly figuresOf: QuestionFigures,
  ) {}

  @Get('schools/:schoolId/questions')
  @Can('question.answer')
  @ApiOkResponse({ type: CounselQuestionPage })
  list(
    @CurrentCaller() caller: Caller,
    @Param('schoolId', ParseUUIDPipe) schoolId: string,
    @Query() query: SchoolQuestionQuery,
  ): Promise<CounselQuestionPage> {
    return this.looks.ofSchool(caller, schoolId, query);
  }

  @Get('schools/:schoolId/question-figures')
  @Can('question.figures')
  @ApiOkResponse({ type: QuestionFiguresView })
  figures(
    @CurrentCaller() caller: Caller,
    @Param('schoolId', ParseUUIDPipe) schoolId: string,
  ): Promise<QuestionFiguresView> {
    return this.figuresOf.ofSchool(caller, schoolId);
  }

  @Post('questions/:questionId/answers')
  @Can('question.answer')
  @ApiCreatedResponse({ type: CounselQuestionView })
  async answer(
    @CurrentCaller() caller: Caller,
    @Param('questionId', ParseUUIDPipe) questionId: string,
    @Body() body: CounselAnswerBody,
  ): Promise<CounselQuestionView> {
    await this.answering.answer(caller, questionId, body);
    return this.looks.one(caller, questionId);
  }
}
