import { Injectable } from '@nestjs/common';
import { FamiliesYearQuery, type Level } from './families-year.query';
import { SchoolWorkQuery } from './school-work.query';
import { nothingCounted, type YearCounts } from './year-counts.rule';
import { addedMonths, addedRows, countsOf, type Row } from './year-rows.rule';
import type { YearSpan } from './year-span.rule';

/** Counts a school year from the raw rows, for all classes or schools at or below a path. */
@Injectable()
export class YearCounting {
  constructor(
    private readonly families: FamiliesYearQuery,
    private readonly work: SchoolWorkQuery,
  ) {}

  async of(level: Level, path: string, span: YearSpan): Promise<Map<string, YearCounts>> {
    return countsOf({
      figures: [
        ...(await this.families.families(level, path, span)),
        ...(await this.workOf(level, path, span)),
      ],
      seconds: await this.families.seconds(level, path, span),
      attendances: await this.families.attendances(level, path, span),
    });
  }

  /** A school with its classes: its families' rows are read once for both. */
  async ofSchool(
    { id, path }: { id: string; path: string },
    span: YearSpan,
  ): Promise<{ school: YearCounts; classes: Map<string, YearCounts> }> {
    const families = await this.families.families('class', path, span);
    const seconds = await this.families.classSeconds(path, span);
    const attendances = await this.families.attendances('class', path, span);
    const classes = countsOf({
      figures: [...families, ...(await this.workOf('class', path, span))],
      seconds: seconds.filter(({ amount }) => amount > 0),
      attendances,
    });
    const school = countsOf({
      figures: [...addedRows(id, families), ...(await this.workOf('school', path, span))],
      seconds: addedMonths(
        id,
        seconds.map(({ month, ofSchool, unitId }) => ({ unitId, month, amount: ofSchool })),
      ),
      attendances: addedMonths(id, attendances),
    });
    return { school: school.get(id) ?? nothingCounted(), classes };
  }

  private async workOf(level: Level, path: string, span: YearSpan): Promise<Row[]> {
    const both = [
      ...(await this.work.activities(level, path, span)),
      ...(await this.work.sessions(level, path, span)),
    ];
    if (level === 'class') return both;
    return [
      ...both,
      ...(await this.work.questions(path, span)),
      ...(await this.work.surveys(path, span)),
      ...(await this.work.teachers(path)),
    ];
  }
}
