import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, PageQuery, type Caller, type Page } from '@libs/platform';
import { SchoolAccess } from '../schools/school-access.service';
import { DeclaredFigureBody } from './declared-figure.dto';
import { DeclaredFigurePage, DeclaredFiguresView, DeclaredFigureView } from './declared-figure.view';
import { DeclaredFigures } from './declared-figures.service';

@ApiTags('rating')
@Controller('api/rating')
export class DeclaredFiguresController {
  constructor(
    private readonly figures: DeclaredFigures,
    private readonly access: SchoolAccess,
  ) {}

  @Get('schools/:unitId/declared-figures')
  @Can('rating.view-school')
  @ApiOkResponse({ type: DeclaredFiguresView })
  async list(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
  ): Promise<DeclaredFiguresView> {
    return this.figures.list(await this.access.open(caller, unitId, 'rating.view-school'));
  }

  @Get('schools/:unitId/declared-figures/withdrawn')
  @Can('rating.view-school')
  @ApiOkResponse({ type: DeclaredFigurePage })
  async withdrawn(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
    @Query() query: PageQuery,
  ): Promise<Page<DeclaredFigureView>> {
    return this.figures.withdrawn(await this.access.open(caller, unitId, 'rating.view-school'), query);
  }

  @Post('schools/:unitId/declared-figures')
  @Can('rating.declare')
  @ApiCreatedResponse({ type: DeclaredFigureView })
  async declare(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
    @Body() body: DeclaredFigureBody,
  ): Promise<DeclaredFigureView> {
    return this.figures.declare(caller, await this.access.open(caller, unitId, 'rating.declare'), body);
  }

  @Delete('declared-figures/:id')
  @HttpCode(204)
  @Can('rating.declare')
  @ApiNoContentResponse()
  withdraw(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.figures.withdraw(caller, id);
  }
}
