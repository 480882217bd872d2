import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { Clock, dayOf } from '@libs/platform';
import type { CycleEntity } from '../cycles/cycle.entity';
import { effectiveFigure, type CountedFigure } from '../engine/effective.rule';
import type { Figure, SchoolInputs } from '../engine/inputs.rule';
import { measures } from '../engine/measure.rule';
import { KeptFigures } from '../evidence-scores/kept-figures.service';
import type { StandardDocument } from '../standards/standard.rule';
import { Holdings } from '../titles/holdings.service';
import { CountedFigures, type Ground } from '../measures/counted-figures.service';
import { SnapshotRepository } from './snapshot.repository';

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
  async gather(
    cycle: CycleEntity,
    standard: StandardDocument,
    path: string,
    day: string,
    ground: Ground = 'raw',
  ): Promise<SchoolInputs[]> {
    const window = { path, from: cycle.fromDay, until: cycle.untilDay };
    const schools = await this.units.below(path, 'school');
    const unitIds = schools.map(({ id }) => id);
    const counted = await this.counted.count(window, standard, unitIds, ground);
    const declared = await this.kept.declared(cycle.id, path);
    const reviewed = await this.kept.reviewed(cycle.id, path);
    const titles = await this.holdings.titlesBelow(path);
    const vetoes = await this.holdings.vetoesBelow(path);
    const bases = await this.snapshots.listPreviousBases(cycle.id, path);
    return schools.map((school) => ({
      unitId: school.id,
      kind: kindOf(school),
      cycle: cycle.code,
      from: cycle.fromDay,
      until: cycle.untilDay,
      asOf: day,
      figures: merge(counted.get(school.id), declared.get(school.id), reviewed.get(school.id)),
      titles: titles.get(school.id) ?? [],
      vetoes: vetoes.get(school.id) ?? [],
      previousGrowthBase: bases.get(school.id) ?? null,
    }));
  }
}

/** Rated under the general set where the tree does not say what kind of school it is. */
const kindOf = (school: UnitEntity): SchoolInputs['kind'] => school.schoolKind ?? 'primary';

function merge(
  counted?: Map<string, CountedFigure>,
  declared?: Map<string, Figure>,
  reviewed?: Map<string, Figure>,
): Record<string, Figure> {
  const standing = measures.flatMap(({ code }) => {
    const figure = effectiveFigure(code, reviewed?.get(code) ?? counted?.get(code), declared?.get(code));
    return figure ? [[code, figure] as const] : [];
  });
  return Object.fromEntries(standing);
}

/** The day on which tenure and vetoes are judged: today, or the cycle's last day once that is past. */
export function judgingDay(cycle: Pick<CycleEntity, 'untilDay'>, clock: Clock): string {
  const today = dayOf(clock.now());
  return today < cycle.untilDay ? today : cycle.untilDay;
}
