import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DataExports } from '@libs/identity';
import { Can, CurrentCaller, dayOf, pageOf, spreadsheetFile, type Caller, type Page } from '@libs/platform';
import { attendanceSheet } from './attendance-sheet';
import { ActivityFamiliesQueryDto, ActivityTickBody } from './manual-list.dto';
import { familyView } from './manual-list.query';
import { ManualList } from './manual-list.service';
import { ActivityFamilyPage, type ActivityFamilyView } from './presence.view';

@ApiTags('activities')
@Can('activity.tick')
@Controller('api/activities/:id')
export class ManualListController {
  constructor(
    private readonly list: ManualList,
    private readonly exports: DataExports,
  ) {}

  @Get('families')
  @ApiOkResponse({ type: ActivityFamilyPage })
  async families(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ActivityFamiliesQueryDto,
  ): Promise<Page<ActivityFamilyView>> {
    const [families, total] = await this.list.page(caller, id, query);
    return pageOf(families.map(familyView), query, total);
  }

  @Post('attendances')
  @HttpCode(204)
  @ApiNoContentResponse()
  async tick(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ActivityTickBody,
  ): Promise<void> {
    await this.list.tick(caller, id, body);
  }

  @Get('attendance.xlsx')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' }, description: 'Taking it is written down' })
  async export(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    const { activity, families } = await this.list.sheet(caller, id);
    await this.exports.note('attendance', caller.personId, activity.schoolId);
    const content = await attendanceSheet(families);
    return spreadsheetFile(content, `${activity.title}签到表${dayOf(activity.startsAt)}`, 'xlsx');
  }
}
