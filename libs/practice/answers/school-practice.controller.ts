import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Delete,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, Clock, CurrentCaller, reaches, schoolYearOf, type Caller } from '@libs/platform';
import {
  PracticeAcceptanceBody,
  PracticeAdviceBody,
  PracticeRevisionBody,
  SchoolPracticeQuery,
} from '../records/practice.dto';
import { PracticeLooks } from '../records/practice-looks.service';
import { PracticeReach } from '../records/practice-reach.service';
import { PracticeRecordPage, PracticeRecordView } from '../records/practice.view';
import { PracticeSharing } from '../sharing/practice-sharing.service';
import { PracticeAnswers } from './practice-answers.service';
import { PracticeFiguresQuery } from './practice-figures.query';
import { PracticeFiguresView } from './practice-figures.view';

/** The school's counts. */
@ApiTags('practice')
@Controller('api/schools/:schoolId')
export class SchoolPracticeController {
  constructor(
    private readonly looks: PracticeLooks,
    private readonly reach: PracticeReach,
    private readonly figuresOf: PracticeFiguresQuery,
    private readonly clock: Clock,
  ) {}

  @Get('practice-records')
  @Can('practice.answer')
  @ApiOkResponse({ type: PracticeRecordPage })
  list(
    @CurrentCaller() caller: Caller,
    @Param('schoolId', ParseUUIDPipe) schoolId: string,
    @Query() query: SchoolPracticeQuery,
  ): Promise<PracticeRecordPage> {
    return this.looks.ofSchool(caller, schoolId, query);
  }

  @Get('practice-figures')
  @Can('practice.figures')
  @ApiOkResponse({ type: PracticeFiguresView })
  async figures(
    @CurrentCaller() caller: Caller,
    @Param('schoolId', ParseUUIDPipe) schoolId: string,
  ): Promise<PracticeFiguresView> {
    const school = await this.reach.counted(caller, schoolId);
    const readsThem = reaches(caller, 'practice.answer', school.path);
    return this.figuresOf.ofSchool(school.id, schoolYearOf(this.clock.now()).code, readsThem);
  }
}

/** The school's answers. */
@ApiTags('practice')
@Controller('api/practice-records/:recordId')
export class PracticeAnswersController {
  constructor(
    private readonly answers: PracticeAnswers,
    private readonly sharing: PracticeSharing,
    private readonly looks: PracticeLooks,
  ) {}

  @Post('advice')
  @Can('practice.answer')
  @ApiCreatedResponse({ type: PracticeRecordView })
  async advise(
    @CurrentCaller() caller: Caller,
    @Param('recordId', ParseUUIDPipe) recordId: string,
    @Body() body: PracticeAdviceBody,
  ): Promise<PracticeRecordView> {
    await this.answers.advise(caller, recordId, body);
    return this.looks.one(caller, recordId);
  }

  @Post('acceptance')
  @Can('practice.answer')
  @ApiCreatedResponse({ type: PracticeRecordView })
  async accept(
    @CurrentCaller() caller: Caller,
    @Param('recordId', ParseUUIDPipe) recordId: string,
    @Body() body: PracticeAcceptanceBody,
  ): Promise<PracticeRecordView> {
    await this.answers.accept(caller, recordId, body);
    return this.looks.one(caller, recordId);
  }

  @Put('showing')
  @Can('practice.show')
  @ApiOkResponse({ type: PracticeRecordView })
  async show(
    @CurrentCaller() caller: Caller,
    @Param('recordId', ParseUUIDPipe) recordId: string,
    @Body() { revision }: PracticeRevisionBody,
  ): Promise<PracticeRecordView> {
    await this.sharing.show(caller, recordId, revision);
    return this.looks.one(caller, recordId);
  }

  @Delete('showing')
  @Can('practice.show')
  @HttpCode(200)
  @ApiOkResponse({ type: PracticeRecordView })
  async hide(
    @CurrentCaller() caller: Caller,
    @Param('recordId', ParseUUIDPipe) recordId: string,
  ): Promise<PracticeRecordView> {
    await this.sharing.hide(caller, recordId);
    return this.looks.one(caller, recordId);
  }
}
