import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, SignedIn, type Caller } from '@libs/platform';
import { AskedQuestions, Asking, Experts } from './asking.service';
import { FollowUpBody, NewCounselQuestionBody, PublishingConsentBody, QuestionQuery } from './question.dto';
import { QuestionLooks } from './question-looks.service';
import { CounselQuestionPage, CounselQuestionView, ExpertsView } from './question.view';

/** The asker's side. */
@ApiTags('counsel')
@Controller('api')
@SignedIn()
export class OwnQuestionsController {
  constructor(
    private readonly asked: AskedQuestions,
    private readonly asking: Asking,
    private readonly experts: Experts,
    private readonly looks: QuestionLooks,
  ) {}

  @Get('me/questions')
  @ApiOkResponse({ type: CounselQuestionPage })
  list(@CurrentCaller() caller: Caller, @Query() query: QuestionQuery): Promise<CounselQuestionPage> {
    return this.looks.own(caller, query);
  }

  @Get('me/experts')
  @ApiOkResponse({ type: ExpertsView })
  async listExperts(@CurrentCaller() caller: Caller): Promise<ExpertsView> {
    return { items: await this.experts.listFor(caller.personId) };
  }

  @Post('questions')
  @ApiCreatedResponse({ type: CounselQuestionView })
  async ask(
    @CurrentCaller() caller: Caller,
    @Body() body: NewCounselQuestionBody,
  ): Promise<CounselQuestionView> {
    return this.looks.one(caller, await this.asked.ask(caller, body));
  }

  @Get('questions/:questionId')
  @ApiOkResponse({ type: CounselQuestionView })
  one(
    @CurrentCaller() caller: Caller,
    @Param('questionId', ParseUUIDPipe) questionId: string,
  ): Promise<CounselQuestionView> {
    return this.looks.one(caller, questionId);
  }

  @Post('questions/:questionId/follow-ups')
  @ApiCreatedResponse({ type: CounselQuestionView })
  async followUp(
    @CurrentCaller() caller: Caller,
    @Param('questionId', ParseUUIDPipe) questionId: string,
    @Body() body: FollowUpBody,
  ): Promise<CounselQuestionView> {
    await this.asking.followUp(caller, questionId, body.text);
    return this.looks.one(caller, questionId);
  }

  @Post('questions/:questionId/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(
    @CurrentCaller() caller: Caller,
    @Param('questionId', ParseUUIDPipe) questionId: string,
  ): Promise<void> {
    await this.asking.withdraw(caller, questionId);
  }

  @Put('questions/:questionId/consent')
  @ApiOkResponse({ type: CounselQuestionView })
  async consent(
    @CurrentCaller() caller: Caller,
    @Param('questionId', ParseUUIDPipe) questionId: string,
    @Body() body: PublishingConsentBody,
  ): Promise<CounselQuestionView> {
    await this.asking.agree(caller, questionId, body.mayPublish);
    return this.looks.one(caller, questionId);
  }
}
