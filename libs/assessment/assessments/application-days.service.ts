import { Injectable } from '@nestjs/common';
import { Clock, Conflict, dayOf } from '@libs/platform';
import { Cycles, mayGiveBack, maySubmit, phaseOn } from '@libs/rating';
import type { AssessmentEntity } from './assessment.entity';

type Dated = Parameters<typeof phaseOn>[0];

/** On which days schools may begin and hand in; the city sets them. */
@Injectable()
export class ApplicationDays {
  constructor(
    private readonly cycles: Cycles,
    private readonly clock: Clock,
  ) {}

  isOpen(cycle: Dated): boolean {
    return phaseOn(cycle, this.today()) === 'applications';
  }

  /** @throws Conflict `assessment.applications-closed` */
  checkBegin(cycle: Dated): void {
    if (!this.isOpen(cycle)) throw applicationsClosed();
  }

  /** What was returned may still be handed in while the districts review. @throws Conflict `assessment.applications-closed` */
  async checkHandIn({ cycleId, state }: Pick<AssessmentEntity, 'cycleId' | 'state'>): Promise<void> {
    const phase = phaseOn(await this.cycles.get(cycleId), this.today());
    if (!maySubmit(phase, state === 'RETURNED')) throw applicationsClosed();
  }

  mayReturn(cycle: Dated): boolean {
    return mayGiveBack(phaseOn(cycle, this.today()));
  }

  /** @throws Conflict `assessment.return-too-late`: the school could not hand it in again, and nobody else go on with it */
  async checkReturn({ cycleId }: Pick<AssessmentEntity, 'cycleId'>): Promise<void> {
    if (this.mayReturn(await this.cycles.get(cycleId))) return;
    throw new Conflict(
      'assessment.return-too-late',
      'The days of the districts are over: the school could not hand it in again.',
    );
  }

  today(): string {
    return dayOf(this.clock.now());
  }
}

const applicationsClosed = () =>
  new Conflict('assessment.applications-closed', 'The city takes no applications on this day.');
