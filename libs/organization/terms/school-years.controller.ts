import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, pageOf, PageQuery, SignedIn, type Caller, type Page } from '@libs/platform';
import { SchoolYearDto } from './school-year.dto';
import { SchoolYearDetailView, SchoolYearPage, type SchoolYearView } from './school-year.view';
import { SchoolYears } from './school-years.service';

/** School years, their terms and holidays: the city sets them, everybody may read them. */
@ApiTags('organization')
@Controller('api/school-years')
@SignedIn()
export class SchoolYearsController {
  constructor(private readonly years: SchoolYears) {}

  @Get()
  @ApiOkResponse({ type: SchoolYearPage })
  async list(@Query() query: PageQuery): Promise<Page<SchoolYearView>> {
    const [years, total] = await this.years.list(query);
    return pageOf(years, query, total);
  }

  @Get(':code')
  @ApiOkResponse({ type: SchoolYearDetailView })
  open(@CurrentCaller() caller: Caller, @Param('code') code: string): Promise<SchoolYearDetailView> {
    return this.years.open(caller, code);
  }

  @Put(':code')
  @Can('school-year.manage')
  @ApiOkResponse({ type: SchoolYearDetailView })
  async save(
    @CurrentCaller() caller: Caller,
    @Param('code') code: string,
    @Body() wanted: SchoolYearDto,
  ): Promise<SchoolYearDetailView> {
    await this.years.save(caller, code, wanted);
    return this.years.open(caller, code);
  }
}
