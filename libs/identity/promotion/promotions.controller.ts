import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { RosterReach } from '../roster/roster-reach.service';
import { PromotionBody } from './promotion.dto';
import { PromotionPreviews } from './promotion-previews.service';
import { PromotionView, promotionView } from './promotion.view';
import { Promotions } from './promotions.service';

@ApiTags('identity')
@Can('school.promote')
@Controller('api/schools')
export class PromotionsController {
  constructor(
    private readonly reach: RosterReach,
    private readonly previews: PromotionPreviews,
    private readonly promotions: Promotions,
  ) {}

  @Get(':id/promotion')
  @ApiOkResponse({ type: PromotionView, description: 'What moving the school up a grade would do' })
  async preview(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PromotionView> {
    const school = await this.reach.unit(caller, 'school.promote', id, 'school');
    return promotionView(await this.previews.of(school));
  }

  @Post(':id/promotion')
  @HttpCode(200)
  @ApiOkResponse({
    type: PromotionView,
    description: 'Moves the whole school up a grade, once a school year',
  })
  async promote(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { fingerprint }: PromotionBody,
  ): Promise<PromotionView> {
    const school = await this.reach.unit(caller, 'school.promote', id, 'school');
    await this.promotions.promote(caller, school, fingerprint);
    return promotionView(await this.previews.of(school));
  }
}
