import {
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
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  Can,
  CurrentCaller,
  fileForm,
  largestSpreadsheet,
  oneFile,
  pageOf,
  spreadsheetFile,
  tooLargeSpreadsheet,
  type Caller,
} from '@libs/platform';
import { rosterTemplate } from '../roster-workbook';
import { ImportRowQuery, TemplateQuery } from './roster-import.dto';
import { RosterImportView, rosterImportView, RosterRowPage, rosterRowView } from './roster-import.view';
import { RosterImports } from './roster-imports.service';

@ApiTags('identity')
@Can('roster.write')
@Controller('api')
export class RosterImportsController {
  constructor(private readonly imports: RosterImports) {}

  @Get('roster-imports/template')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(@Query() { format }: TemplateQuery): Promise<StreamableFile> {
    return spreadsheetFile(await rosterTemplate(format), '学生名单模板', format);
  }

  @Post('schools/:id/roster-imports')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: fileForm })
  @ApiCreatedResponse({ type: RosterImportView, description: 'A preview; nothing has changed yet' })
  async read(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<RosterImportView> {
    const { name, bytes } = await oneFile(request, largestSpreadsheet, tooLargeSpreadsheet);
    return rosterImportView(await this.imports.read(caller, id, name, bytes));
  }

  @Get('roster-imports/:id')
  @ApiOkResponse({ type: RosterImportView })
  async show(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RosterImportView> {
    return rosterImportView(await this.imports.get(caller, id));
  }

  @Get('roster-imports/:id/rows')
  @ApiOkResponse({
    type: RosterRowPage,
    description: 'In the order of the file; none any more once committed',
  })
  async rows(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ImportRowQuery,
  ): Promise<RosterRowPage> {
    const [rows, total] = await this.imports.rows(caller, id, query);
    return pageOf(rows.map(rosterRowView), query, total);
  }

  @Post('roster-imports/:id/commit')
  @HttpCode(200)
  @ApiOkResponse({ type: RosterImportView })
  async commit(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RosterImportView> {
    return rosterImportView(await this.imports.commit(caller, id));
  }
}
