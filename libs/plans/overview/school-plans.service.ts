import { Injectable } from '@nestjs/common';
import { SchoolTerms, Units } from '@libs/organization';
import { dayOf, NotFound, pageOf, reach, reaches, type Caller } from '@libs/platform';
import { isInTime, publishingDeadline } from '../gates/timeliness.rule';
import type { SchoolPlanQuery } from '../plans/plan.dto';
import type { SchoolPlanPage, SchoolPlanView } from './school-plan.view';
import { SchoolPlansQuery, type SchoolPlanRow } from './school-plans.query';

/** For bureaus: how far the schools are with their plans. */
@Injectable()
export class SchoolPlans {
  constructor(
    private readonly query: SchoolPlansQuery,
    private readonly units: Units,
    private readonly terms: SchoolTerms,
  ) {}

  /** Of the caller's own unit, or one below it. @throws NotFound outside of the caller's reach */
  async list(caller: Caller, query: SchoolPlanQuery): Promise<SchoolPlanPage> {
    const path = await this.pathFor(caller, query.unitId);
    const [first] = await this.terms.list(query.schoolYear);
    const deadline = first ? publishingDeadline(first) : null;
    const { rows, total } = await this.query.list(path, query.schoolYear, query.state, query);
    const page = pageOf(
      rows.map((row) => viewOf(row, deadline)),
      query,
      total,
    );
    return { ...page, ...(await this.query.count(path, query.schoolYear)), deadline };
  }

  private async pathFor(caller: Caller, unitId: string | undefined): Promise<string> {
    if (unitId === undefined) return reach(caller, 'plan.oversee')[0] ?? '';
    const unit = await this.units.get(unitId);
    if (!reaches(caller, 'plan.oversee', unit.path)) {
      throw new NotFound('unit.not-found', 'There is no such unit.');
    }
    return unit.path;
  }
}

function viewOf(row: SchoolPlanRow, deadline: string | null): SchoolPlanView {
  const { schoolId, schoolName, districtName, schoolKind } = row;
  const isPublished = row.currentVersionId !== null;
  const publishedOn = row.firstCoveringAt && dayOf(row.firstCoveringAt);
  return {
    ...{ schoolId, schoolName, districtName, schoolKind },
    planId: isPublished ? row.planId : null,
    state: isPublished ? 'published' : row.planId === null ? 'none' : 'draft',
    publishedAt: row.firstPublishedAt,
    inTime: isPublished ? isInTime({ deadline, publishedOn, covers: Boolean(row.covers) }) : null,
    sessions: Number(row.sessions),
  };
}
