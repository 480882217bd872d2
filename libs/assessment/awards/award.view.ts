import { ApiProperty } from '@nestjs/swagger';
import { tiers, type Tier } from '@libs/organization';
import { PageOf } from '@libs/platform';
import type { StandingAward } from './award.repository';
import { awardStandings, standingOf, type AwardStanding } from './plaque.rule';

/** What anybody who reads the plaque may know, and nothing more. */
export class AwardCheckView {
  @ApiProperty({ example: '家校〔2026〕星0007号' }) number: string;
  @ApiProperty() school: string;
  @ApiProperty() city: string;
  @ApiProperty({ enum: tiers }) tier: Tier;
  @ApiProperty({ format: 'date' }) since: string;
  @ApiProperty({ format: 'date', description: 'Last day the title is held' }) until: string;
  @ApiProperty({ enum: awardStandings }) standing: AwardStanding;
}

export class AwardView extends AwardCheckView {
  @ApiProperty() id: string;
  @ApiProperty() unitId: string;
  @ApiProperty() assessmentId: string;
  @ApiProperty({ type: String, nullable: true, description: 'The figures it rests on' }) snapshotId:
    string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why the panel gave the tier although it rests on missing figures; null where it does not',
  })
  missingReason: string | null;
  @ApiProperty() pdfUrl: string;
  @ApiProperty() checkUrl: string;
}

export class AwardPage extends PageOf(AwardView) {}

export class SchoolAwardsView {
  @ApiProperty({ type: [AwardView], description: 'The latest first' }) items: AwardView[];
}

export const awardCheckView = (award: StandingAward, today: string): AwardCheckView => ({
  number: award.number,
  school: award.schoolName,
  city: award.cityName,
  tier: award.tier,
  since: award.sinceDay,
  until: award.heldUntil,
  standing: standingOf(award.titleState, award.heldUntil, today),
});

export const awardView = (award: StandingAward, today: string, checkUrl: string): AwardView => ({
  ...awardCheckView(award, today),
  id: award.id,
  unitId: award.unitId,
  assessmentId: award.assessmentId,
  snapshotId: award.snapshotId,
  missingReason: award.missingReason,
  pdfUrl: `/api/awards/${award.id}/pdf`,
  checkUrl,
});
