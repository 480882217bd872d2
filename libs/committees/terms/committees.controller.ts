import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
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
import { Can, CurrentCaller, fileForm, oneFile, paperMaxBytes, type Caller } from '@libs/platform';
import { CommitteeChangeBody, CommitteeQuery, NewCommitteeBody } from './committee.dto';
import { CommitteeReader } from './committee-reader.service';
import { CommitteeDetailView, UnitCommitteePage } from './committee.view';
import { Committees } from './committees.service';

@ApiTags('committees')
@Controller('api')
export class CommitteesController {
  constructor(
    private readonly committees: Committees,
    private readonly reader: CommitteeReader,
  ) {}

  @Get('units/:id/committees')
  @Can('committee.view')
  @ApiOkResponse({
    type: UnitCommitteePage,
    description: 'The unit and all below, with or without a committee',
  })
  list(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: CommitteeQuery,
  ): Promise<UnitCommitteePage> {
    return this.reader.page(caller, id, query);
  }

  @Post('units/:id/committees')
  @Can('committee.manage')
  @ApiCreatedResponse({ type: CommitteeDetailView })
  async add(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewCommitteeBody,
  ): Promise<CommitteeDetailView> {
    return this.reader.one(caller, await this.committees.add(caller, id, body));
  }

  @Get('committees/:id')
  @Can('committee.view')
  @ApiOkResponse({ type: CommitteeDetailView })
  open(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CommitteeDetailView> {
    return this.reader.one(caller, id);
  }

  @Patch('committees/:id')
  @Can('committee.manage')
  @ApiOkResponse({ type: CommitteeDetailView })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CommitteeChangeBody,
  ): Promise<CommitteeDetailView> {
    await this.committees.change(caller, id, body);
    return this.reader.one(caller, id);
  }

  @Delete('committees/:id')
  @Can('committee.manage')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Can be undone' })
  async archive(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.committees.archive(caller, id);
  }

  @Post('committees/:id/restoration')
  @Can('committee.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: CommitteeDetailView })
  async restore(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CommitteeDetailView> {
    await this.committees.restore(caller, id);
    return this.reader.one(caller, id);
  }

  @Post('committees/:id/rules')
  @Can('committee.manage')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: fileForm })
  @ApiCreatedResponse({ type: CommitteeDetailView })
  async setRules(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<CommitteeDetailView> {
    await this.committees.setRules(caller, id, await oneFile(request, paperMaxBytes));
    return this.reader.one(caller, id);
  }

  @Get('committees/:id/rules')
  @Can('committee.view')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  rules(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return this.committees.rules(caller, id);
  }
}
