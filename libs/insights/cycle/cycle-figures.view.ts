import { ApiProperty } from '@nestjs/swagger';
import { funnelSteps, type FunnelStep } from './funnel.rule';

const tierWords = { description: 'unrated, basic, excellent, model or star' };
const share = { type: Number, nullable: true, description: '0–1' } as const;

export class FunnelStepView {
  @ApiProperty({ enum: funnelSteps })
  step: FunnelStep;

  @ApiProperty({ description: 'Assessments that came so far or farther' })
  assessments: number;
}

export class CycleOutcomeView {
  @ApiProperty(tierWords)
  targetTier: string;

  @ApiProperty()
  state: string;

  @ApiProperty()
  assessments: number;
}

export class TierShareView {
  @ApiProperty(tierWords)
  tier: string;

  @ApiProperty()
  schools: number;
}

export class CycleGroupView {
  @ApiProperty({ description: 'Id of the district, or a kind of school' })
  code: string;

  @ApiProperty({ type: String, nullable: true, description: 'Of the district; null for a kind' })
  name: string | null;

  @ApiProperty({ type: [TierShareView] })
  tiers: TierShareView[];
}

export class DwellingView {
  @ApiProperty()
  state: string;

  @ApiProperty({ description: 'Stays that have ended' })
  stays: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Days' })
  median: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Days; nine of ten took no longer' })
  ninth: number | null;

  @ApiProperty({ description: 'Assessments in it now' })
  now: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Days' })
  longestNow: number | null;
}

export class HeatCellView {
  @ApiProperty()
  districtId: string;

  @ApiProperty()
  indicator: string;

  @ApiProperty({ description: 'Mean share of the points, 0–1' })
  share: number;

  @ApiProperty({ description: 'Schools that have a figure' })
  schools: number;
}

export class FlowView {
  @ApiProperty(tierWords)
  from: string;

  @ApiProperty(tierWords)
  to: string;

  @ApiProperty()
  schools: number;
}

export class MovementView {
  @ApiProperty({ description: 'The day the titles of `from` were held, YYYY-MM-DD' })
  before: string;

  @ApiProperty()
  after: string;

  @ApiProperty({ type: [FlowView] })
  flows: FlowView[];
}

export class AgreementView {
  @ApiProperty({ description: 'Items scored by two reviewers' })
  items: number;

  @ApiProperty(share)
  withinOneStep: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Quadratic weights, −1 to 1' })
  kappa: number | null;

  @ApiProperty({ type: Number, nullable: true, description: '95 % interval' })
  from: number | null;

  @ApiProperty({ type: Number, nullable: true })
  to: number | null;

  @ApiProperty({ description: 'What the share within one step should reach, 0–1' })
  target: number;
}

export class SeverityView {
  @ApiProperty()
  name: string;

  @ApiProperty()
  items: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Mean of own minus the other score, −1 to 1; null when there are too few items',
  })
  difference: number | null;
}

export class ReportedCycleView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  code: string;

  @ApiProperty()
  from: string;

  @ApiProperty()
  until: string;

  @ApiProperty({ enum: ['OPEN', 'CLOSED'] })
  state: 'OPEN' | 'CLOSED';
}

export class IndicatorNameView {
  @ApiProperty()
  code: string;

  @ApiProperty()
  zh: string;

  @ApiProperty()
  en: string;
}

export class CycleFiguresView {
  @ApiProperty({ type: ReportedCycleView })
  cycle: ReportedCycleView;

  @ApiProperty({ type: [FunnelStepView] })
  funnel: FunnelStepView[];

  @ApiProperty({ type: [CycleOutcomeView] })
  outcomes: CycleOutcomeView[];

  @ApiProperty({ type: [CycleGroupView] })
  districts: CycleGroupView[];

  @ApiProperty({ type: [CycleGroupView] })
  kinds: CycleGroupView[];

  @ApiProperty({ type: [IndicatorNameView] })
  indicators: IndicatorNameView[];

  @ApiProperty({ type: [HeatCellView] })
  heat: HeatCellView[];

  @ApiProperty({ type: [DwellingView] })
  dwellings: DwellingView[];

  @ApiProperty({ type: MovementView, nullable: true, description: 'null in a first cycle' })
  movement: MovementView | null;

  @ApiProperty({ type: AgreementView })
  agreement: AgreementView;

  @ApiProperty({ type: [SeverityView], description: 'Empty for those who may not know the reviewers' })
  reviewers: SeverityView[];
}
