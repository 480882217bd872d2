import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { VerificationView } from '../schools/school-history.view';
import { SchoolRatings } from '../schools/school-rating.service';
import { SchoolRatingView } from '../schools/school-rating.view';
import { Verifications } from './verification.service';

@ApiTags('rating')
@Controller('api/rating/snapshots')
export class VerificationController {
  constructor(
    private readonly verifications: Verifications,
    private readonly ratings: SchoolRatings,
  ) {}

  /** What a decision rests on: the school as it was rated then, to the last figure. */
  @Get(':id')
  @Can('rating.view-school')
  @ApiOkResponse({ type: SchoolRatingView })
  async explain(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SchoolRatingView> {
    const { snapshot, school } = await this.verifications.open(caller, id);
    return this.ratings.explainKept(caller, school, snapshot);
  }

  @Get(':id/verification')
  @Can('rating.view-school')
  @ApiOkResponse({ type: VerificationView })
  async verify(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<VerificationView> {
    return this.verifications.verify((await this.verifications.open(caller, id)).snapshot);
  }
}
