import { Injectable } from '@nestjs/common';
import type { AssessmentEntity } from './assessment.entity';
import type { AssessmentAction } from './transition.rule';

/** Throws a problem when the assessment may not be moved so yet; runs inside the move's transaction. `by` null: the platform. */
type Check = (assessment: AssessmentEntity, by: string | null) => Promise<void>;

/** What other nouns ask for before an assessment is moved; they register themselves when the module starts. */
@Injectable()
export class AssessmentGuards {
  private readonly checks = new Map<AssessmentAction, Check[]>();

  before(action: AssessmentAction, check: Check): void {
    this.checks.set(action, [...(this.checks.get(action) ?? []), check]);
  }

  async check(action: AssessmentAction, assessment: AssessmentEntity, by: string | null): Promise<void> {
    for (const check of this.checks.get(action) ?? []) await check(assessment, by);
  }
}
