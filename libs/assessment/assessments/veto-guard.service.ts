import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Conflict, dayOf } from '@libs/platform';
import { Vetoes } from '@libs/rating';
import { AssessmentGuards } from './assessment-guards';

/** Twelve months without an application after a verified veto case (domain: vetoes). */
@Injectable()
export class VetoGuard implements OnModuleInit {
  constructor(
    private readonly guards: AssessmentGuards,
    private readonly vetoes: Vetoes,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const action of ['begin', 'submit'] as const) {
      this.guards.before(action, ({ unitId }) => this.check(unitId));
    }
  }

  private async check(unitId: string): Promise<void> {
    const veto = await this.vetoes.blocks(unitId, dayOf(this.clock.now()));
    if (veto)
      throw new Conflict('assessment.veto-stands', 'A veto case keeps this school from applying.', {
        ...veto,
      });
  }
}
