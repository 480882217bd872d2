import { ApiProperty } from '@nestjs/swagger';
import { DomainPointsView } from './rating.view';

export const factSources = ['counted', 'declared', 'reviewed'] as const;
export const indicatorStates = ['counted', 'declared', 'reviewed', 'missing', 'hidden'] as const;

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

  @ApiProperty({ type: Number, nullable: true, description: 'Denominator of a ratio, hidden with it' })
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

  @ApiProperty({
    description: 'The checks with their numbers, e.g. "3 ≥ 2 · 0 < 1"; empty where they are hidden',
  })
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

export class ValueBaseView {
  @ApiProperty()
  count: number;

  @ApiProperty()
  unit: string;
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

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of a value that is no share and no rubric step',
  })
  unit: string | null;

  @ApiProperty({
    type: ValueBaseView,
    nullable: true,
    description: 'What a value is set against, such as 100 families',
  })
  base: ValueBaseView | null;

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
