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
import { Can, CurrentCaller, Malformed, pageOf, TooLarge, type Caller } from '@libs/platform';
import { rosterTemplate, rosterTemplateCsv } from '../roster-workbook';
import { spreadsheet } from '../spreadsheet-file';
import { ImportRowQuery, TemplateQuery } from './roster-import.dto';
import { RosterImportView, rosterImportView, RosterRowPage, rosterRowView } from './roster-import.view';
import { RosterImports } from './roster-imports.service';
import { largestRosterFile } from './workbook-reader.service';

@ApiTags('identity')
@Can('roster.write')
@Controller('api')
export class RosterImportsController {
  constructor(private readonly imports: RosterImports) {}

  @Get('roster-imports/template')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(@Query() { format }: TemplateQuery): Promise<StreamableFile> {
    const content = format === 'csv' ? Buffer.from(rosterTemplateCsv()) : await rosterTemplate();
    return spreadsheet(content, '学生名单模板', format);
  }

  @Post('schools/:id/roster-imports')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiCreatedResponse({ type: RosterImportView, description: 'A preview; nothing has changed yet' })
  async read(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<RosterImportView> {
    const { filename, bytes } = await fileIn(request);
    return rosterImportView(await this.imports.read(caller, id, filename, bytes));
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

async function fileIn(request: FastifyRequest): Promise<{ filename: string; bytes: Buffer }> {
  const missing = { field: 'file', code: 'required', message: 'Send one file as multipart/form-data.' };
  if (!request.isMultipart()) throw new Malformed([missing]);
  const limits = { fileSize: largestRosterFile, files: 1 };
  const part = await request.file({ limits, throwFileSizeLimit: false });
  if (!part) throw new Malformed([missing]);
  const bytes = await part.toBuffer();
  if (part.file.truncated) {
    throw new TooLarge('roster.file-too-large', 'The file is too large.', { mostBytes: largestRosterFile });
  }
  return { filename: part.filename, bytes };
}
