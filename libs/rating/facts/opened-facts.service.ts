import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import { NotFound, type Caller } from '@libs/platform';
import { lastDayOf } from '../cycles/cycle-dates.rule';
import { findMeasure, getMeasure } from '../engine/measure.rule';
import { factsOf } from '../engine/reading.rule';
import { SchoolBackground } from '../schools/school-background.service';
import { factView } from '../schools/presentation.view';
import { SchoolRatings } from '../schools/school-rating.service';
import { Standards } from '../standards/standards.service';
import type { FactDetailView } from './fact-detail.view';
import { FactDetails } from './fact-details.service';
import { openedLines } from './facts.policy';

/** A figure of a school's rating, opened down to what was counted or the paper it was declared from. */
@Injectable()
export class OpenedFacts {
  constructor(
    private readonly ratings: SchoolRatings,
    private readonly standards: Standards,
    private readonly background: SchoolBackground,
    private readonly details: FactDetails,
  ) {}

  /** @throws NotFound `rating.fact-not-found` for a measure that is unknown or missing in this rating */
  async open(caller: Caller, school: UnitEntity, code: string): Promise<FactDetailView> {
    const { cycle, snapshot } = await this.ratings.currentSnapshot(school);
    const [fact] = findMeasure(code) ? factsOf(snapshot.inputs.figures, [code]) : [];
    if (!fact) throw new NotFound('rating.fact-not-found', 'There is no such figure in this rating.');
    const { document: standard } = await this.standards.get(snapshot.standardId);
    const sources = await this.background.sourcesOf([fact]);
    const window = { path: school.path, from: cycle.fromDay, until: lastDayOf(cycle) };
    const lines =
      fact.source === 'counted' ? await this.details.linesOf(code, { school, window, standard }) : [];
    return {
      ...factView(fact, { standard, locale: caller.locale, sources }),
      ...openedLines(caller, school.path, { lines, unit: getMeasure(code).unit }),
    };
  }
}
