import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { measureShapes, type Measure, type MeasureShape } from '../engine/measure.rule';
import type { DeclaredRow } from './declared-figure.repository';

export class DeclaredFigureView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  measure: string;

  @ApiProperty()
  value: number;

  @ApiProperty({ type: Number, nullable: true })
  outOf: number | null;

  @ApiProperty()
  document: string;

  @ApiProperty()
  note: string;

  @ApiProperty()
  declaredBy: string;

  @ApiProperty({ type: String, format: 'date-time' })
  declaredAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  withdrawnAt: Date | null;
}

export class DeclaredFigurePage extends PageOf(DeclaredFigureView) {}

export class DeclarableMeasureView {
  @ApiProperty()
  code: string;

  @ApiProperty({ enum: measureShapes })
  shape: MeasureShape;

  @ApiProperty()
  unit: string;

  @ApiProperty({
    enum: ['yes', 'online', 'no'],
    description: 'Whether the platform counts it itself; then a declared figure gives way',
  })
  counted: 'yes' | 'online' | 'no';
}

export class DeclaredFiguresView {
  @ApiProperty({ description: 'Code of the cycle they are for' })
  cycle: string;

  @ApiProperty({ type: [DeclaredFigureView], description: 'Those that stand, one a measure at most' })
  figures: DeclaredFigureView[];

  @ApiProperty({ type: [DeclarableMeasureView] })
  measures: DeclarableMeasureView[];
}

export function declarableMeasureView({ code, shape, unit, counted }: Measure): DeclarableMeasureView {
  return { code, shape, unit, counted };
}

export function declaredFigureView(row: DeclaredRow): DeclaredFigureView {
  const { id, measure, document, note, declaredByName, declaredAt, withdrawnAt } = row;
  const outOf = row.outOf === null ? null : Number(row.outOf);
  return {
    id,
    measure,
    value: Number(row.value),
    outOf,
    document,
    note,
    declaredBy: declaredByName,
    declaredAt,
    withdrawnAt,
  };
}
