import { Injectable } from '@nestjs/common';
import { Clock, dayOf, schoolYearOf, Transactions } from '@libs/platform';
import { lastMonths } from '../period.rule';
import { differencesOf, type FigureDifference } from './figure-differences.rule';
import { SchoolCountQuery, type FamilyCount } from './school-count.query';
import { SchoolFiguresRepository, type SchoolCounts } from './school-figures.repository';

const monthsKept = 12;
/** Schools counted by one set of statements; together they hold some thousand rows. */
const schoolsAtOnce = 100;

/**
 * The figures kept by school. Each count goes back to the raw rows and replaces what was there, so that an event heard
 * twice, late or never changes nothing but the moment.
 */
@Injectable()
export class SchoolFigures {
  constructor(
    private readonly counting: SchoolCountQuery,
    private readonly repository: SchoolFiguresRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Notes that something has happened in these schools. */
  outdate(schoolIds: string[]): Promise<void> {
    return this.repository.markStale(schoolIds);
  }

  /** Counts again what is out of date, at most so many schools; answers how many. */
  async refreshStale(limit: number): Promise<number> {
    const schools = await this.repository.listStale(limit);
    for (const school of schools) await this.refresh(school.path, [school.id]);
    return schools.length;
  }

  /** Counts everything at or below a path again; answers how many schools. */
  async rebuild(path: string): Promise<number> {
    const schools = await this.repository.listBelow(path);
    for (const [above, ids] of inGroups(schools)) await this.refresh(above, ids);
    return schools.length;
  }

  /** What is kept and not so, by the raw rows. Changes nothing. */
  async *differences(
    path: string,
    seen: (schools: number) => void = () => undefined,
  ): AsyncGenerator<FigureDifference> {
    for (const [above, ids] of inGroups(await this.repository.listBelow(path))) {
      const counted = await this.count(above);
      yield* differencesOf(ids, await this.repository.kept(ids), counted);
      seen(ids.length);
    }
  }

  private refresh(path: string, schoolIds: string[]): Promise<void> {
    return this.transactions.run(async () => {
      const now = this.clock.now();
      await this.repository.hold(schoolIds, now);
      await this.repository.replace(schoolIds, await this.count(path, schoolIds), now);
    });
  }

  /** Of all schools below the path, or only of these. */
  private async count(path: string, only?: string[]): Promise<SchoolCounts> {
    const now = this.clock.now();
    const month = dayOf(now).slice(0, 7);
    const year = schoolYearOf(now);
    const first = lastMonths(dayOf(now), monthsKept)[0] ?? month;
    const wanted = <T extends { schoolId: string }>(rows: T[]): T[] =>
      only ? rows.filter((row) => only.includes(row.schoolId)) : rows;
    return {
      month,
      schoolYear: year.code,
      families: wanted(await this.counting.families(path, { month: `${month}-01` }, year.code)).map(kept),
      months: wanted(await this.counting.months(path, `${first}-01`)),
      subjects: wanted(await this.counting.subjects(path, dayOf(year.from))),
    };
  }
}

const kept = ({ schoolId, families, joined, active, enrolled, graduated }: FamilyCount): FamilyCount => ({
  ...{ schoolId, families, joined, active, enrolled, graduated },
});

/** Schools of one parent together, so that one path finds them. */
function inGroups(schools: { id: string; path: string }[]): [path: string, ids: string[]][] {
  const groups = new Map<string, string[]>();
  for (const { id, path } of schools) {
    const above = path.replace(/[^/]+\/$/, '');
    groups.set(above, [...(groups.get(above) ?? []), id]);
  }
  return [...groups].flatMap(([above, ids]): [string, string[]][] =>
    ids.length <= 2 * schoolsAtOnce
      ? [[above, ids]]
      : Array.from({ length: Math.ceil(ids.length / schoolsAtOnce) }, (_, at): [string, string[]] => [
          above,
          ids.slice(at * schoolsAtOnce, (at + 1) * schoolsAtOnce),
        ]),
  );
}
