import { Injectable } from '@nestjs/common';
import { Clock } from '@libs/platform';
import type { FigureDifference } from '../figures/figure-differences.rule';
import { SchoolYearsRepository } from './school-years.repository';
import { YearCounting } from './year-counting.service';
import { yearDifferencesOf } from './year-differences.rule';
import { spanOf } from './year-span.rule';
import { reportedYears } from './reported-years.rule';

/** What is kept of schools' years: counted whole, so that counting twice changes nothing but the moment. */
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
    for (const district of await this.repository.districtPaths(path)) {
      for (const startYear of reportedYears(now)) {
        if (signal?.aborted) return;
        const span = spanOf(startYear, now);
        const counted = await this.counting.of('school', district.path, span);
        await this.repository.replace(span.schoolYear, counted, now);
      }
    }
  }

  /** What is kept at or below a path and not so, by the raw rows, a district at a time. Changes nothing. */
  async *differences(path: string): AsyncGenerator<FigureDifference> {
    const now = this.clock.now();
    for (const district of await this.repository.districtPaths(path)) {
      for (const startYear of reportedYears(now)) {
        const span = spanOf(startYear, now);
        const counted = await this.counting.of('school', district.path, span);
        const kept = (await this.repository.below(district.path, span.schoolYear)).flatMap(
          ({ schoolId, counts }) => (counts ? [[schoolId, counts] as const] : []),
        );
        yield* yearDifferencesOf(span.schoolYear, new Map(kept), counted);
      }
    }
  }
}
