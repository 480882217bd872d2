import { Controller, Get, Param, ParseUUIDPipe, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, reach, spreadsheetFile, type Caller } from '@libs/platform';
import { CycleFigures } from './cycle-figures.service';
import { CycleFiguresView } from './cycle-figures.view';
import { cycleSheet } from './cycle-sheet';

@ApiTags('insights')
@Can('insights.view-units')
@Controller('api/insights/cycles')
export class CycleFiguresController {
  constructor(private readonly figures: CycleFigures) {}

  @Get(':cycleId')
  @ApiOkResponse({ type: CycleFiguresView })
  async of(
    @CurrentCaller() caller: Caller,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
  ): Promise<CycleFiguresView> {
    const within = reach(caller, 'insights.view-units');
    return this.figures.of(
      { cycleId, within },
      { seesReviewers: reach(caller, 'insights.view-reviewers').length > 0 },
    );
  }

  @Get(':cycleId/figures.xlsx')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async sheet(
    @CurrentCaller() caller: Caller,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
  ): Promise<StreamableFile> {
    const figures = await this.of(caller, cycleId);
    return spreadsheetFile(await cycleSheet(figures), `家长学校评定${figures.cycle.code}数据`, 'xlsx');
  }
}
