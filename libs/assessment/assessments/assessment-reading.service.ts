import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import type { Caller } from '@libs/platform';
import { Cycles, cyclePlanView, StateLog, type LoggedChange } from '@libs/rating';
import { AssessmentAccess } from '../assessment-access.service';
import { ApplicationDays } from './application-days.service';
import type { AssessmentEntity } from './assessment.entity';
import type {
  AssessedSchoolView,
  AssessmentLineView,
  AssessmentStepView,
  AssessmentView,
} from './assessment.view';
import {
  actionsFor,
  holdersOf,
  transitions,
  type AssessmentAction,
  type AssessmentState,
} from './transition.rule';

/** Reasons that are written for the school; all others stay in the office. */
const told = new Set<string>([
  ...transitions.filter((each) => each.needsReason).map((each) => each.action),
  'withdraw',
]);

/** Assessments as the screens show them. */
@Injectable()
export class AssessmentReading {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly units: Units,
    private readonly cycles: Cycles,
    private readonly log: StateLog,
    private readonly days: ApplicationDays,
  ) {}

  /** @throws NotFound `assessment.not-found` */
  async get(caller: Caller, id: string): Promise<AssessmentView> {
    const { assessment, school } = await this.access.open(caller, 'assessment.view', id);
    return this.view(caller, assessment, school);
  }

  async view(caller: Caller, assessment: AssessmentEntity, school: UnitEntity): Promise<AssessmentView> {
    const district = await this.units.get(assessment.districtId);
    const cycle = await this.cycles.get(assessment.cycleId);
    const offices = this.access.officesOver(caller, school);
    const past = await this.log.listOf('assessment', assessment.id);
    return {
      ...lineView(assessment, {
        id: school.id,
        name: school.name,
        districtId: district.id,
        districtName: district.name,
      }),
      cycle: cyclePlanView(cycle, this.days.today()),
      actions: actionsFor(assessment.state, assessment.targetTier, offices).filter(
        (action) => action !== 'return' || this.days.mayReturn(cycle),
      ),
      // Another wish is no step.
      steps: past.filter(({ from, to }) => from !== to).map(stepView),
      frozen: cycle.state === 'CLOSED',
      snapshotId: assessment.snapshotId,
    };
  }
}

export function lineView(
  assessment: Omit<AssessmentLineView, 'school' | 'holders'>,
  school: AssessedSchoolView,
): AssessmentLineView {
  const { id, cycleId, targetTier, state, version, enteredAt, submittedAt } = assessment;
  return {
    id,
    cycleId,
    school,
    targetTier,
    state,
    version,
    enteredAt,
    submittedAt,
    holders: holdersOf(state, targetTier),
  };
}

/** Without who did it: reviewers are nobody's business but the city's. */
function stepView({ from, to, action, at, reason }: LoggedChange): AssessmentStepView {
  return {
    from: from as AssessmentState | null,
    to: to as AssessmentState,
    action: action as AssessmentAction,
    at,
    reason: told.has(action) ? reason : '',
  };
}
