import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { Clock, dayOf } from '@libs/platform';
import { lastDayOf } from '../cycles/cycle-dates.rule';
import type { CycleEntity } from '../cycles/cycle.entity';
import { effectiveFigure, isDecided, type CountedFigure } from '../engine/effective.rule';
import type { Figure, HeldTitle, SchoolInputs, StandingVeto } from '../engine/inputs.rule';
import { measures } from '../engine/measure.rule';
import { KeptFigures } from '../evidence-scores/kept-figures.service';
import type { StandardDocument } from '../standards/standard.rule';
import { Holdings } from '../titles/holdings.service';
import { CountedFigures, type FiguresOf, type Ground } from '../measures/counted-figures.service';
import { SnapshotRepository } from './snapshot.repository';

/** Schools below a path, with all of what was counted there that is little enough to be held at once. */
export interface CountedSchools {
  cycle: CycleEntity;
  day: string;
  schools: UnitEntity[];
  counted: FiguresOf;
  reviewed: Map<string, Map<string, Figure>>;
  titles: Map<string, HeldTitle[]>;
  vetoes: Map<string, StandingVeto[]>;
}

/** Brings together all that a rating is made from, for every school below a path at once. */
@Injectable()
export class Gathering {
  constructor(
    private readonly units: Units,
    private readonly counted: CountedFigures,
    private readonly kept: KeptFigures,
    private readonly holdings: Holdings,
    private readonly snapshots: SnapshotRepository,
  ) {}

  /** `day`: the day tenure and vetoes are judged on. */
  async count(
    cycle: CycleEntity,
    standard: StandardDocument,
    path: string,
    day: string,
    ground: Ground = 'raw',
  ): Promise<CountedSchools> {
    const window = { path, from: cycle.fromDay, until: lastDayOf(cycle) };
    const schools = await this.units.below(path, 'school');
    return {
      ...{ cycle, day, schools },
      counted: await this.counted.count(
        window,
        standard,
        schools.map(({ id }) => id),
        ground,
      ),
      reviewed: await this.kept.reviewed(cycle.id, path),
      titles: await this.holdings.titlesBelow(path),
      vetoes: await this.holdings.vetoesBelow(path),
    };
  }

  /** Some of the counted schools, with what is declared of them: of a whole city that is more than all the rest. */
  async gather(of: CountedSchools, schools: UnitEntity[]): Promise<SchoolInputs[]> {
    const { cycle, reviewed } = of;
    const unitIds = schools.map(({ id }) => id);
    const counted = await of.counted(unitIds);
    const declared = await this.kept.declared(cycle.id, unitIds, decidedIn(counted, unitIds));
    const bases = await this.snapshots.listPreviousBases(cycle.id, unitIds);
    return schools.map((school) => ({
      unitId: school.id,
      kind: kindOf(school),
      cycle: cycle.code,
      from: cycle.fromDay,
      until: lastDayOf(cycle),
      asOf: of.day,
      figures: merge(counted.get(school.id), declared.get(school.id), reviewed.get(school.id)),
      titles: of.titles.get(school.id) ?? [],
      vetoes: of.vetoes.get(school.id) ?? [],
      previousGrowthBase: bases.get(school.id) ?? null,
    }));
  }
}

/** Measures of which nothing need be asked that was declared: every one of the schools stands on what was counted. */
const decidedIn = (counted: Map<string, Map<string, CountedFigure>>, unitIds: string[]): string[] =>
  measures
    .filter(({ code }) => unitIds.every((unitId) => isDecided(code, counted.get(unitId)?.get(code))))
    .map(({ code }) => code);

/** Rated under the general set where the tree does not say what kind of school it is. */
const kindOf = (school: UnitEntity): SchoolInputs['kind'] => school.schoolKind ?? 'primary';

function merge(
  counted?: Map<string, CountedFigure>,
  declared?: Map<string, Figure>,
  reviewed?: Map<string, Figure>,
): Record<string, Figure> {
  const standing: Record<string, Figure> = {};
  for (const { code } of measures) {
    const figure = effectiveFigure(code, reviewed?.get(code) ?? counted?.get(code), declared?.get(code));
    if (figure) standing[code] = figure;
  }
  return standing;
}

/** The day on which tenure and vetoes are judged: today, or the last day that counts once that is past. */
export function judgingDay(cycle: Pick<CycleEntity, 'untilDay' | 'freezesOn'>, clock: Clock): string {
  const [today, last] = [dayOf(clock.now()), lastDayOf(cycle)];
  return today < last ? today : last;
}
