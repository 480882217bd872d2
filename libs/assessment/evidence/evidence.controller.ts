import {
  Body,
  Controller,
  Delete,
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
import { Can, CurrentCaller, fileForm, oneFile, paperMaxBytes, type Caller, type Page } from '@libs/platform';
import { EvidenceDesk } from './evidence-desk.service';
import { EvidenceLinkBody, RecordsPageQuery } from './evidence.dto';
import { EvidenceView, LinkedRecordPage, type LinkedRecordView } from './evidence.view';

@ApiTags('assessment')
@Controller('api')
export class AssessmentEvidenceController {
  constructor(private readonly desk: EvidenceDesk) {}

  /** Bounded by the indicators and gates there are and ten pieces for each. */
  @Get('assessments/:id/evidence')
  @Can('assessment.view')
  @ApiOkResponse({ type: [EvidenceView] })
  list(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<EvidenceView[]> {
    return this.desk.list(caller, id);
  }

  /** Records of the school that may be linked. */
  @Get('assessments/:id/records')
  @Can('assessment.apply')
  @ApiOkResponse({ type: LinkedRecordPage })
  records(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: RecordsPageQuery,
  ): Promise<Page<LinkedRecordView>> {
    return this.desk.records(caller, id, query);
  }

  @Post('assessments/:id/evidence/:code/files')
  @Can('assessment.apply')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: fileForm })
  @ApiCreatedResponse({ type: EvidenceView })
  async addFile(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
  ): Promise<EvidenceView> {
    return this.desk.addFile(caller, id, code, await oneFile(request, paperMaxBytes));
  }

  @Post('assessments/:id/evidence/:code/links')
  @Can('assessment.apply')
  @ApiCreatedResponse({ type: EvidenceView })
  addLink(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('code') code: string,
    @Body() body: EvidenceLinkBody,
  ): Promise<EvidenceView> {
    return this.desk.addLink(caller, id, code, body);
  }

  @Get('assessment-evidence/:id/file')
  @Can('assessment.view')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  file(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return this.desk.open(caller, id);
  }

  @Delete('assessment-evidence/:id')
  @HttpCode(204)
  @Can('assessment.apply')
  @ApiNoContentResponse({ description: 'Can be undone' })
  async remove(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.desk.remove(caller, id);
  }

  @Post('assessment-evidence/:id/restoration')
  @HttpCode(204)
  @Can('assessment.apply')
  @ApiNoContentResponse()
  async restore(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.desk.restore(caller, id);
  }
}
