import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import { Clock } from '@libs/platform';
import { SchoolYearsRepository } from './school-years.repository';
import { addedUp, type YearCounts } from './year-counts.rule';
import { YearClassesQuery } from './year-classes.query';
import { YearCounting } from './year-counting.service';
import type { YearSpan } from './year-span.rule';

export interface YearPart {
  unitId: string;
  name: string;
  counts: YearCounts | null;
}

export interface WholeAndParts {
  /** null: the parts added up. */
  whole: YearCounts | null;
  below: YearPart[];
  countedAt: Date | null;
}

/** The figures of a unit and of what lies below it: counted at once for a school, kept since last night above it. */
@Injectable()
export class YearParts {
  constructor(
    private readonly counting: YearCounting,
    private readonly classes: YearClassesQuery,
    private readonly kept: SchoolYearsRepository,
    private readonly clock: Clock,
  ) {}

  of(unit: UnitEntity, span: YearSpan): Promise<WholeAndParts> {
    if (unit.kind === 'class') return this.ofClass(unit, span);
    return unit.kind === 'school' ? this.ofSchool(unit, span) : this.ofArea(unit, span);
  }

  private async ofClass(unit: UnitEntity, span: YearSpan): Promise<WholeAndParts> {
    const counted = await this.counting.of('class', unit.path, span);
    return { whole: addedUp([...counted.values()]), below: [], countedAt: this.clock.now() };
  }

  private async ofSchool(unit: UnitEntity, span: YearSpan): Promise<WholeAndParts> {
    const { school: whole, classes } = await this.counting.ofSchool(unit, span);
    const below = (await this.classes.of(unit.path, span))
      .filter(({ unitId, archived }) => (isRunning(span) && !archived) || isPeopled(classes.get(unitId)))
      .map(({ unitId, name }): YearPart => ({ unitId, name, counts: classes.get(unitId) ?? null }));
    return { whole, below, countedAt: this.clock.now() };
  }

  private async ofArea(unit: UnitEntity, span: YearSpan): Promise<WholeAndParts> {
    const below = await this.kept.children(unit.id, span.schoolYear);
    const times = below.flatMap(({ countedAt }) => (countedAt ? [countedAt.getTime()] : []));
    return { whole: null, below, countedAt: times.length > 0 ? new Date(Math.min(...times)) : null };
  }
}

const isRunning = ({ until, to }: YearSpan): boolean => until < to;

const isPeopled = (counts: YearCounts | undefined): boolean => (counts?.totals.families ?? 0) > 0;
