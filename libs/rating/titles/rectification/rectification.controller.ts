import {
  Body,
  Controller,
  Delete,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Can, CurrentCaller, fileForm, oneFile, paperMaxBytes, type Caller } from '@libs/platform';
import { TitleDesk } from '../states/title-desk.service';
import { TitleDetailView } from '../states/title-detail.view';
import { TaskAnswerBody } from './rectification.dto';
import { Rectification } from './rectification.service';

@ApiTags('rating')
@Controller('api/rating')
export class RectificationController {
  constructor(
    private readonly rectification: Rectification,
    private readonly desk: TitleDesk,
  ) {}

  @Put('rectification-tasks/:id')
  @Can('rating.rectify')
  @ApiOkResponse({ type: TitleDetailView })
  async answer(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TaskAnswerBody,
  ): Promise<TitleDetailView> {
    return this.desk.open(caller, await this.rectification.answer(caller, id, body));
  }

  @Post('rectification-tasks/:id/papers')
  @Can('rating.rectify')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: fileForm })
  @ApiCreatedResponse({ type: TitleDetailView })
  async addPaper(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<TitleDetailView> {
    const file = await oneFile(request, paperMaxBytes);
    return this.desk.open(caller, await this.rectification.addPaper(caller, id, file));
  }

  @Delete('rectification-papers/:id')
  @Can('rating.rectify')
  @ApiOkResponse({ type: TitleDetailView })
  async removePaper(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<TitleDetailView> {
    return this.desk.open(caller, await this.rectification.removePaper(caller, id));
  }

  @Get('rectification-papers/:id')
  @Can('rating.view-school')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  paper(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return this.rectification.openPaper(caller, id);
  }
}
