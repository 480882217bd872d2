import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { AssessmentReading } from '../assessments/assessment-reading.service';
import { AssessmentView } from '../assessments/assessment.view';
import { HandIns } from './hand-in.service';
import { EstimateBody, FigureAnswerBody, FigureQueryBody, HandInBody } from './self-assessment.dto';
import { EstimateView, FigureQueryView, SelfAssessmentView } from './self-assessment.view';
import { SelfAssessmentDesk } from './self-assessment-desk.service';

@ApiTags('assessment')
@Controller('api')
export class SelfAssessmentController {
  constructor(
    private readonly desk: SelfAssessmentDesk,
    private readonly handIns: HandIns,
    private readonly reading: AssessmentReading,
  ) {}

  @Get('assessments/:id/self-assessment')
  @Can('assessment.view')
  @ApiOkResponse({ type: SelfAssessmentView })
  get(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<SelfAssessmentView> {
    return this.desk.get(caller, id);
  }

  @Put('assessments/:id/estimates/:code')
  @Can('assessment.apply')
  @ApiOkResponse({ type: EstimateView })
  estimate(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('code') code: string,
    @Body() body: EstimateBody,
  ): Promise<EstimateView> {
    return this.desk.estimate(caller, id, code, body);
  }

  @Post('assessments/:id/figure-queries/:code')
  @Can('assessment.apply')
  @ApiCreatedResponse({ type: FigureQueryView })
  query(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('code') code: string,
    @Body() body: FigureQueryBody,
  ): Promise<FigureQueryView> {
    return this.desk.query(caller, id, code, body);
  }

  @Post('figure-queries/:id/answer')
  @HttpCode(200)
  @Can('assessment.answer-query')
  @ApiOkResponse({ type: FigureQueryView })
  answer(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: FigureAnswerBody,
  ): Promise<FigureQueryView> {
    return this.desk.answer(caller, id, body);
  }

  @Post('figure-queries/:id/withdrawal')
  @HttpCode(200)
  @Can('assessment.apply')
  @ApiOkResponse({ type: FigureQueryView })
  withdraw(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<FigureQueryView> {
    return this.desk.withdraw(caller, id);
  }

  @Post('assessments/:id/submission')
  @HttpCode(200)
  @Can('assessment.apply')
  @ApiOkResponse({ type: AssessmentView })
  async submit(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: HandInBody,
  ): Promise<AssessmentView> {
    await this.handIns.submit(caller, id, version);
    return this.reading.get(caller, id);
  }
}
