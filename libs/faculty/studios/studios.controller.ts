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
import { Can, CurrentCaller, SignedIn, type Caller } from '@libs/platform';
import { NewStudioBody, StudioChangeBody, StudioQuery } from './studio.dto';
import { StudioDesk } from './studio-desk.service';
import { StudioDetailView, StudioPage } from './studio.view';
import { StudioReader } from './studio-reader.service';

@ApiTags('faculty')
@Controller('api/studios')
export class StudiosController {
  constructor(
    private readonly desk: StudioDesk,
    private readonly reader: StudioReader,
  ) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: StudioPage })
  list(@CurrentCaller() caller: Caller, @Query() query: StudioQuery): Promise<StudioPage> {
    return this.reader.page(caller, query);
  }

  @Get(':id')
  @SignedIn()
  @ApiOkResponse({ type: StudioDetailView })
  open(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<StudioDetailView> {
    return this.reader.one(caller, id);
  }

  @Post()
  @Can('studio.manage')
  @ApiCreatedResponse({ type: StudioDetailView })
  async add(@CurrentCaller() caller: Caller, @Body() body: NewStudioBody): Promise<StudioDetailView> {
    return this.reader.one(caller, await this.desk.add(caller, body));
  }

  @Patch(':id')
  @Can('studio.manage')
  @ApiOkResponse({ type: StudioDetailView })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: StudioChangeBody,
  ): Promise<StudioDetailView> {
    await this.desk.change(caller, id, body);
    return this.reader.one(caller, id);
  }

  @Delete(':id')
  @Can('studio.manage')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Closed; can be undone' })
  async archive(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.desk.archive(caller, id);
  }

  @Post(':id/restoration')
  @Can('studio.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: StudioDetailView })
  async restore(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StudioDetailView> {
    await this.desk.restore(caller, id);
    return this.reader.one(caller, id);
  }
}
