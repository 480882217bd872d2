import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FrozenRatings } from '@libs/rating';
import { AssessmentGuards } from '../assessments/assessment-guards';
import { AssessmentRepository } from '../assessments/assessment.repository';

/** On which figures an assessment is decided: kept with the decision, so that it can be opened and worked out again. */
@Injectable()
export class DecidedFigures implements OnModuleInit {
  constructor(
    private readonly guards: AssessmentGuards,
    private readonly assessments: AssessmentRepository,
    private readonly ratings: FrozenRatings,
  ) {}

  onModuleInit(): void {
    this.guards.before('confirm-basic', ({ id }) => this.restOnStanding(id));
    this.guards.before('uphold-appeal', ({ id }) => this.assessments.loosen(id));
  }

  /** Inside the transaction that decides, or that has made the snapshot. */
  async rest(assessmentId: string, snapshotId: string): Promise<void> {
    await this.assessments.rest(assessmentId, snapshotId);
    await this.ratings.keep(snapshotId);
  }

  /** Inside the transaction that takes back what it was to be decided on. */
  loosen(assessmentId: string): Promise<void> {
    return this.assessments.loosen(assessmentId);
  }

  private async restOnStanding(assessmentId: string): Promise<void> {
    const snapshotId = await this.assessments.restOnStanding(assessmentId);
    if (snapshotId) await this.ratings.keep(snapshotId);
  }
}
