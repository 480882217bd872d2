import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, SignedIn, type Caller } from '@libs/platform';
import { SurveyAnswerBody } from './answer.dto';
import { AskedFamiliesView, OpenSurveyView } from './answer.view';
import { Answers } from './answers.service';

@ApiTags('surveys')
@Controller('api')
@SignedIn()
export class OwnSurveysController {
  constructor(private readonly answers: Answers) {}

  @Get('me/surveys')
  @ApiOkResponse({ type: AskedFamiliesView })
  async asked(@CurrentCaller() caller: Caller): Promise<AskedFamiliesView> {
    return { items: await this.answers.asked(caller.personId) };
  }

  @Get('me/surveys/:surveyId')
  @ApiOkResponse({ type: OpenSurveyView })
  open(
    @CurrentCaller() caller: Caller,
    @Param('surveyId', ParseUUIDPipe) surveyId: string,
  ): Promise<OpenSurveyView> {
    return this.answers.open(caller.personId, surveyId);
  }

  @Post('surveys/:surveyId/answers')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Taken; nobody can tell any more which answer it is' })
  async give(
    @CurrentCaller() caller: Caller,
    @Param('surveyId', ParseUUIDPipe) surveyId: string,
    @Body() body: SurveyAnswerBody,
  ): Promise<void> {
    await this.answers.give(caller.personId, surveyId, body.pupilId, body.replies);
  }
}
