import { Injectable } from '@nestjs/common';
import { VetoRepository } from './veto.repository';

/** The door to veto cases for who takes applications. */
@Injectable()
export class Vetoes {
  constructor(private readonly repository: VetoRepository) {}

  /** The veto that keeps a school from applying on that day (YYYY-MM-DD), with its last day; null when none does. */
  async blocks(unitId: string, day: string): Promise<{ code: string; untilDay: string } | null> {
    const veto = await this.repository.findStanding(unitId, day);
    return veto?.untilDay ? { code: veto.code, untilDay: veto.untilDay } : null;
  }
}
