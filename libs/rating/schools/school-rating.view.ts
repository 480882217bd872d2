import { ApiProperty } from '@nestjs/swagger';
import { ratedTiers, ratingTiers, type RatedTier, type RatingTier } from '../standards/standard.rule';
import { DomainPointsView } from './rating.view';

export const factSources = ['counted', 'declared'] as const;
export const indicatorStates = ['counted', 'declared', 'missing', 'hidden'] as const;
export const stepCodes = ['meet-gate', 'raise', 'record', 'hold-title', 'outlast-veto'] as const;

/** Where a declared figure comes from. */
export class DeclaredSourceView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'Title or number of the paper' })
  document: string;

  @ApiProperty({ description: 'Name of the officer' })
  by: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;
}

export class FactView {
  @ApiProperty({ description: 'Code of the measure' })
  code: string;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'null: hidden, too few families stand behind it',
  })
  value: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Denominator of a ratio' })
  of: number | null;

  @ApiProperty()
  unit: string;

  @ApiProperty({ enum: factSources })
  source: (typeof factSources)[number];

  @ApiProperty({ type: DeclaredSourceView, nullable: true })
  declared: DeclaredSourceView | null;
}

export class GateCheckView {
  @ApiProperty()
  measure: string;

  @ApiProperty({ type: Number, nullable: true })
  have: number | null;

  @ApiProperty()
  atLeast: number;

  @ApiProperty()
  met: boolean;
}

export class GateView {
  @ApiProperty()
  code: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  met: boolean;

  @ApiProperty({ description: 'The checks with their numbers, e.g. "3 ≥ 2 · 0 < 1"' })
  why: string;

  @ApiProperty({ type: [GateCheckView] })
  checks: GateCheckView[];

  @ApiProperty({ type: [FactView] })
  facts: FactView[];
}

export class DomainView extends DomainPointsView {
  @ApiProperty()
  name: string;

  @ApiProperty({ type: Number, nullable: true, description: '0–1 of what is available' })
  share: number | null;

  @ApiProperty({ description: 'Weight of the indicators that are available' })
  available: number;
}

export class IndicatorView {
  @ApiProperty()
  code: string;

  @ApiProperty()
  domain: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: Number, nullable: true, description: 'What the scale is applied to; shares 0–1' })
  value: number | null;

  @ApiProperty({ description: 'Whether the value is a share, shown as percent' })
  percent: boolean;

  @ApiProperty({ type: Number, nullable: true, description: 'Of its own weight, two decimals' })
  points: number | null;

  @ApiProperty()
  weight: number;

  @ApiProperty({ enum: indicatorStates })
  state: (typeof indicatorStates)[number];

  @ApiProperty({ type: String, nullable: true, description: 'Why it is missing' })
  missing: string | null;

  @ApiProperty({ enum: ['automatic', 'evidence'] })
  mode: 'automatic' | 'evidence';

  @ApiProperty({ type: [FactView] })
  facts: FactView[];

  @ApiProperty({ type: String, nullable: true })
  formula: string | null;
}

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
}

export class PlaceView {
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
    type: PlaceView,
    description: 'Among the schools of the city; for the bureau and the school only',
  })
  placeInCity: PlaceView;

  @ApiProperty({ type: PlaceView })
  placeInDistrict: PlaceView;

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

  @ApiProperty()
  snapshotId: string;

  @ApiProperty({ type: String, format: 'date-time' })
  computedAt: Date;
}
