import { Injectable } from '@nestjs/common';
import { Clock, dayOf, schoolYearOf, Transactions } from '@libs/platform';
import { lastMonths } from '../period.rule';
import { differencesOf, type FigureDifference } from './figure-differences.rule';
import { DistrictFiguresRepository } from './district-figures.repository';
import { withSum, type UnitFamilies } from './district-sum.rule';
import { SchoolCountQuery, type FamilyCount } from './school-count.query';
import { SchoolFiguresRepository, type SchoolCounts } from './school-figures.repository';
import { byDistrict, type SchoolGroup } from './school-groups.rule';

const monthsKept = 12;

/**
 * The figures kept by school, and by district as their sum. Each count goes back to the raw rows and replaces what was there, so that an event heard
 * twice, late or never changes nothing but the moment.
 */
@Injectable()
export class SchoolFigures {
  constructor(
    private readonly counting: SchoolCountQuery,
    private readonly repository: SchoolFiguresRepository,
    private readonly districts: DistrictFiguresRepository,
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
    for (const group of byDistrict(schools)) {
      const alone = group.schools.map(({ id, path }) => ({ path, ids: [id] }));
      await this.refresh(group.districtId, alone);
    }
    return schools.length;
  }

  /** Counts everything at or below a path again; answers how many schools. */
  async rebuild(path: string): Promise<number> {
    const schools = await this.repository.listBelow(path);
    for (const group of byDistrict(schools)) {
      await this.refresh(group.districtId, [{ path: group.path, ids: idsOf(group) }]);
    }
    return schools.length;
  }

  /** What is kept and not so, by the raw rows, of whole districts. Changes nothing. */
  async *differences(
    path: string,
    seen: (schools: number) => void = () => undefined,
  ): AsyncGenerator<FigureDifference> {
    for (const group of byDistrict(await this.repository.listBelow(path))) {
      const { districtId } = group;
      const ids = idsOf(group);
      const counted = withSum(districtId, await this.count(group.path, ids, this.clock.now()));
      const units = [districtId, ...ids];
      yield* differencesOf(units, await this.repository.kept(units), counted);
      seen(ids.length);
    }
  }

  /** Schools of one district, each set of them found by one path. */
  private refresh(districtId: string, sets: { path: string; ids: string[] }[]): Promise<void> {
    return this.transactions.run(async () => {
      const now = this.clock.now();
      await this.repository.hold([districtId, ...sets.flatMap(({ ids }) => ids)], now);
      for (const { path, ids } of sets) {
        await this.repository.replace(ids, await this.count(path, ids, now), now);
      }
      await this.districts.addUp(districtId, periodOf(now));
    });
  }

  /** Of these schools, all at or below the path. */
  private async count(path: string, schoolIds: string[], now: Date): Promise<SchoolCounts> {
    const { month, schoolYear } = periodOf(now);
    const first = lastMonths(dayOf(now), monthsKept)[0] ?? month;
    const asked = new Set(schoolIds);
    const wanted = <T extends { unitId: string }>(rows: T[]): T[] =>
      rows.filter(({ unitId }) => asked.has(unitId));
    const families = await this.counting.families(path, { month: `${month}-01` }, schoolYear);
    return {
      ...{ month, schoolYear },
      families: familiesOf(schoolIds, families),
      months: wanted(await this.counting.months(path, `${first}-01`)),
      subjects: wanted(await this.counting.subjects(path, dayOf(schoolYearOf(now).from))),
    };
  }
}

const periodOf = (now: Date): { month: string; schoolYear: string } => ({
  month: dayOf(now).slice(0, 7),
  schoolYear: schoolYearOf(now).code,
});

const idsOf = ({ schools }: SchoolGroup): string[] => schools.map(({ id }) => id);

/** Of each school, also of one that has no families. */
function familiesOf(schoolIds: string[], counted: FamilyCount[]): UnitFamilies[] {
  const known = new Map(counted.map((one) => [one.unitId, one]));
  return schoolIds.map((unitId) => {
    const one = known.get(unitId) ?? { families: 0, joined: 0, active: 0, enrolled: 0, graduated: 0 };
    const { families, joined, active, enrolled, graduated } = one;
    return { unitId, schools: 1, families, joined, active, enrolled, graduated };
  });
}
