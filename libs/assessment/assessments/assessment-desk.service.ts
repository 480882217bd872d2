import { Injectable } from '@nestjs/common';
import { tiers, Units } from '@libs/organization';
import { pageOf, reach, type Caller, type Page } from '@libs/platform';
import { Cycles } from '@libs/rating';
import { lineView } from './assessment-reading.service';
import type { AssessmentsQueryDto } from './assessment.dto';
import type { AssessmentLineView, AssessmentStateCountView } from './assessment.view';
import { AssessmentsQuery, type Looked } from './assessments.query';
import { assessmentStates, endStates, holdersOf } from './transition.rule';

const right = 'assessment.view-many';
const offices = ['district_officer', 'city_officer'] as const;

/** The bureaus' list: all schools within reach, those first that have waited longest. */
@Injectable()
export class AssessmentDesk {
  constructor(
    private readonly units: Units,
    private readonly cycles: Cycles,
    private readonly query: AssessmentsQuery,
  ) {}

  async list(caller: Caller, query: AssessmentsQueryDto): Promise<Page<AssessmentLineView>> {
    const looked = await this.looked(caller, query);
    const { rows, total } = await this.query.page({ ...looked, ...standingOf(caller, query) }, query);
    const lines = rows.map((row) =>
      lineView(row, {
        id: row.unitId,
        name: row.unitName,
        districtId: row.districtId,
        districtName: row.districtName,
      }),
    );
    return pageOf(lines, query, total);
  }

  async states(caller: Caller, query: AssessmentsQueryDto): Promise<AssessmentStateCountView[]> {
    return this.query.counts(await this.looked(caller, query));
  }

  /** A district outside of the caller's reach holds nothing for the caller. */
  private async looked(
    caller: Caller,
    { cycle, district, tier, kind, q }: AssessmentsQueryDto,
  ): Promise<Looked> {
    const within = reach(caller, right);
    const cycleId = cycle ?? (await this.cycles.current()).id;
    if (!district) return { paths: within, cycleId, tier, kind, q };
    const path = (await this.units.find(district))?.path;
    const paths = path && within.some((each) => path.startsWith(each)) ? [path] : [];
    return { paths, cycleId, tier, kind, q };
  }
}

/** What waits for the caller’s office is what it can bring on. */
function standingOf(
  caller: Caller,
  { state, waiting }: AssessmentsQueryDto,
): Pick<Looked, 'states' | 'standing'> {
  if (state) return { states: [state] };
  if (waiting === 'ended') return { states: endStates };
  if (waiting !== 'me') return {};
  const mine = offices.filter((role) => caller.roles.some((grant) => grant.role === role));
  const pairs = assessmentStates.flatMap((each) => tiers.map((tier) => [each, tier] as const));
  return {
    standing: pairs.filter(([each, tier]) => mine.some((role) => holdersOf(each, tier).includes(role))),
  };
}
