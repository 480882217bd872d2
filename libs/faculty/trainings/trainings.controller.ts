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
import { Can, CurrentCaller, fileForm, oneFile, PageQuery, paperMaxBytes, type Caller } from '@libs/platform';
import { NewTrainingBody } from './training.dto';
import { TrainingPage, TrainingView } from './training.view';
import { Trainings } from './trainings.service';

@ApiTags('faculty')
@Controller('api')
export class TrainingsController {
  constructor(private readonly trainings: Trainings) {}

  @Get('faculty/:id/trainings')
  @Can('faculty.view')
  @ApiOkResponse({ type: TrainingPage })
  list(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<TrainingPage> {
    return this.trainings.page(caller, id, query);
  }

  @Post('faculty/:id/trainings')
  @Can('faculty.manage')
  @ApiCreatedResponse({ type: TrainingView })
  add(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewTrainingBody,
  ): Promise<TrainingView> {
    return this.trainings.add(caller, id, body);
  }

  @Delete('trainings/:id')
  @Can('faculty.manage')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Can be undone' })
  async archive(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.trainings.archive(caller, id);
  }

  @Post('trainings/:id/restoration')
  @Can('faculty.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: TrainingView })
  restore(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<TrainingView> {
    return this.trainings.restore(caller, id);
  }

  @Post('trainings/:id/certificate')
  @Can('faculty.manage')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: fileForm })
  @ApiCreatedResponse({ type: TrainingView })
  async attach(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<TrainingView> {
    return this.trainings.setCertificate(caller, id, await oneFile(request, paperMaxBytes));
  }

  @Get('trainings/:id/certificate')
  @Can('faculty.view')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  certificate(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    return this.trainings.certificate(caller, id);
  }
}
