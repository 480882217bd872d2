import { Injectable } from '@nestjs/common';
import { Clock, Conflict, dayOf } from '@libs/platform';
import { Vetoes } from '@libs/rating';
import { Assessments, type Move } from '../assessments/assessments.service';
import { PublicityRepository } from './publicity.repository';

/** How many are moved on in one turn; the next hour takes the rest. */
const atOnce = 200;

const byRule = { role: 'platform', by: null } as const;

/** What becomes of titles that have been shown to their end. */
@Injectable()
export class PublicityEnds {
  constructor(
    private readonly repository: PublicityRepository,
    private readonly assessments: Assessments,
    private readonly vetoes: Vetoes,
    private readonly clock: Clock,
  ) {}

  /** The worker asks every hour. Answers how many were awarded. */
  async moveOn(): Promise<number> {
    const today = dayOf(this.clock.now());
    let awarded = 0;
    for (const { assessmentId, unitId } of await this.repository.listOver(today, atOnce)) {
      const move = await this.moveFor(unitId, today);
      if (move && (await this.hasMoved(assessmentId, move)) && move.action === 'award') awarded += 1;
    }
    return awarded;
  }

  /** A veto case may still be lifted until it is settled: till then the award waits, then it is refused. */
  private async moveFor(unitId: string, today: string): Promise<Move | null> {
    const veto = await this.vetoes.blocks(unitId, today);
    if (!veto) return { action: 'award', ...byRule };
    if (!veto.settled) return null;
    const { code, untilDay } = veto;
    const reason = `一票否决事项 ${code} 已查实，${untilDay} 前不授予称号。`;
    return { action: 'refuse', ...byRule, reason, facts: { veto: code, until: untilDay } };
  }

  /** False while something else holds it: it is tried again, and the others do not wait for it. */
  private async hasMoved(assessmentId: string, move: Move): Promise<boolean> {
    try {
      await this.assessments.move(assessmentId, move);
      return true;
    } catch (refusal) {
      if (refusal instanceof Conflict) return false;
      throw refusal;
    }
  }
}
