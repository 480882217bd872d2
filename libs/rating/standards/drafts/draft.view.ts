import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { SimulationStateView } from '../simulations/simulation.view';
import type { StandardDocument } from '../standard.rule';
import { StandardNameView } from '../standard.view';

export class StandardProblemView {
  @ApiProperty({ description: 'Where in the document, e.g. `indicators.4.weight`; empty for the whole' })
  path: string;

  @ApiProperty({ description: 'Names the sentence to show' })
  rule: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What goes into the sentence' })
  values: Record<string, string | number>;
}

export class StandardProblemsView {
  @ApiProperty({ type: [StandardProblemView] })
  problems: StandardProblemView[];
}

export class StandardDraftRowView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'The name it will have' })
  version: string;

  @ApiProperty({ description: 'The version it was begun from' })
  basedOn: string;

  @ApiProperty()
  editedByName: string;

  @ApiProperty({ type: String, format: 'date-time' })
  editedAt: Date;
}

export class StandardDraftPage extends PageOf(StandardDraftRowView) {}

export class StandardDraftView {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: StandardNameView })
  basedOn: StandardNameView;

  @ApiProperty()
  revision: number;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The whole standard' })
  document: StandardDocument;

  @ApiProperty({ description: 'SHA-256 of the document in canonical JSON' })
  hash: string;

  @ApiProperty({ type: [StandardProblemView], description: 'What keeps it from being published' })
  problems: StandardProblemView[];

  @ApiProperty({ type: SimulationStateView, nullable: true, description: 'Of this very document' })
  simulation: SimulationStateView | null;

  @ApiProperty()
  editedByName: string;

  @ApiProperty({ type: String, format: 'date-time' })
  editedAt: Date;
}
