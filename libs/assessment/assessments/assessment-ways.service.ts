import { Injectable } from '@nestjs/common';
import { Conflict, Refused } from '@libs/platform';
import { Cycles, isVisited, Standards } from '@libs/rating';
import { AssessmentGuards } from './assessment-guards';
import type { AssessmentEntity } from './assessment.entity';
import { transitionOf, type AssessmentAction, type AssessmentRole, type Transition } from './transition.rule';

interface Wanted {
  action: AssessmentAction;
  role: AssessmentRole;
  by: string | null;
  reason?: string;
}

/** Which way an assessment may go: by the table, the standard of its cycle, and the nouns that hold it. */
@Injectable()
export class AssessmentWays {
  constructor(
    private readonly guards: AssessmentGuards,
    private readonly cycles: Cycles,
    private readonly standards: Standards,
  ) {}

  begin(draft: AssessmentEntity, by: string): Promise<void> {
    return this.guards.check('begin', draft, by);
  }

  /** @throws Conflict `assessment.not-allowed`; Refused `assessment.reason-required` */
  async onward(assessment: AssessmentEntity, { action, role, by, reason }: Wanted): Promise<Transition> {
    const visit = action === 'conclude-review' && (await this.isVisited(assessment));
    const transition = transitionOf(assessment.state, action, assessment.targetTier, visit);
    if (!transition?.roles.includes(role)) throw notAllowed(assessment);
    if (transition.needsReason && !reason?.trim()) {
      throw new Refused('assessment.reason-required', 'Say why: the school reads it.', {
        errors: [{ field: 'reason', code: 'required', message: 'is needed' }],
      });
    }
    await this.guards.check(action, assessment, by);
    return transition;
  }

  private async isVisited({ cycleId, targetTier }: AssessmentEntity): Promise<boolean> {
    const { standardId } = await this.cycles.get(cycleId);
    const { document } = await this.standards.get(standardId);
    return isVisited(document, targetTier);
  }
}

export const notAllowed = ({ state }: AssessmentEntity) =>
  new Conflict('assessment.not-allowed', 'That is not possible in the state it is in.', { state });
