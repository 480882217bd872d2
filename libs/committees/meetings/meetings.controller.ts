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
import { Can, CurrentCaller, fileForm, oneFile, PageQuery, paperMaxBytes, type Caller } from '@libs/platform';
import { MeetingChangeBody, NewMeetingBody } from './meeting.dto';
import { MeetingPage, MeetingView } from './meeting.view';
import { Meetings } from './meetings.service';

@ApiTags('committees')
@Controller('api')
export class CommitteeMeetingsController {
  constructor(private readonly meetings: Meetings) {}

  @Get('committees/:id/meetings')
  @Can('committee.view')
  @ApiOkResponse({ type: MeetingPage })
  list(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<MeetingPage> {
    return this.meetings.page(caller, id, query);
  }

  @Post('committees/:id/meetings')
  @Can('committee.manage')
  @ApiCreatedResponse({ type: MeetingView })
  add(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewMeetingBody,
  ): Promise<MeetingView> {
    return this.meetings.add(caller, id, body);
  }

  @Patch('committee-meetings/:id')
  @Can('committee.manage')
  @ApiOkResponse({ type: MeetingView })
  change(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MeetingChangeBody,
  ): Promise<MeetingView> {
    return this.meetings.change(caller, id, body);
  }

  @Delete('committee-meetings/:id')
  @Can('committee.manage')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Can be undone' })
  async archive(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.meetings.archive(caller, id);
  }

  @Post('committee-meetings/:id/restoration')
  @Can('committee.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: MeetingView })
  restore(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<MeetingView> {
    return this.meetings.restore(caller, id);
  }

  @Post('committee-meetings/:id/minutes')
  @Can('committee.manage')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: fileForm })
  @ApiCreatedResponse({ type: MeetingView })
  async setMinutes(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<MeetingView> {
    return this.meetings.setMinutes(caller, id, await oneFile(request, paperMaxBytes));
  }

  @Get('committee-meetings/:id/minutes')
  @Can('committee.view')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  minutes(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return this.meetings.minutes(caller, id);
  }
}
