import { ApiProperty } from '@nestjs/swagger';
import { ratedTiers, ratingTiers, type RatedTier, type RatingTier } from '../standards/standard.rule';
import { titleStates, type TitleState } from '../titles/states/title-state.rule';
import { DomainView, GateView, IndicatorView } from './judged.view';

const stepCodes = [
  'meet-gate',
  'meet-gate-by-new',
  'outlast-term',
  'raise',
  'raise-by-new',
  'raise-in-year',
  'raise-by-papers',
  'record',
  'outlast-figure',
  'outlast-window',
  'hold-title',
  'outlast-veto',
] as const;

export class ConditionView {
  @ApiProperty({ enum: ['gate', 'veto', 'total', 'domain-rated', 'domain-floor', 'key-floor', 'tenure'] })
  code: string;

  @ApiProperty({ description: 'The gate, veto, domain, indicator or tier' })
  about: string;

  @ApiProperty()
  met: boolean;

  @ApiProperty({ type: String, nullable: true })
  have: string | null;

  @ApiProperty({ type: String, nullable: true })
  need: string | null;
}

export class TierView {
  @ApiProperty({ enum: ratedTiers })
  tier: RatedTier;

  @ApiProperty()
  met: boolean;

  @ApiProperty({ type: [ConditionView] })
  conditions: ConditionView[];
}

export class StepView {
  @ApiProperty({ enum: stepCodes })
  code: (typeof stepCodes)[number];

  @ApiProperty({ description: 'The indicator, gate, tier or veto it is about' })
  indicator: string;

  @ApiProperty({ type: String, nullable: true })
  measure: string | null;

  @ApiProperty({ type: Number, nullable: true })
  from: number | null;

  @ApiProperty({ type: Number, nullable: true })
  to: number | null;

  @ApiProperty({ description: 'Points of the total, after the steps before it' })
  gain: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Units more, e.g. 41 families' })
  count: number | null;

  @ApiProperty()
  unit: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Working days it takes, an estimate' })
  effort: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'The earliest day, for what only time brings' })
  date: string | null;
}

export class NextTierView {
  @ApiProperty({ enum: ratedTiers })
  tier: RatedTier;

  @ApiProperty({ description: 'false: the steps alone are not enough' })
  reachable: boolean;

  @ApiProperty({ type: [StepView] })
  steps: StepView[];
}

export class TitleView {
  @ApiProperty({ enum: ratedTiers })
  tier: RatedTier;

  @ApiProperty()
  since: string;

  @ApiProperty()
  until: string;

  @ApiProperty()
  documentNumber: string;

  @ApiProperty({ enum: titleStates })
  state: TitleState;
}

export class RatingPlaceView {
  @ApiProperty()
  place: number;

  @ApiProperty()
  of: number;
}

export class RatedUnitView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  code: string;

  @ApiProperty({ type: String, nullable: true })
  kind: string | null;

  @ApiProperty()
  districtName: string;
}

export class CycleView {
  @ApiProperty()
  code: string;

  @ApiProperty()
  from: string;

  @ApiProperty()
  until: string;

  @ApiProperty({ enum: ['OPEN', 'CLOSED'] })
  state: 'OPEN' | 'CLOSED';
}

export class SchoolRatingView {
  @ApiProperty({ type: RatedUnitView })
  school: RatedUnitView;

  @ApiProperty({ type: CycleView })
  cycle: CycleView;

  @ApiProperty({ enum: ratingTiers, description: 'What the figures of the cycle give' })
  tier: RatingTier;

  @ApiProperty({ enum: ratingTiers, description: 'The tier if every missing indicator earned nothing' })
  assuredTier: RatingTier;

  @ApiProperty({ type: TitleView, nullable: true, description: 'The title held today' })
  title: TitleView | null;

  @ApiProperty({ type: [TitleView], description: 'All titles, the latest first' })
  titles: TitleView[];

  @ApiProperty()
  total: number;

  @ApiProperty({
    type: RatingPlaceView,
    description: 'Among the schools of the city; for the bureau and the school only',
  })
  placeInCity: RatingPlaceView;

  @ApiProperty({ type: RatingPlaceView })
  placeInDistrict: RatingPlaceView;

  @ApiProperty({ type: [GateView] })
  gates: GateView[];

  @ApiProperty({ type: [DomainView] })
  domains: DomainView[];

  @ApiProperty({ type: [IndicatorView] })
  indicators: IndicatorView[];

  @ApiProperty({ type: [TierView] })
  tiers: TierView[];

  @ApiProperty({ type: NextTierView, nullable: true })
  nextTier: NextTierView | null;

  @ApiProperty()
  standardVersion: string;

  @ApiProperty({ description: 'SHA-256 over the inputs and the standard' })
  inputsHash: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: not rated yet, shown as it would be now' })
  snapshotId: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  computedAt: Date;
}
