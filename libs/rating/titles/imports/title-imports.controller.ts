import {
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
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
  spreadsheetFile,
  tooLargeSpreadsheet,
  type Caller,
} from '@libs/platform';
import { TitleImportView, titleImportView } from './title-import.view';
import { TitleImports } from './title-imports.service';
import { titleTemplate } from './title-template';

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
    return spreadsheetFile(await titleTemplate(), '家长学校称号模板', 'xlsx');
  }

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: fileForm })
  @ApiCreatedResponse({ type: TitleImportView, description: 'A preview; nothing has changed yet' })
  async preview(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<TitleImportView> {
    const { name, bytes } = await oneFile(request, largestSpreadsheet, tooLargeSpreadsheet);
    return titleImportView(await this.imports.preview(caller, name, bytes));
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
