import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  Can,
  Clock,
  CurrentCaller,
  dayOf,
  fileForm,
  oneFile,
  paperMaxBytes,
  reach,
  reaches,
  type Caller,
} from '@libs/platform';
import { AssessmentAccess } from '../assessment-access.service';
import { AppealFiles } from './appeal-files.service';
import { Appeals } from './appeals.service';
import { AppealDto, AppealVerdictDto, ObjectionPageQuery } from './objection.dto';
import { AppealFileView, appealFileView, AppealOpeningView, AppealPage, appealView } from './objection.view';

/** Appeals of schools against the decision on their own assessment. */
@ApiTags('assessment')
@Controller('api')
export class AppealsController {
  constructor(
    private readonly appeals: Appeals,
    private readonly files: AppealFiles,
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
    const own = items.filter(({ unitPath }) => reaches(caller, 'appeal.read-files', unitPath));
    const files = await this.files.listOf(own.map(({ id }) => id));
    return { ...page, items: items.map((each) => appealView(each, today, files.get(each.id) ?? [])) };
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
    return { level: opening.level, untilDay: opening.untilDay };
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
    await this.access.open(caller, 'appeal.file', id);
    const wanted = { text, evidence, evidenceDay: evidenceDay ?? null };
    await this.appeals.file(id, wanted, caller.personId);
  }

  /** Evidence with an open appeal of the own school. */
  @Post('appeals/:id/files')
  @Can('appeal.file')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: fileForm })
  @ApiCreatedResponse({ type: AppealFileView })
  async addFile(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<AppealFileView> {
    const appeal = await this.appeals.get(id);
    await this.access.open(caller, 'appeal.file', appeal.assessmentId);
    return appealFileView(await this.files.add(appeal, await oneFile(request, paperMaxBytes)));
  }

  /** For the school that appeals and for who decides. */
  @Get('appeal-files/:id/file')
  @Can('appeal.read-files')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async openFile(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    const file = await this.files.get(id);
    const { assessmentId } = await this.appeals.get(file.appealId);
    await this.access.open(caller, 'appeal.read-files', assessmentId);
    return this.files.open(file);
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
