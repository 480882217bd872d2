import { Injectable } from '@nestjs/common';
import { Handles } from '@libs/platform';
import { CycleClosed } from '@libs/rating';
import { AssessmentRepository } from './assessment.repository';

/** When the figures of a cycle stand, its assessments rest on them. */
@Injectable()
export class AssessmentsJob {
  constructor(private readonly assessments: AssessmentRepository) {}

  @Handles(CycleClosed)
  async rest({ cycleId }: { cycleId: string }): Promise<void> {
    await this.assessments.restOnFrozen(cycleId);
  }
}
