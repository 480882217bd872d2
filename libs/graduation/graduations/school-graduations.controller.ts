import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { SchoolYearQuery } from './graduation-figures.dto';
import { SchoolGraduationsView } from './graduation-figures.view';
import { SchoolGraduations } from './school-graduations.service';

@ApiTags('graduation')
@Controller('api/schools')
export class SchoolGraduationsController {
  constructor(private readonly graduations: SchoolGraduations) {}

  /** Figures only: nobody is listed who has not finished, and nobody who has (domain: never, 1). */
  @Get(':id/graduations')
  @Can('graduation.figures')
  @ApiOkResponse({ type: SchoolGraduationsView })
  figures(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: SchoolYearQuery,
  ): Promise<SchoolGraduationsView> {
    return this.graduations.figures(caller, id, query.schoolYear);
  }
}
