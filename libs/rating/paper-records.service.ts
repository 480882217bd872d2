import { Injectable } from '@nestjs/common';
import { Clock, newId, Transactions } from '@libs/platform';
import { DeclaredFigureRepository } from './declared/declared-figure.repository';
import { problemOf } from './declared/declared-figure.rule';
import { getMeasure } from './engine/measure.rule';
import type { RatedTier } from './standards/standard.rule';
import { TitleBeginnings } from './titles/states/title-beginnings.service';

export interface PaperFigure {
  unitId: string;
  measure: string;
  value: number;
  outOf?: number;
  document: string;
}

export interface PaperTitle {
  unitId: string;
  tier: RatedTier;
  /** First and last day, Asia/Shanghai, YYYY-MM-DD. */
  since: string;
  until: string;
  documentNumber: string;
}

/** The door for taking over many figures and titles from paper at once. Rates nothing: compute afterwards. */
@Injectable()
export class PaperRecords {
  constructor(
    private readonly figures: DeclaredFigureRepository,
    private readonly titles: TitleBeginnings,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** All or none. @throws Error for a figure that does not fit its measure */
  async recordFigures(cycleId: string, declaredBy: string, wanted: PaperFigure[]): Promise<void> {
    const declaredAt = this.clock.now();
    const rows = wanted.map(({ unitId, measure, value, outOf, document }) => {
      const problem = problemOf(getMeasure(measure), { value, outOf: outOf ?? null });
      if (problem) throw new Error(`${value} of ${outOf ?? '–'} does not fit ${measure}`);
      const text = {
        value: String(value),
        outOf: outOf === undefined ? null : String(outOf),
        document,
        note: '',
      };
      const standing = { active: 1, declaredBy, declaredAt, withdrawnBy: null, withdrawnAt: null };
      return { id: newId(), cycleId, unitId, measure, ...text, ...standing };
    });
    await this.transactions.run(() => this.figures.add(rows));
  }

  /** All or none. */
  async recordTitles(recordedBy: string, wanted: PaperTitle[], at: Date = this.clock.now()): Promise<void> {
    const titles = wanted.map(({ unitId, tier, since, until, documentNumber }) => {
      const days = { sinceDay: since, untilDay: until };
      return { unitId, tier, ...days, documentNumber, recordedBy };
    });
    await this.transactions.run(() => this.titles.add('import', recordedBy, titles, at));
  }
}
