import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, PageQuery, SignedIn, type Caller } from '@libs/platform';
import { PracticeSharing, SharedPractice } from '../sharing/practice-sharing.service';
import { SharedPracticePage } from '../sharing/shared-practice.view';
import {
  NewPracticeBody,
  OwnPracticeQuery,
  PracticeChangeBody,
  PracticeRevisionBody,
  PracticeSharingBody,
} from './practice.dto';
import { PracticeLooks } from './practice-looks.service';
import { PracticeOpeningsView, PracticeRecordPage, PracticeRecordView } from './practice.view';
import { PracticeWriting } from './practice-writing.service';

/** What a guardian finds. */
@ApiTags('practice')
@Controller('api/me')
@SignedIn()
export class OwnPracticeController {
  constructor(
    private readonly looks: PracticeLooks,
    private readonly shared: SharedPractice,
  ) {}

  @Get('practice')
  @ApiOkResponse({ type: PracticeRecordPage })
  list(@CurrentCaller() caller: Caller, @Query() query: OwnPracticeQuery): Promise<PracticeRecordPage> {
    return this.looks.own(caller, query);
  }

  @Get('practice-openings')
  @ApiOkResponse({ type: PracticeOpeningsView })
  openings(@CurrentCaller() caller: Caller): Promise<PracticeOpeningsView> {
    return this.looks.openings(caller);
  }

  @Get('shared-practice')
  @ApiOkResponse({ type: SharedPracticePage })
  listShared(@CurrentCaller() caller: Caller, @Query() query: PageQuery): Promise<SharedPracticePage> {
    return this.shared.forGuardian(caller, query);
  }
}

/** What a guardian writes; those of the school who answer read it here too. */
@ApiTags('practice')
@Controller('api/practice-records')
@SignedIn()
export class PracticeRecordsController {
  constructor(
    private readonly writing: PracticeWriting,
    private readonly sharing: PracticeSharing,
    private readonly looks: PracticeLooks,
  ) {}

  @Post()
  @ApiCreatedResponse({ type: PracticeRecordView })
  async begin(@CurrentCaller() caller: Caller, @Body() body: NewPracticeBody): Promise<PracticeRecordView> {
    return this.looks.one(caller, await this.writing.begin(caller, body));
  }

  @Get(':recordId')
  @ApiOkResponse({ type: PracticeRecordView })
  one(
    @CurrentCaller() caller: Caller,
    @Param('recordId', ParseUUIDPipe) recordId: string,
  ): Promise<PracticeRecordView> {
    return this.looks.one(caller, recordId);
  }

  @Put(':recordId')
  @ApiOkResponse({ type: PracticeRecordView })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('recordId', ParseUUIDPipe) recordId: string,
    @Body() body: PracticeChangeBody,
  ): Promise<PracticeRecordView> {
    await this.writing.change(caller, recordId, body);
    return this.looks.one(caller, recordId);
  }

  @Post(':recordId/submission')
  @ApiCreatedResponse({ type: PracticeRecordView })
  async submit(
    @CurrentCaller() caller: Caller,
    @Param('recordId', ParseUUIDPipe) recordId: string,
    @Body() { revision }: PracticeRevisionBody,
  ): Promise<PracticeRecordView> {
    await this.writing.submit(caller, recordId, revision);
    return this.looks.one(caller, recordId);
  }

  @Put(':recordId/sharing')
  @ApiOkResponse({ type: PracticeRecordView })
  async agree(
    @CurrentCaller() caller: Caller,
    @Param('recordId', ParseUUIDPipe) recordId: string,
    @Body() body: PracticeSharingBody,
  ): Promise<PracticeRecordView> {
    await this.sharing.agree(caller, recordId, body);
    return this.looks.one(caller, recordId);
  }

  @Delete(':recordId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async archive(
    @CurrentCaller() caller: Caller,
    @Param('recordId', ParseUUIDPipe) recordId: string,
  ): Promise<void> {
    await this.writing.archive(caller, recordId);
  }

  @Post(':recordId/restoration')
  @ApiCreatedResponse({ type: PracticeRecordView })
  async restore(
    @CurrentCaller() caller: Caller,
    @Param('recordId', ParseUUIDPipe) recordId: string,
  ): Promise<PracticeRecordView> {
    await this.writing.restore(caller, recordId);
    return this.looks.one(caller, recordId);
  }
}
