import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { measureShapes, type MeasureShape } from '../engine/measure.rule';
import type { Json } from './difference.rule';
import type { StandardDocument } from './standard.rule';

export class StandardNameView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  version: string;
}

export class StandardRowView extends StandardNameView {
  @ApiProperty({ type: String, format: 'date-time' })
  publishedAt: Date;

  @ApiProperty({ description: 'false: the platform brought it along' })
  own: boolean;

  @ApiProperty({ description: 'The running cycle is rated by it' })
  current: boolean;

  @ApiProperty({ description: 'A cycle that is opened now will be rated by it' })
  next: boolean;
}

export class StandardPage extends PageOf(StandardRowView) {}

export class StandardView extends StandardNameView {
  @ApiProperty()
  code: string;

  @ApiProperty({ description: 'SHA-256 of the document in canonical JSON' })
  hash: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The whole standard' })
  document: StandardDocument;
}

export class StandardMeasureView {
  @ApiProperty()
  code: string;

  @ApiProperty({ enum: measureShapes })
  shape: MeasureShape;

  @ApiProperty({ description: 'false: no figure speaks for it, reviewers do' })
  countable: boolean;
}

export class StandardMeasuresView {
  @ApiProperty({ type: [StandardMeasureView] })
  items: StandardMeasureView[];
}

const anyJson = {
  oneOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: {} },
    { type: 'object', additionalProperties: true },
  ],
  nullable: true,
  description: 'Any JSON value',
};

export class StandardDifferenceView {
  @ApiProperty({ description: '`general`, or the part of the document, e.g. `indicators`' })
  section: string;

  @ApiProperty({ type: String, nullable: true, description: 'Code of the member of that part' })
  code: string | null;

  @ApiProperty({
    description: 'Within it, e.g. `parts.0.scale.general.lo`; empty: it came or went as a whole',
  })
  field: string;

  @ApiProperty(anyJson)
  before: Json;

  @ApiProperty(anyJson)
  after: Json;
}

export class StandardComparisonView {
  @ApiProperty({ type: StandardNameView, nullable: true, description: 'null: nothing came before' })
  with: StandardNameView | null;

  @ApiProperty({ type: [StandardDifferenceView] })
  differences: StandardDifferenceView[];
}
