import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, Clock, CurrentCaller, dayOf, reach, type Caller } from '@libs/platform';
import { AssessmentAccess } from '../assessment-access.service';
import { ObjectionPageQuery, VerdictDto } from './objection.dto';
import { ObjectionFiles } from './objection-files.service';
import { ObjectionPage, ObjectionSenderView, objectionView, senderView } from './objection.view';
import { Objections } from './objections.service';

/** The office that answers objections. */
@ApiTags('assessment')
@Controller('api/objections')
export class ObjectionsController {
  constructor(
    private readonly files: ObjectionFiles,
    private readonly objections: Objections,
    private readonly access: AssessmentAccess,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Can('objection.view')
  @ApiOkResponse({ type: ObjectionPage })
  async list(@CurrentCaller() caller: Caller, @Query() query: ObjectionPageQuery): Promise<ObjectionPage> {
    const { assessmentId, state } = query;
    const wanted = { paths: reach(caller, 'objection.view'), assessmentId, state };
    const { items, ...page } = await this.files.list(wanted, query);
    const today = dayOf(this.clock.now());
    return { ...page, items: items.map((each) => objectionView(each, today)) };
  }

  /** Whom to answer. */
  @Get(':id/sender')
  @Can('objection.answer')
  @ApiOkResponse({ type: ObjectionSenderView })
  async sender(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ObjectionSenderView> {
    const objection = await this.files.get(id);
    await this.access.open(caller, 'objection.answer', objection.assessmentId);
    return senderView(this.files.senderOf(objection));
  }

  @Post(':id/answer')
  @HttpCode(204)
  @Can('objection.answer')
  @ApiNoContentResponse()
  async answer(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { verdict, answer }: VerdictDto,
  ): Promise<void> {
    const { assessmentId } = await this.files.get(id);
    await this.access.open(caller, 'objection.answer', assessmentId);
    await this.objections.answer(id, verdict, answer, caller.personId);
  }
}
