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
  spreadsheetFile,
  tooLargeSpreadsheet,
  oneFile,
  type Caller,
} from '@libs/platform';
import { TrainingImportView, trainingImportView } from './training-import.view';
import { TrainingImports } from './training-imports.service';
import { trainingTemplate } from './training-template';

@ApiTags('faculty')
@Controller('api')
@Can('faculty.manage')
export class TrainingImportsController {
  constructor(private readonly imports: TrainingImports) {}

  @Get('training-imports/template')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(): Promise<StreamableFile> {
    return spreadsheetFile(await trainingTemplate(), '教师培训记录模板', 'xlsx');
  }

  @Post('schools/:id/training-imports')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: fileForm })
  @ApiCreatedResponse({ type: TrainingImportView, description: 'A preview; nothing has changed yet' })
  async preview(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<TrainingImportView> {
    const file = await oneFile(request, largestSpreadsheet, tooLargeSpreadsheet);
    return trainingImportView(await this.imports.preview(caller, id, file));
  }

  @Post('training-imports/:id/commit')
  @HttpCode(200)
  @ApiOkResponse({ type: TrainingImportView })
  async commit(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<TrainingImportView> {
    return trainingImportView(await this.imports.commit(caller, id));
  }
}
