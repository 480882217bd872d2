import { Injectable } from '@nestjs/common';
import { Units, type GroupSize, type UnitEntity } from '@libs/organization';
import { Clock, Refused, schoolYearStarting } from '@libs/platform';
import { reportedYears } from './reported-years.rule';
import { SmallGroups } from './small-groups.service';
import { addedUp, nothingCounted, type YearCounts } from './year-counts.rule';
import { figuresOf } from './year-figures.rule';
import { YearParts, type YearPart } from './year-parts.service';
import type { YearPartView, YearReportView } from './year-report.view';
import { monthsOf } from './year-months.rule';
import { spanOf, type YearSpan } from './year-span.rule';

interface Counted {
  whole: YearCounts;
  below: YearPart[];
}

interface Small {
  few: boolean;
  hidden: Set<string>;
}

/** A year of work of a class, a school, a district or the city. Sums only; of small groups none. */
@Injectable()
export class YearReports {
  constructor(
    private readonly units: Units,
    private readonly groups: SmallGroups,
    private readonly parts: YearParts,
    private readonly clock: Clock,
  ) {}

  async of(unit: UnitEntity, schoolYear: string | undefined): Promise<YearReportView> {
    const span = this.span(schoolYear);
    const { whole, below, countedAt } = await this.parts.of(unit, span);
    const counts = whole ?? addedUp(below.map((part) => part.counts ?? nothingCounted()));
    const { few, hidden } = await this.small(unit, span, { whole: counts, below });
    return {
      unitId: unit.id,
      name: await this.nameOf(unit),
      kind: unit.kind,
      schoolYear: span.schoolYear,
      years: reportedYears(this.clock.now()).map((year) => schoolYearStarting(year).code),
      firstDay: span.firstDay,
      lastDay: span.lastDay,
      countedAt,
      families: counts.totals.families ?? 0,
      figures: figuresOf(counts, few, unit.kind === 'class'),
      months: monthsOf(counts, span, few),
      parts: below.map((part) => partView(part, hidden.has(part.unitId), unit.kind === 'school')),
    };
  }

  /** Decided by the very figures that are shown. */
  private async small(unit: UnitEntity, span: YearSpan, { whole, below }: Counted): Promise<Small> {
    if (unit.kind === 'class') {
      const few = await this.groups.hides(unit, span, [sizeOf(unit.id, whole)]);
      return { few, hidden: new Set() };
    }
    const sizes = below.map((part) => sizeOf(part.unitId, part.counts));
    const found = await this.groups.of(unit, span, sizes);
    return { few: found.whole, hidden: found.parts };
  }

  private span(schoolYear: string | undefined): YearSpan {
    const now = this.clock.now();
    const years = reportedYears(now);
    const found = schoolYear ? years.find((year) => schoolYearStarting(year).code === schoolYear) : years[0];
    if (found === undefined) {
      throw new Refused(
        'insights.year-not-reported',
        'There are figures of the running school year and the last.',
        {
          errors: [
            {
              field: 'schoolYear',
              code: 'insights.year-not-reported',
              message: 'must be one of the last two',
            },
          ],
        },
      );
    }
    return spanOf(found, now);
  }

  private async nameOf(unit: UnitEntity): Promise<string> {
    if (unit.kind !== 'class') return unit.name;
    const above = await this.units.ancestors(unit);
    const of = (kind: string): string => above.find((each) => each.kind === kind)?.name ?? '';
    return [of('school'), `${of('grade')}${unit.name}`].join(' ');
  }
}

const sizeOf = (unitId: string, counts: YearCounts | null): GroupSize => ({
  ...{ unitId, families: counts?.totals.families ?? 0, joined: counts?.totals.joined ?? 0 },
});

function partView({ unitId, name, counts }: YearPart, few: boolean, ofClass: boolean): YearPartView {
  const known = counts ?? nothingCounted();
  return { unitId, name, families: known.totals.families ?? 0, figures: figuresOf(known, few, ofClass) };
}
