import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import {
  ratedTiers,
  ratingTiers,
  schoolKinds,
  type RatedTier,
  type RatingTier,
} from '../standards/standard.rule';

export class TierCountView {
  @ApiProperty({ enum: ratedTiers })
  tier: RatedTier;

  @ApiProperty({ description: 'How many schools' })
  schools: number;
}

export class PyramidView {
  @ApiProperty({ description: 'Code of the cycle, e.g. 2026-2027' })
  cycle: string;

  @ApiProperty({
    type: [TierCountView],
    description: 'What the figures of the cycle give, from basic to star',
  })
  tiers: TierCountView[];

  @ApiProperty()
  unrated: number;

  @ApiProperty({ type: [TierCountView], description: 'Titles held today' })
  held: TierCountView[];

  @ApiProperty()
  from: string;

  @ApiProperty()
  until: string;
}

export class DistrictRatingView {
  @ApiProperty()
  unitId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  schools: number;

  @ApiProperty({ type: [TierCountView] })
  tiers: TierCountView[];

  @ApiProperty()
  unrated: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Mean total of its schools, two decimals' })
  averageTotal: number | null;
}

export class DomainPointsView {
  @ApiProperty()
  code: string;

  @ApiProperty()
  points: number;

  @ApiProperty()
  of: number;

  @ApiProperty({ description: 'false: under half of its weight is available' })
  rated: boolean;
}

export class RatedSchoolView {
  @ApiProperty()
  unitId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  code: string;

  @ApiProperty({ enum: schoolKinds, nullable: true, type: String })
  kind: string | null;

  @ApiProperty()
  districtId: string;

  @ApiProperty()
  districtName: string;

  @ApiProperty({ enum: ratingTiers })
  tier: RatingTier;

  @ApiProperty({ type: Number, nullable: true })
  total: number | null;

  @ApiProperty({ enum: ratedTiers, nullable: true, type: String, description: 'The title held today' })
  titleTier: RatedTier | null;

  @ApiProperty({ type: String, nullable: true })
  titleUntil: string | null;

  @ApiProperty({ type: [DomainPointsView] })
  domains: DomainPointsView[];

  @ApiProperty({ type: Number, nullable: true, description: 'Pupils on the class lists when it was rated' })
  families: number | null;

  @ApiProperty({ type: String, nullable: true })
  snapshotId: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  checkedAt: Date | null;
}

export class RatedSchoolPage extends PageOf(RatedSchoolView) {}
