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
import { Can, CurrentCaller, SignedIn, type Caller, type Page } from '@libs/platform';
import { TipBody, TipChangeBody, TipListQuery, TipPreviewQuery } from './tip.dto';
import { TipDesk } from './tip-desk.service';
import { Tips } from './tips.service';
import { TipPage, TipTodayView, TipView } from './tip.view';

@ApiTags('advice')
@Controller('api')
export class TipsController {
  constructor(
    private readonly tips: Tips,
    private readonly desk: TipDesk,
  ) {}

  @Get('me/tip')
  @SignedIn()
  @ApiOkResponse({ type: TipTodayView })
  today(@CurrentCaller() caller: Caller): Promise<TipTodayView> {
    return this.tips.today(caller);
  }

  @Get('units/:id/tip-preview')
  @Can('tip.manage')
  @ApiOkResponse({ type: TipTodayView, description: 'What families of the unit read on a day' })
  preview(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: TipPreviewQuery,
  ): Promise<TipTodayView> {
    return this.tips.preview(caller, id, query);
  }

  @Get('units/:id/tips')
  @Can('tip.manage')
  @ApiOkResponse({ type: TipPage })
  ofUnit(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: TipListQuery,
  ): Promise<Page<TipView>> {
    return this.tips.ofUnit(caller, id, query);
  }

  @Post('units/:id/tips')
  @Can('tip.manage')
  @ApiCreatedResponse({ type: TipView })
  async add(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TipBody,
  ): Promise<TipView> {
    return this.tips.one(caller, await this.desk.add(caller, id, body));
  }

  @Patch('tips/:id')
  @Can('tip.manage')
  @ApiOkResponse({ type: TipView })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TipChangeBody,
  ): Promise<TipView> {
    await this.desk.change(caller, id, body);
    return this.tips.one(caller, id);
  }

  @Delete('tips/:id')
  @Can('tip.manage')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'No longer shown; can be undone' })
  async archive(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.desk.setArchived(caller, id, true);
  }

  @Post('tips/:id/restoration')
  @Can('tip.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: TipView })
  async restore(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<TipView> {
    await this.desk.setArchived(caller, id, false);
    return this.tips.one(caller, id);
  }
}
