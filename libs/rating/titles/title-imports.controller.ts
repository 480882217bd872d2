import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Can, CurrentCaller, largestWorkbook, Malformed, TooLarge, type Caller } from '@libs/platform';
import { TitleImportView, titleImportView } from './title-import.view';
import { TitleImports } from './title-imports.service';
import { titleTemplate } from './title-template';

const upload = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('rating')
@Controller('api/rating/title-imports')
@Can('rating.import-titles')
export class TitleImportsController {
  constructor(private readonly imports: TitleImports) {}

  @Get('template')
  @ApiProduces(xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(): Promise<StreamableFile> {
    const name = encodeURIComponent('家长学校称号模板.xlsx');
    const disposition = `attachment; filename="titles.xlsx"; filename*=UTF-8''${name}`;
    return new StreamableFile(await titleTemplate(), { type: xlsx, disposition });
  }

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: upload })
  @ApiCreatedResponse({ type: TitleImportView, description: 'A preview; nothing has changed yet' })
  async preview(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<TitleImportView> {
    const missing = { field: 'file', code: 'required', message: 'Send one file as multipart/form-data.' };
    if (!request.isMultipart()) throw new Malformed([missing]);
    const part = await request.file({
      limits: { fileSize: largestWorkbook, files: 1 },
      throwFileSizeLimit: false,
    });
    if (!part) throw new Malformed([missing]);
    const bytes = await part.toBuffer();
    if (part.file.truncated) throw new TooLarge('spreadsheet.too-large', 'The file is too large.');
    return titleImportView(await this.imports.preview(caller, part.filename, bytes));
  }

  @Post(':id/commit')
  @HttpCode(200)
  @ApiOkResponse({ type: TitleImportView })
  async commit(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<TitleImportView> {
    return titleImportView(await this.imports.commit(caller, id));
  }
}
