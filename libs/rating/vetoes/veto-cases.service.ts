import { Injectable } from '@nestjs/common';
import { plusDays } from '@libs/organization';
import { Clock, Conflict, dayOf, NotFound } from '@libs/platform';
import { StateLog } from '../log/state-log.service';
import type { RatingTier } from '../standards/standard.rule';
import { monthsLater } from '../titles/states/title-state.rule';
import { TitleNews } from '../titles/states/title-news.service';
import {
  daysToConclude,
  monthsWithoutApplication,
  vetoTransition,
  type VetoAction,
  type VetoRole,
} from './veto-case.rule';
import type { VetoEntity } from './veto.entity';
import { VetoMoved } from './veto-moved.event';
import { VetoRepository } from './veto.repository';
import { VetoSanctions } from './veto-sanctions.service';

/** Who does something to a case, and on which version of it. */
export interface VetoAct {
  role: VetoRole;
  by: string | null;
  /** None for the platform. */
  version?: number;
}

/** Veto cases by their table of states; what they do to titles comes in the same transaction. */
@Injectable()
export class VetoCases {
  constructor(
    private readonly repository: VetoRepository,
    private readonly sanctions: VetoSanctions,
    private readonly news: TitleNews,
    private readonly log: StateLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Conflict `veto.open-already` while one of its kind is looked into at the school */
  open(veto: VetoEntity): Promise<void> {
    return this.news.during(async () => {
      const other = await this.repository.findUndecided(veto);
      if (other) {
        const about = { id: other.id };
        throw new Conflict('veto.open-already', 'Such a case of this school is being looked into.', about);
      }
      await this.repository.add(veto);
      await this.told(veto, null, 'open', veto.openedBy, '');
    });
  }

  reply(id: string, act: VetoAct, text: string): Promise<void> {
    return this.news.during(async () => {
      const veto = await this.lock(id, 'reply', act);
      await this.change(veto, { reply: text, repliedBy: act.by, repliedAt: this.clock.now() });
      await this.told(veto, 'OPEN', 'reply', act.by, '');
    });
  }

  /** Verified: titles are suspended at once, and for twelve months nothing can be applied for. */
  verify(id: string, act: VetoAct, text: string): Promise<void> {
    return this.news.during(async () => {
      const veto = await this.lock(id, 'verify', act);
      const now = this.clock.now();
      const today = dayOf(now);
      const decided = { decision: text, decidedBy: act.by, decidedAt: now };
      const untilDay = monthsLater(today, monthsWithoutApplication);
      const term = { untilDay, concludeBy: plusDays(today, daysToConclude) };
      await this.change(veto, { ...decided, ...term, state: 'VERIFIED' });
      await this.sanctions.suspend(veto, act.by);
      await this.news.rateAgain(veto.unitId);
      await this.told(veto, 'VERIFIED', 'verify', act.by, text);
    });
  }

  dismiss(id: string, act: VetoAct, text: string): Promise<void> {
    return this.news.during(async () => {
      const veto = await this.lock(id, 'dismiss', act);
      const decided = { decision: text, decidedBy: act.by, decidedAt: this.clock.now() };
      await this.change(veto, { ...decided, state: 'DISMISSED' });
      await this.told(veto, 'DISMISSED', 'dismiss', act.by, text);
    });
  }

  /** Settles what the school holds from now on; `tier` null: one tier down. */
  conclude(id: string, act: VetoAct, tier: RatingTier | null): Promise<void> {
    return this.news.during(async () => {
      const veto = await this.lock(id, 'conclude', act);
      await this.change(veto, { state: 'CONCLUDED', concludeBy: null });
      await this.sanctions.lower(veto, tier, act.by);
      if ((await this.repository.countUnsettled(veto.unitId, id)) > 0) {
        await this.sanctions.suspend(veto, act.by);
      }
      await this.told(veto, 'CONCLUDED', 'conclude', act.by, '');
    });
  }

  /** The veto ends. What it has suspended resumes; what was lowered already is not raised by it. */
  lift(id: string, act: VetoAct, reason: string): Promise<void> {
    return this.news.during(async () => {
      const veto = await this.lock(id, 'lift', act);
      const lifted = { liftedAt: this.clock.now(), liftedBy: act.by, liftReason: reason };
      await this.change(veto, { ...lifted, state: 'LIFTED', concludeBy: null });
      const others = await this.repository.countUnsettled(veto.unitId, id);
      if (veto.state === 'VERIFIED' && others === 0) await this.sanctions.release(veto, act.by, reason);
      await this.news.rateAgain(veto.unitId);
      await this.told(veto, 'LIFTED', 'lift', act.by, reason);
    });
  }

  /** @throws NotFound `veto.not-found`; Conflict `veto.changed-meanwhile`, `veto.not-allowed` */
  private async lock(id: string, action: VetoAction, { role, version }: VetoAct): Promise<VetoEntity> {
    const veto = await this.repository.lock(id);
    if (!veto) throw new NotFound('veto.not-found', 'There is no such case.');
    if (version !== undefined && version !== veto.version) {
      throw new Conflict('veto.changed-meanwhile', 'This case has changed meanwhile.', {
        version: veto.version,
      });
    }
    // Somebody may be about to award it a title, or to see that a case keeps it from one.
    await this.repository.awaitSchool(veto.unitId);
    if (vetoTransition(veto.state, action)?.roles.includes(role)) return veto;
    const state = { state: veto.state };
    throw new Conflict('veto.not-allowed', 'That is not possible in the state it is in.', state);
  }

  private change({ id, version }: VetoEntity, change: Partial<VetoEntity>): Promise<void> {
    return this.repository.change(id, { ...change, version: version + 1 });
  }

  private async told(
    veto: VetoEntity,
    to: VetoEntity['state'] | null,
    action: 'open' | VetoAction,
    by: string | null,
    reason: string,
  ): Promise<void> {
    const subject = { subject: 'veto' as const, subjectId: veto.id, unitId: veto.unitId };
    const from = action === 'open' ? null : veto.state;
    await this.log.append({
      ...{ ...subject, from, to: to ?? veto.state, action, by, reason },
      facts: { code: veto.code },
    });
    const version = action === 'open' ? veto.version : veto.version + 1;
    await this.news.announce(VetoMoved, { vetoId: veto.id, action, version });
  }
}
