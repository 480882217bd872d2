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
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { FacultyQuery, InstructorQuery, MemberChangeBody, NewMemberBody } from './member.dto';
import { FacultySummaryView, InstructorPage, MemberDetailView, MemberPage } from './member.view';
import { Members } from './members.service';
import { Register } from './register.service';

@ApiTags('faculty')
@Controller('api')
export class FacultyController {
  constructor(
    private readonly members: Members,
    private readonly register: Register,
  ) {}

  @Get('schools/:id/faculty')
  @Can('faculty.view')
  @ApiOkResponse({ type: MemberPage, description: 'Teachers of the school and experts from outside' })
  list(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: FacultyQuery,
  ): Promise<MemberPage> {
    return this.register.page(caller, id, query);
  }

  @Get('schools/:id/instructors')
  @Can('faculty.view')
  @ApiOkResponse({ type: InstructorPage, description: 'On the register or appointed, each once' })
  instructors(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: InstructorQuery,
  ): Promise<InstructorPage> {
    return this.register.instructors(caller, id, query);
  }

  @Get('schools/:id/faculty-summary')
  @Can('faculty.view')
  @ApiOkResponse({ type: FacultySummaryView })
  summary(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<FacultySummaryView> {
    return this.register.summary(caller, id);
  }

  @Post('schools/:id/faculty')
  @Can('faculty.manage')
  @ApiCreatedResponse({ type: MemberDetailView })
  async add(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewMemberBody,
  ): Promise<MemberDetailView> {
    return this.register.one(caller, await this.members.add(caller, id, body));
  }

  @Get('faculty/:id')
  @Can('faculty.view')
  @ApiOkResponse({ type: MemberDetailView })
  open(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<MemberDetailView> {
    return this.register.one(caller, id);
  }

  @Patch('faculty/:id')
  @Can('faculty.manage')
  @ApiOkResponse({ type: MemberDetailView })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MemberChangeBody,
  ): Promise<MemberDetailView> {
    await this.members.change(caller, id, body);
    return this.register.one(caller, id);
  }

  @Delete('faculty/:id')
  @Can('faculty.manage')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Off the register; can be undone' })
  async archive(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.members.archive(caller, id);
  }

  @Post('faculty/:id/restoration')
  @Can('faculty.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: MemberDetailView })
  async restore(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MemberDetailView> {
    await this.members.restore(caller, id);
    return this.register.one(caller, id);
  }
}
