import { Injectable } from '@nestjs/common';
import type { CountedFigure } from '../engine/effective.rule';
import type { StandardDocument } from '../standards/standard.rule';
import { HeardFigures, type Source } from './heard-figures.service';
import { QuietFigures } from './quiet-figures.service';
import type { Window } from './window.rule';

type FiguresBySchool = Map<string, Map<string, CountedFigure>>;

/** Everything the platform counts, for all schools of a window: one statement a measure, no loop over schools. */
@Injectable()
export class CountedFigures {
  constructor(
    private readonly heard: HeardFigures,
    private readonly quiet: QuietFigures,
  ) {}

  /** By school, then by measure. */
  count(window: Window, standard: StandardDocument): Promise<FiguresBySchool> {
    return figuresOf([...this.heard.sources, ...this.quiet.sources], window, standard);
  }

  /** Only what may change without a mark. */
  countQuiet(window: Window, standard: StandardDocument): Promise<FiguresBySchool> {
    return figuresOf(this.quiet.sources, window, standard);
  }
}

async function figuresOf(
  sources: readonly Source[],
  window: Window,
  standard: StandardDocument,
): Promise<FiguresBySchool> {
  const bySchool: FiguresBySchool = new Map();
  for (const source of sources) {
    for (const { unitId, measure, value, of, whole } of await source(window, standard)) {
      const own = bySchool.get(unitId) ?? new Map<string, CountedFigure>();
      own.set(measure, { value, of, source: 'counted', declaredId: null, ...(whole && { whole }) });
      bySchool.set(unitId, own);
    }
  }
  return bySchool;
}
