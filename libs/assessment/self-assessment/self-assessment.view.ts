import { ApiProperty } from '@nestjs/swagger';
import { EvidenceView } from '../evidence/evidence.view';
import {
  queryOutcomes,
  queryStates,
  type FigureQueryEntity,
  type QueryOutcome,
  type QueryState,
} from './figure-query.entity';

const missingCodes = ['gate-unmet', 'evidence', 'estimate', 'veto', 'tenure', 'key-floor'] as const;
const hintCodes = ['total', 'domain-rated', 'domain-floor', 'key-floor', 'query-open'] as const;

export class FigureQueryView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  code: string;

  @ApiProperty({ enum: queryStates })
  state: QueryState;

  @ApiProperty()
  reason: string;

  @ApiProperty({ type: String, format: 'date-time' })
  askedAt: Date;

  @ApiProperty({ enum: queryOutcomes, nullable: true, description: 'null until the district has answered' })
  outcome: QueryOutcome | null;

  @ApiProperty({ type: String, nullable: true })
  answer: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt: Date | null;
}

export class AssessedItemView {
  @ApiProperty()
  code: string;

  @ApiProperty({ enum: ['gate', 'indicator'] })
  kind: 'gate' | 'indicator';

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'Points; 0 for a gate' })
  weight: number;

  @ApiProperty({ description: 'People judge it by evidence' })
  judged: boolean;

  @ApiProperty({ type: Number, nullable: true, description: 'The school’s own estimate, points' })
  estimate: number | null;

  @ApiProperty()
  note: string;

  @ApiProperty({ description: 'Of estimate and note; send it along with a change' })
  version: number;

  @ApiProperty({ type: [FigureQueryView], description: 'The latest first' })
  queries: FigureQueryView[];

  @ApiProperty({ type: [EvidenceView] })
  evidence: EvidenceView[];
}

export class MissingLineView {
  @ApiProperty({ enum: missingCodes })
  code: (typeof missingCodes)[number];

  @ApiProperty({ description: 'The gate, indicator, veto or tier' })
  about: string;

  @ApiProperty({ type: String, nullable: true })
  have: string | null;

  @ApiProperty({ type: String, nullable: true })
  need: string | null;
}

export class HintLineView {
  @ApiProperty({ enum: hintCodes })
  code: (typeof hintCodes)[number];

  @ApiProperty()
  about: string;

  @ApiProperty({ type: String, nullable: true })
  have: string | null;

  @ApiProperty({ type: String, nullable: true })
  need: string | null;
}

export class SelfAssessmentView {
  @ApiProperty({ type: [AssessedItemView], description: 'Gates first, in the order of the standard' })
  items: AssessedItemView[];

  @ApiProperty({ type: [MissingLineView], description: 'What keeps it from being handed in' })
  missing: MissingLineView[];

  @ApiProperty({ type: [HintLineView], description: 'What may still stand in the way of the tier' })
  hints: HintLineView[];

  @ApiProperty({ description: 'The caller may change estimates and evidence now' })
  editable: boolean;

  @ApiProperty({ description: 'The caller may query figures now' })
  mayQuery: boolean;

  @ApiProperty({ description: 'The caller may answer queries' })
  mayAnswer: boolean;
}

export class EstimateView {
  @ApiProperty()
  code: string;

  @ApiProperty({ type: Number, nullable: true })
  estimate: number | null;

  @ApiProperty()
  note: string;

  @ApiProperty()
  version: number;
}

export function figureQueryView(query: FigureQueryEntity): FigureQueryView {
  const { id, code, state, reason, askedAt, outcome, answer, answeredAt } = query;
  return { id, code, state, reason, askedAt, outcome, answer, answeredAt };
}
