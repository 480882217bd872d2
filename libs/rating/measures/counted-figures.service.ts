import { Injectable } from '@nestjs/common';
import type { CountedFigure } from '../engine/effective.rule';
import { oneByOne } from '../side-by-side';
import type { StandardDocument } from '../standards/standard.rule';
import { participationSeconds } from './class-hour.rule';
import { graduationMeasures } from './graduates.query';
import { HeardFigures, type Source } from './heard-figures.service';
import { KeptFamilies } from './kept/kept-families.service';
import { participationMeasures } from './participation.query';
import { QuietFigures } from './quiet-figures.service';
import { learnerMeasure } from './quiz.query';
import type { Counted, Window } from './window.rule';

/** By school, then by measure. */
type FiguresBySchool = Map<string, Map<string, CountedFigure>>;

/** The figures of these schools, and perhaps of others. */
export type FiguresOf = (unitIds: string[]) => Promise<FiguresBySchool>;

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

  /**
   * Counts the schools below the window's path; answers what asks for the figures of some of them. Kept families are counted only
   * then, so that the first schools can be rated while the others are counted.
   */
  async count(
    window: Window,
    standard: StandardDocument,
    schools: string[],
    ground: Ground,
  ): Promise<FiguresOf> {
    const count = (sources: readonly Source[]) => countAll(sources, window, standard);
    // Families take as long as all the rest: the database works on several at once.
    const others = [this.heard.offers, this.quiet.sources].map(count);
    if (ground === 'raw') {
      const all = figuresOf((await Promise.all([count(this.heard.families), ...others])).flat());
      return () => Promise.resolve(all);
    }
    const prepared = this.kept.prepare(window, participationSeconds(standard), schools);
    const [, ...counted] = await Promise.all([prepared, ...others]);
    const offered = figuresOf(counted.flat());
    // Two that judge families at a time would wait for each other's rows.
    return oneByOne(async (unitIds) => {
      const families = figuresOf(await this.keptFamilies(window, standard, unitIds));
      return new Map(
        unitIds.map((id) => [id, new Map([...(offered.get(id) ?? []), ...(families.get(id) ?? [])])]),
      );
    });
  }

  private async keptFamilies(
    window: Window,
    standard: StandardDocument,
    unitIds: string[],
  ): Promise<Counted[]> {
    const { grades, learners } = await this.kept.count(window, participationSeconds(standard), unitIds);
    return [
      ...participationMeasures(grades, standard.smallGroup),
      ...graduationMeasures(grades),
      ...learners.map(learnerMeasure),
    ];
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
  for (const { unitId, measure, value, of, whole, settled, gone, coming, ways } of counted) {
    const own = bySchool.get(unitId) ?? new Map<string, CountedFigure>();
    own.set(measure, {
      ...{ value, of, source: 'counted', declaredId: null },
      ...(whole && { whole }),
      ...(settled && { settled }),
      ...(gone && { gone }),
      ...(coming && { coming }),
      ...(ways && { ways }),
    });
    bySchool.set(unitId, own);
  }
  return bySchool;
}
