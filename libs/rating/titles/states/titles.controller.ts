import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, PageQuery, type Caller, type Page } from '@libs/platform';
import { TitleActs } from './title-acts.service';
import { TitleDesk } from './title-desk.service';
import { TitleDetailView, TitlePage, type TitleRowView } from './title-detail.view';
import { TitleListDto, TitleMoveBody } from './titles.dto';

@ApiTags('rating')
@Controller('api/rating')
export class TitlesController {
  constructor(
    private readonly desk: TitleDesk,
    private readonly acts: TitleActs,
  ) {}

  @Get('titles')
  @Can('rating.view-schools')
  @ApiOkResponse({ type: TitlePage })
  list(@CurrentCaller() caller: Caller, @Query() query: TitleListDto): Promise<Page<TitleRowView>> {
    return this.desk.page(caller, query);
  }

  @Get('schools/:unitId/titles')
  @Can('rating.view-school')
  @ApiOkResponse({ type: TitlePage, description: 'The latest first' })
  ofSchool(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
    @Query() query: PageQuery,
  ): Promise<Page<TitleRowView>> {
    return this.desk.ofSchool(caller, unitId, query);
  }

  @Get('titles/:id')
  @Can('rating.view-school')
  @ApiOkResponse({ type: TitleDetailView })
  open(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<TitleDetailView> {
    return this.desk.open(caller, id);
  }

  @Post('titles/:id/moves')
  @Can('rating.move-title')
  @HttpCode(200)
  @ApiOkResponse({ type: TitleDetailView })
  async move(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TitleMoveBody,
  ): Promise<TitleDetailView> {
    await this.acts.act(caller, id, body);
    return this.desk.open(caller, id);
  }
}
