import { ApiProperty } from '@nestjs/swagger';
import { tiers, type Tier } from '@libs/organization';
import { PageOf } from '@libs/platform';
import type { ShownPublicity } from './publicity.repository';

/** What anybody may know while it is shown: the tier, and no number. */
export class PublicityView {
  @ApiProperty() id: string;
  @ApiProperty() school: string;
  @ApiProperty() district: string;
  @ApiProperty({ enum: tiers }) tier: Tier;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ format: 'date' }) until: string;
}

export class PublicityPage extends PageOf(PublicityView) {}

export const publicityView = (shown: ShownPublicity): PublicityView => ({
  id: shown.id,
  school: shown.school,
  district: shown.district,
  tier: shown.tier,
  from: shown.fromDay,
  until: shown.untilDay,
});
