import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { NewSurveyBody, SurveyRevisionBody, SurveyChangeBody, SurveyListQuery } from './survey.dto';
import { SurveyLooks } from './survey-looks.service';
import { SurveyPage, SurveyView } from './survey.view';
import { SurveyWindow } from './survey-window.service';
import { Surveys } from './surveys.service';

@ApiTags('surveys')
@Controller('api/surveys')
export class SurveysController {
  constructor(
    private readonly surveys: Surveys,
    private readonly looks: SurveyLooks,
    private readonly window: SurveyWindow,
  ) {}

  @Get()
  @Can('survey.results')
  @ApiOkResponse({ type: SurveyPage })
  list(@CurrentCaller() caller: Caller, @Query() query: SurveyListQuery): Promise<SurveyPage> {
    return this.looks.page(caller, query);
  }

  @Post()
  @Can('survey.write')
  @ApiCreatedResponse({ type: SurveyView })
  async begin(@CurrentCaller() caller: Caller, @Body() body: NewSurveyBody): Promise<SurveyView> {
    return this.looks.one(caller, await this.surveys.begin(caller, body));
  }

  @Get(':surveyId')
  @Can('survey.results')
  @ApiOkResponse({ type: SurveyView })
  one(
    @CurrentCaller() caller: Caller,
    @Param('surveyId', ParseUUIDPipe) surveyId: string,
  ): Promise<SurveyView> {
    return this.looks.one(caller, surveyId);
  }

  @Put(':surveyId')
  @Can('survey.write')
  @ApiOkResponse({ type: SurveyView })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('surveyId', ParseUUIDPipe) surveyId: string,
    @Body() body: SurveyChangeBody,
  ): Promise<SurveyView> {
    await this.surveys.change(caller, surveyId, body);
    return this.looks.one(caller, surveyId);
  }

  @Post(':surveyId/publication')
  @Can('survey.write')
  @HttpCode(200)
  @ApiOkResponse({ type: SurveyView })
  async publish(
    @CurrentCaller() caller: Caller,
    @Param('surveyId', ParseUUIDPipe) surveyId: string,
    @Body() body: SurveyRevisionBody,
  ): Promise<SurveyView> {
    await this.window.publish(caller, surveyId, body.revision);
    return this.looks.one(caller, surveyId);
  }

  @Post(':surveyId/closing')
  @Can('survey.write')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Closed; it is counted within moments' })
  async close(
    @CurrentCaller() caller: Caller,
    @Param('surveyId', ParseUUIDPipe) surveyId: string,
  ): Promise<void> {
    await this.window.close(caller, surveyId);
  }

  @Post(':surveyId/versions')
  @Can('survey.write')
  @ApiCreatedResponse({ type: SurveyView, description: 'The next version, as a draft' })
  async copy(
    @CurrentCaller() caller: Caller,
    @Param('surveyId', ParseUUIDPipe) surveyId: string,
  ): Promise<SurveyView> {
    return this.looks.one(caller, await this.surveys.copy(caller, surveyId));
  }

  @Post(':surveyId/archive')
  @Can('survey.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  async archive(
    @CurrentCaller() caller: Caller,
    @Param('surveyId', ParseUUIDPipe) surveyId: string,
  ): Promise<void> {
    await this.surveys.archive(caller, surveyId);
  }

  @Post(':surveyId/restore')
  @Can('survey.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  async restore(
    @CurrentCaller() caller: Caller,
    @Param('surveyId', ParseUUIDPipe) surveyId: string,
  ): Promise<void> {
    await this.surveys.restore(caller, surveyId);
  }
}
