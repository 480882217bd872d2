import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, PageQuery, type Caller } from '@libs/platform';
import { MinorsAuditBody, MinorsDataQuery } from './minors-audit.dto';
import { MinorsAuditPage, MinorsAuditView, MinorsDataView } from './minors-audit.view';
import { MinorsAuditDesk } from './minors-audit-desk.service';

const file = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('insights')
@Can('minors-audit.read')
@Controller('api')
export class MinorsAuditsController {
  constructor(private readonly desk: MinorsAuditDesk) {}

  @Get('schools/:id/minors-data')
  @ApiOkResponse({ type: MinorsDataView, description: 'What is held about minors, in counts' })
  show(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { schoolYear }: MinorsDataQuery,
  ): Promise<MinorsDataView> {
    return this.desk.now(caller, id, schoolYear);
  }

  @Get('schools/:id/minors-data.xlsx')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse(file)
  export(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { schoolYear }: MinorsDataQuery,
  ): Promise<StreamableFile> {
    return this.desk.fileOfNow(caller, id, schoolYear);
  }

  @Get('schools/:id/minors-audits')
  @ApiOkResponse({ type: MinorsAuditPage, description: 'Audits that were done, the last one first' })
  list(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<MinorsAuditPage> {
    return this.desk.list(caller, id, query);
  }

  @Post('schools/:id/minors-audits')
  @Can('minors-audit.record')
  @ApiCreatedResponse({ type: MinorsAuditView, description: 'The audit of the school year was done now' })
  record(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { schoolYear }: MinorsAuditBody,
  ): Promise<MinorsAuditView> {
    return this.desk.record(caller, id, schoolYear);
  }

  @Get('minors-audits/:id/file')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ ...file, description: 'What was found that day' })
  reopen(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return this.desk.fileOf(caller, id);
  }
}
