import { Injectable } from '@nestjs/common';
import { NotFound, type Caller } from '@libs/platform';
import { Cycles, cyclePlanView } from '@libs/rating';
import { AssessmentAccess } from '../assessment-access.service';
import { ApplicationDays } from './application-days.service';
import { AssessmentReading, lineView } from './assessment-reading.service';
import type { BeginBody, SchoolMoveBody, WishBody } from './assessment.dto';
import type { AssessmentView, SchoolAssessmentsView } from './assessment.view';
import { Assessments } from './assessments.service';

/** What a school does with its own assessment: begin, work, hand in, take back. */
@Injectable()
export class SchoolAssessments {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly assessments: Assessments,
    private readonly reading: AssessmentReading,
    private readonly cycles: Cycles,
    private readonly days: ApplicationDays,
  ) {}

  async of(caller: Caller, unitId: string): Promise<SchoolAssessmentsView> {
    const school = await this.access.school(caller, 'assessment.view', unitId);
    const cycle = await this.currentCycle();
    const all = await this.assessments.listOf(school.id);
    const current = all.find((each) => each.cycleId === cycle?.id) ?? null;
    const district = await this.access.districtOf(school);
    const shown = {
      id: school.id,
      name: school.name,
      districtId: district.id,
      districtName: district.name,
    };
    return {
      cycle: cycle && cyclePlanView(cycle, this.days.today()),
      current: current && (await this.reading.view(caller, current, school)),
      mayBegin: !current && cycle !== null && this.days.isOpen(cycle),
      earlier: all.filter((each) => each !== current).map((each) => lineView(each, shown)),
    };
  }

  /** @throws Conflict `assessment.applications-closed`, `assessment.there-already` */
  async begin(caller: Caller, unitId: string, { targetTier }: BeginBody): Promise<AssessmentView> {
    const school = await this.access.school(caller, 'assessment.apply', unitId);
    const cycle = await this.cycles.current();
    this.days.checkBegin(cycle);
    const { id: districtId } = await this.access.districtOf(school);
    const begun = await this.assessments.begin({
      cycleId: cycle.id,
      unitId: school.id,
      districtId,
      targetTier,
      by: caller.personId,
    });
    return this.reading.view(caller, begun, school);
  }

  /** @throws Conflict `assessment.changed-meanwhile`, `assessment.not-allowed` */
  async wish(caller: Caller, id: string, { targetTier, version }: WishBody): Promise<AssessmentView> {
    const { school } = await this.access.open(caller, 'assessment.apply', id);
    return this.reading.view(
      caller,
      await this.assessments.wish(id, { targetTier, version, by: caller.personId }),
      school,
    );
  }

  /** @throws Conflict as a move does */
  async move(caller: Caller, id: string, body: SchoolMoveBody): Promise<AssessmentView> {
    const { school } = await this.access.open(caller, 'assessment.apply', id);
    const moved = await this.assessments.move(id, {
      action: body.action,
      role: 'coordinator',
      by: caller.personId,
      reason: body.reason ?? '',
      expectedVersion: body.version,
    });
    return this.reading.view(caller, moved, school);
  }

  private async currentCycle() {
    try {
      return await this.cycles.current();
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  }
}
