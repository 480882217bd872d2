import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller, type Page } from '@libs/platform';
import { AssessmentDesk } from './assessment-desk.service';
import { AssessmentReading } from './assessment-reading.service';
import { AssessmentsQueryDto, BeginBody, SchoolMoveBody, WishBody } from './assessment.dto';
import {
  AssessmentPage,
  AssessmentStateCountView,
  AssessmentView,
  SchoolAssessmentsView,
  type AssessmentLineView,
} from './assessment.view';
import { SchoolAssessments } from './school-assessments.service';

@ApiTags('assessment')
@Controller('api')
export class AssessmentsController {
  constructor(
    private readonly school: SchoolAssessments,
    private readonly desk: AssessmentDesk,
    private readonly reading: AssessmentReading,
  ) {}

  @Get('schools/:unitId/assessments')
  @Can('assessment.view')
  @ApiOkResponse({ type: SchoolAssessmentsView })
  ofSchool(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
  ): Promise<SchoolAssessmentsView> {
    return this.school.of(caller, unitId);
  }

  @Post('schools/:unitId/assessments')
  @Can('assessment.apply')
  @ApiCreatedResponse({ type: AssessmentView })
  begin(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
    @Body() body: BeginBody,
  ): Promise<AssessmentView> {
    return this.school.begin(caller, unitId, body);
  }

  @Get('assessments')
  @Can('assessment.view-many')
  @ApiOkResponse({ type: AssessmentPage })
  list(
    @CurrentCaller() caller: Caller,
    @Query() query: AssessmentsQueryDto,
  ): Promise<Page<AssessmentLineView>> {
    return this.desk.list(caller, query);
  }

  /** How many of a cycle stand in each state; bounded by the states there are. */
  @Get('assessments/states')
  @Can('assessment.view-many')
  @ApiOkResponse({ type: [AssessmentStateCountView] })
  states(
    @CurrentCaller() caller: Caller,
    @Query() query: AssessmentsQueryDto,
  ): Promise<AssessmentStateCountView[]> {
    return this.desk.states(caller, query);
  }

  @Get('assessments/:id')
  @Can('assessment.view')
  @ApiOkResponse({ type: AssessmentView })
  get(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<AssessmentView> {
    return this.reading.get(caller, id);
  }

  @Put('assessments/:id/wish')
  @Can('assessment.apply')
  @ApiOkResponse({ type: AssessmentView })
  wish(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WishBody,
  ): Promise<AssessmentView> {
    return this.school.wish(caller, id, body);
  }

  /** The school’s own moves; those of the offices stand with their nouns. */
  @Post('assessments/:id/moves')
  @HttpCode(200)
  @Can('assessment.apply')
  @ApiOkResponse({ type: AssessmentView })
  move(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SchoolMoveBody,
  ): Promise<AssessmentView> {
    return this.school.move(caller, id, body);
  }
}
