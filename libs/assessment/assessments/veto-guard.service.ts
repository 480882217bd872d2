import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Conflict, dayOf } from '@libs/platform';
import { Vetoes } from '@libs/rating';
import { AssessmentGuards } from './assessment-guards';

/** Acts that no school with a verified veto case comes through (domain: vetoes, twelve months without an application). */
const kept = ['begin', 'submit', 'confirm-basic', 'publicise', 'award'] as const;

/** A verified veto case keeps its school from applying, and from a title it has applied for before. */
@Injectable()
export class VetoGuard implements OnModuleInit {
  constructor(
    private readonly guards: AssessmentGuards,
    private readonly vetoes: Vetoes,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const action of kept) this.guards.before(action, ({ unitId }) => this.check(unitId));
  }

  private async check(unitId: string): Promise<void> {
    await this.vetoes.hold(unitId);
    const veto = await this.vetoes.blocks(unitId, dayOf(this.clock.now()));
    if (veto)
      throw new Conflict(
        'assessment.veto-stands',
        'A veto case keeps this school from applying and from any award.',
        {
          ...veto,
        },
      );
  }
}
