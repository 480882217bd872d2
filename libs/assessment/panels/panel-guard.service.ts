import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Conflict } from '@libs/platform';
import { AssessmentGuards } from '../assessments/assessment-guards';
import type { AssessmentEntity } from '../assessments/assessment.entity';
import { DecidedFigures } from './decided-figures.service';
import { PanelRepository } from './panel.repository';
import type { PanelOutcome } from './vote.rule';

/** Out of PANEL leads only what a session has decided, recorded since the assessment came there. */
@Injectable()
export class PanelGuard implements OnModuleInit {
  constructor(
    private readonly guards: AssessmentGuards,
    private readonly repository: PanelRepository,
    private readonly figures: DecidedFigures,
  ) {}

  onModuleInit(): void {
    for (const outcome of ['publicise', 'refuse'] as const) {
      this.guards.before(outcome, (assessment) => this.check(outcome, assessment));
    }
  }

  private async check(outcome: PanelOutcome, { id, state, enteredAt }: AssessmentEntity): Promise<void> {
    if (state !== 'PANEL') return;
    const decision = await this.repository.findLatestOn(id);
    if (decision?.outcome !== outcome || decision.decidedAt < enteredAt) {
      throw new Conflict('panel.not-decided', 'The panel has not decided this.');
    }
    await this.figures.rest(id, decision.snapshotId);
  }
}
