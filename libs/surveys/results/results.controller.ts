import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, PageQuery, type Caller } from '@libs/platform';
import { SurveyTextQuery } from './result.dto';
import { AreaSurveyView, SurveySchoolPage, SchoolSurveyView, SurveyTextPage } from './result.view';
import { Results } from './results.service';

@ApiTags('surveys')
@Controller('api')
@Can('survey.results')
export class SurveyResultsController {
  constructor(private readonly results: Results) {}

  @Get('schools/:schoolId/surveys/:surveyId')
  @ApiOkResponse({ type: SchoolSurveyView })
  school(
    @CurrentCaller() caller: Caller,
    @Param('schoolId', ParseUUIDPipe) schoolId: string,
    @Param('surveyId', ParseUUIDPipe) surveyId: string,
  ): Promise<SchoolSurveyView> {
    return this.results.ofSchool(caller, schoolId, surveyId);
  }

  @Get('schools/:schoolId/surveys/:surveyId/texts')
  @ApiOkResponse({ type: SurveyTextPage })
  texts(
    @CurrentCaller() caller: Caller,
    @Param('schoolId', ParseUUIDPipe) schoolId: string,
    @Param('surveyId', ParseUUIDPipe) surveyId: string,
    @Query() query: SurveyTextQuery,
  ): Promise<SurveyTextPage> {
    return this.results.texts(caller, schoolId, surveyId, query);
  }

  @Get('units/:unitId/surveys/:surveyId')
  @ApiOkResponse({ type: AreaSurveyView })
  area(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
    @Param('surveyId', ParseUUIDPipe) surveyId: string,
  ): Promise<AreaSurveyView> {
    return this.results.ofArea(caller, unitId, surveyId);
  }

  @Get('units/:unitId/surveys/:surveyId/schools')
  @ApiOkResponse({ type: SurveySchoolPage })
  schools(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
    @Param('surveyId', ParseUUIDPipe) surveyId: string,
    @Query() query: PageQuery,
  ): Promise<SurveySchoolPage> {
    return this.results.schools(caller, unitId, surveyId, query);
  }
}
