import { Injectable } from '@nestjs/common';
import { DeclaredFigureRepository } from '../declared/declared-figure.repository';
import type { Figure } from '../engine/inputs.rule';
import { plainDecimal } from '../engine/number.rule';
import { EvidenceScoreRepository } from './evidence-score.repository';

type Figures = Map<string, Map<string, Figure>>;

/** The figures somebody has judged or declared, not counted: by school, then by measure. */
@Injectable()
export class KeptFigures {
  constructor(
    private readonly declaredRows: DeclaredFigureRepository,
    private readonly scores: EvidenceScoreRepository,
  ) {}

  /** `except`: measures that are not asked for. */
  async declared(cycleId: string, unitIds: string[], except: string[] = []): Promise<Figures> {
    const rows = await this.declaredRows.listStanding(cycleId, unitIds, except);
    return figuresOf(rows, (row) => ({
      value: plainDecimal(row.value),
      of: row.outOf === null ? null : plainDecimal(row.outOf),
      source: 'declared',
      declaredId: row.id,
    }));
  }

  async reviewed(cycleId: string, path: string): Promise<Figures> {
    const rows = await this.scores.listBelow(cycleId, path);
    return figuresOf(rows, ({ value }) => ({
      value: plainDecimal(value),
      of: null,
      source: 'reviewed',
      declaredId: null,
    }));
  }
}

function figuresOf<Row extends { unitId: string; measure: string }>(
  rows: Row[],
  figureOf: (row: Row) => Figure,
): Figures {
  const figures: Figures = new Map();
  for (const row of rows) {
    const own = figures.get(row.unitId) ?? new Map<string, Figure>();
    own.set(row.measure, figureOf(row));
    figures.set(row.unitId, own);
  }
  return figures;
}
