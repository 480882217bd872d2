import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller, type Page } from '@libs/platform';
import { Pyramids } from './pyramids.service';
import { DistrictRatingView, PyramidView, RatedSchoolPage, type RatedSchoolView } from './rating.view';
import { SchoolListDto } from './school-list.dto';

@ApiTags('rating')
@Controller('api/rating')
@Can('rating.view-schools')
export class RatedSchoolsController {
  constructor(private readonly pyramids: Pyramids) {}

  @Get('pyramid')
  @ApiOkResponse({ type: PyramidView })
  pyramid(@CurrentCaller() caller: Caller): Promise<PyramidView> {
    return this.pyramids.pyramidFor(caller);
  }

  @Get('schools')
  @ApiOkResponse({ type: RatedSchoolPage })
  list(@CurrentCaller() caller: Caller, @Query() query: SchoolListDto): Promise<Page<RatedSchoolView>> {
    return this.pyramids.list(caller, query);
  }

  /** Whole: as many as there are districts within reach, at most those of one city. */
  @Get('districts')
  @ApiOkResponse({ type: [DistrictRatingView] })
  districts(@CurrentCaller() caller: Caller): Promise<DistrictRatingView[]> {
    return this.pyramids.districtsFor(caller);
  }
}
