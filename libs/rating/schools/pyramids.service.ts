import { Injectable } from '@nestjs/common';
import { Clock, dayOf, pageOf, reach, type Caller, type Page } from '@libs/platform';
import { Cycles } from '../cycles/cycles.service';
import { groupedBy } from '../measures/grouped.rule';
import { brief } from '../engine/number.rule';
import { ratedTiers } from '../standards/standard.rule';
import { PyramidQuery, type TierCount } from './pyramid.query';
import type { DistrictRatingView, PyramidView, RatedSchoolView, TierCountView } from './rating.view';
import type { SchoolListDto } from './school-list.dto';
import { SchoolListQuery } from './school-list.query';

const right = 'rating.view-schools';

/** Many schools side by side, as far as the caller's units reach. */
@Injectable()
export class Pyramids {
  constructor(
    private readonly cycles: Cycles,
    private readonly pyramid: PyramidQuery,
    private readonly schools: SchoolListQuery,
    private readonly clock: Clock,
  ) {}

  async pyramidFor(caller: Caller): Promise<PyramidView> {
    const within = reach(caller, right);
    const cycle = await this.cycles.current();
    const counts = await this.pyramid.byTier(cycle.id, within);
    const held = await this.pyramid.held(dayOf(this.clock.now()), within);
    return {
      cycle: cycle.code,
      tiers: tiersOf(counts),
      unrated: schoolsIn(counts, 'unrated'),
      held: tiersOf(held),
      from: cycle.fromDay,
      until: cycle.untilDay,
    };
  }

  async districtsFor(caller: Caller): Promise<DistrictRatingView[]> {
    const cycle = await this.cycles.current();
    const counts = await this.pyramid.byDistrict(cycle.id, reach(caller, right));
    return [...groupedBy(counts, (count) => count.districtId)].map(([unitId, own]) =>
      districtView(unitId, own),
    );
  }

  async list(caller: Caller, query: SchoolListDto): Promise<Page<RatedSchoolView>> {
    const cycle = await this.cycles.current();
    const scope = { cycleId: cycle.id, day: dayOf(this.clock.now()), within: reach(caller, right) };
    const { rows, total } = await this.schools.list(scope, query);
    const contents = await this.schools.contentsOf(rows.flatMap((row) => row.snapshotId ?? []));
    const items = rows.map((row): RatedSchoolView => ({
      ...row,
      total: row.total === null ? null : Number(row.total),
      families: contents.get(row.snapshotId ?? '')?.families ?? null,
      domains: (contents.get(row.snapshotId ?? '')?.domains ?? []).map((domain) => ({
        code: domain.code,
        points: Number(brief(domain.points)),
        of: Number(domain.of),
        rated: domain.rated,
      })),
    }));
    return pageOf(items, query, total);
  }
}

type Count = Pick<TierCount, 'tier' | 'schools'>;

const schoolsIn = (counts: Count[], tier: string): number =>
  counts.filter((count) => count.tier === tier).reduce((sum, count) => sum + count.schools, 0);

const tiersOf = (counts: Count[]): TierCountView[] =>
  ratedTiers.map((tier) => ({ tier, schools: schoolsIn(counts, tier) }));

function districtView(unitId: string, own: TierCount[]): DistrictRatingView {
  const schools = own.reduce((sum, count) => sum + count.schools, 0);
  const totals = own.reduce((sum, count) => sum + count.totals, 0);
  return {
    unitId,
    name: own[0]?.districtName ?? '',
    schools,
    tiers: tiersOf(own),
    unrated: schoolsIn(own, 'unrated'),
    averageTotal: schools > 0 ? Math.round((totals / schools) * 100) / 100 : null,
  };
}
