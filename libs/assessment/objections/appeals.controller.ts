import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, Clock, CurrentCaller, dayOf, reach, type Caller } from '@libs/platform';
import { AssessmentAccess } from '../assessment-access.service';
import { Appeals } from './appeals.service';
import { deadlines, laterDay } from './deadline.rule';
import { AppealDto, AppealVerdictDto, ObjectionPageQuery } from './objection.dto';
import { AppealOpeningView, AppealPage, appealView } from './objection.view';

/** Appeals of schools against the decision on their own assessment. */
@ApiTags('assessment')
@Controller('api')
export class AppealsController {
  constructor(
    private readonly appeals: Appeals,
    private readonly access: AssessmentAccess,
    private readonly clock: Clock,
  ) {}

  @Get('appeals')
  @Can('appeal.view')
  @ApiOkResponse({ type: AppealPage })
  async list(@CurrentCaller() caller: Caller, @Query() query: ObjectionPageQuery): Promise<AppealPage> {
    const { assessmentId, state } = query;
    const wanted = { paths: reach(caller, 'appeal.view'), assessmentId, state };
    const { items, ...page } = await this.appeals.list(wanted, query);
    const today = dayOf(this.clock.now());
    return { ...page, items: items.map((each) => appealView(each, today)) };
  }

  @Get('assessments/:id/appeal-opening')
  @Can('appeal.view')
  @ApiOkResponse({ type: AppealOpeningView })
  async opening(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AppealOpeningView> {
    const { assessment } = await this.access.open(caller, 'appeal.view', id);
    const opening = await this.appeals.opening(assessment);
    if (!opening) return { level: null, untilDay: null };
    return { level: opening.level, untilDay: laterDay(opening.since, deadlines.appeal) };
  }

  @Post('assessments/:id/appeals')
  @HttpCode(204)
  @Can('appeal.file')
  @ApiNoContentResponse()
  async file(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text, evidence, evidenceDay }: AppealDto,
  ): Promise<void> {
    const { assessment } = await this.access.open(caller, 'appeal.file', id);
    const wanted = { text, evidence, evidenceDay: evidenceDay ?? null };
    await this.appeals.file(assessment, wanted, caller.personId);
  }

  @Post('appeals/:id/answer')
  @HttpCode(204)
  @Can('appeal.answer')
  @ApiNoContentResponse()
  async answer(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { verdict, answer, members }: AppealVerdictDto,
  ): Promise<void> {
    const appeal = await this.appeals.get(id);
    await this.access.open(caller, 'appeal.answer', appeal.assessmentId);
    const judges = members.map(({ name, position, districtId }) => ({
      name,
      position,
      districtId: districtId ?? null,
    }));
    await this.appeals.answer(appeal, { verdict, answer, members: judges }, caller.personId);
  }
}
