import { Injectable } from '@nestjs/common';
import type { CountedFigure } from '../engine/effective.rule';
import type { StandardDocument } from '../standards/standard.rule';
import { participationSeconds } from './class-hour.rule';
import { graduationMeasures } from './graduates.query';
import { HeardFigures, type Source } from './heard-figures.service';
import { KeptFamilies } from './kept/kept-families.service';
import { participationMeasures } from './participation.query';
import { QuietFigures } from './quiet-figures.service';
import { learnerMeasure } from './quiz.query';
import type { Counted, Window } from './window.rule';

type FiguresBySchool = Map<string, Map<string, CountedFigure>>;

/** Whether families are counted from the raw rows, or from what is kept of them and judged again where it has changed. */
export type Ground = 'raw' | 'kept';

/** Everything the platform counts, for all schools of a window: one statement a measure, no loop over schools. */
@Injectable()
export class CountedFigures {
  constructor(
    private readonly heard: HeardFigures,
    private readonly quiet: QuietFigures,
    private readonly kept: KeptFamilies,
  ) {}

  /** By school, then by measure. `unitIds`: the schools below the window's path. */
  async count(
    window: Window,
    standard: StandardDocument,
    unitIds: string[],
    ground: Ground,
  ): Promise<FiguresBySchool> {
    const families = ground === 'raw' ? this.heard.families : [this.fromKept(unitIds)];
    const others = [...this.heard.offers, ...this.quiet.sources];
    // Families take as long as all the rest: the database works on both.
    const counted = await Promise.all([families, others].map((some) => countAll(some, window, standard)));
    return figuresOf(counted.flat());
  }

  private fromKept(unitIds: string[]): Source {
    return async (window, standard) => {
      const { grades, learners } = await this.kept.count(window, participationSeconds(standard), unitIds);
      return [
        ...participationMeasures(grades, standard.smallGroup),
        ...graduationMeasures(grades),
        ...learners.map(learnerMeasure),
      ];
    };
  }
}

async function countAll(
  sources: readonly Source[],
  window: Window,
  standard: StandardDocument,
): Promise<Counted[]> {
  const counted: Counted[][] = [];
  for (const source of sources) counted.push(await source(window, standard));
  return counted.flat();
}

function figuresOf(counted: Counted[]): FiguresBySchool {
  const bySchool: FiguresBySchool = new Map();
  for (const { unitId, measure, value, of, whole, settled, gone, ways } of counted) {
    const own = bySchool.get(unitId) ?? new Map<string, CountedFigure>();
    own.set(measure, {
      ...{ value, of, source: 'counted', declaredId: null },
      ...(whole && { whole }),
      ...(settled && { settled }),
      ...(gone && { gone }),
      ...(ways && { ways }),
    });
    bySchool.set(unitId, own);
  }
  return bySchool;
}
