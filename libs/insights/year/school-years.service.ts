import { Injectable } from '@nestjs/common';
import { Clock } from '@libs/platform';
import type { FigureDifference } from '../figures/figure-differences.rule';
import { SchoolYearsRepository } from './school-years.repository';
import { addedUp, nothingCounted, type YearCounts } from './year-counts.rule';
import { YearCounting } from './year-counting.service';
import { yearDifferencesOf } from './year-differences.rule';
import { spanOf, type YearSpan } from './year-span.rule';
import { reportedYears } from './reported-years.rule';

/** What is kept of schools' years, and of districts' as their sums: counted whole, so that counting twice changes nothing but the moment. */
@Injectable()
export class SchoolYears {
  constructor(
    private readonly counting: YearCounting,
    private readonly repository: SchoolYearsRepository,
    private readonly clock: Clock,
  ) {}

  /** Counts all schools at or below a path again, a district at a time, of the years that can be looked at. */
  async rebuild(path: string, signal?: AbortSignal): Promise<void> {
    const now = this.clock.now();
    for (const district of await this.repository.districts(path)) {
      for (const startYear of reportedYears(now)) {
        if (signal?.aborted) return;
        const span = spanOf(startYear, now);
        const schools = await this.repository.children(district.id, span.schoolYear);
        await this.repository.replace(span.schoolYear, await this.count(district, schools, span), now);
      }
    }
  }

  /** What is kept at or below a path and not so, by the raw rows, a district at a time. Changes nothing. */
  async *differences(
    path: string,
    seen: (years: number) => void = () => undefined,
  ): AsyncGenerator<FigureDifference> {
    const now = this.clock.now();
    for (const district of await this.repository.districts(path)) {
      for (const startYear of reportedYears(now)) {
        const span = spanOf(startYear, now);
        const schools = await this.repository.children(district.id, span.schoolYear);
        const units = [...(await this.repository.of([district.id], span.schoolYear)), ...schools];
        const kept = units.flatMap(({ unitId, counts }) => (counts ? [[unitId, counts] as const] : []));
        const counted = await this.count(district, schools, span);
        yield* yearDifferencesOf(span.schoolYear, new Map(kept), counted);
        seen(schools.length);
      }
    }
  }

  /** Of the schools of a district, and of the district, which is their sum. */
  private async count(
    district: { id: string; path: string },
    schools: { unitId: string }[],
    span: YearSpan,
  ): Promise<Map<string, YearCounts>> {
    const counted = await this.counting.of('school', district.path, span);
    const own = schools.map(({ unitId }) => [unitId, counted.get(unitId) ?? nothingCounted()] as const);
    return new Map([...own, [district.id, addedUp(own.map(([, counts]) => counts))]]);
  }
}
