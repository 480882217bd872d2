import { Injectable } from '@nestjs/common';
import { VetoRepository } from './veto.repository';

/** A veto that stands, with its last day (YYYY-MM-DD); `settled`: what it costs the school is decided. */
export interface BlockingVeto {
  code: string;
  untilDay: string;
  settled: boolean;
}

/** The door to veto cases for who takes applications and who awards. */
@Injectable()
export class Vetoes {
  constructor(private readonly repository: VetoRepository) {}

  /**
   * Lets no case of a school be opened or decided until the running transaction ends: a verdict either stands before it, or
   * comes after it and finds the title it has given.
   */
  hold(unitId: string): Promise<void> {
    return this.repository.lockSchool(unitId);
  }

  /** The veto that keeps a school from applying, and from being awarded, on that day (YYYY-MM-DD); null when none does. */
  async blocks(unitId: string, day: string): Promise<BlockingVeto | null> {
    const veto = await this.repository.findStanding(unitId, day);
    if (!veto?.untilDay) return null;
    return { code: veto.code, untilDay: veto.untilDay, settled: veto.state === 'CONCLUDED' };
  }
}
