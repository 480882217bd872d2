import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { Clock, Conflict, NotFound, reaches, type Caller } from '@libs/platform';
import { SessionRepository } from '../sessions/session.repository';
import type { TeachingPlanEntity } from './plan.entity';
import { writingRight } from './plan-kinds.rule';
import { PlanRepository } from './plan.repository';

const unknown = () => new NotFound('plan.not-found', 'There is no such plan.');

/** A plan held for writing, with the version that is written. */
export interface OpenPlan {
  plan: TeachingPlanEntity;
  draftId: string;
}

/** Who may see and who may write which plan; what lies outside is not there. */
@Injectable()
export class PlanAccess {
  constructor(
    private readonly plans: PlanRepository,
    private readonly sessions: SessionRepository,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound for a school outside of the caller's reach, and for what is no school */
  async school(caller: Caller, id: string, right: string): Promise<UnitEntity> {
    const unit = await this.units.get(id);
    if (unit.kind !== 'school' || !reaches(caller, right, unit.path)) {
      throw new NotFound('unit.not-found', 'There is no such school.');
    }
    return unit;
  }

  writes(caller: Caller, plan: TeachingPlanEntity): boolean {
    return reaches(caller, writingRight[plan.kind], plan.unitPath);
  }

  /**
   * A plan the caller may look at: a school's from the school or above, a model that is published from below its
   * city, and one's own to write in any state. @throws NotFound
   */
  async open(caller: Caller, id: string): Promise<TeachingPlanEntity> {
    const plan = await this.plans.find(id);
    if (!plan) throw unknown();
    if (this.writes(caller, plan)) return plan;
    const seen =
      plan.kind === 'school'
        ? reaches(caller, 'plan.view', plan.unitPath)
        : caller.roles.some((grant) => grant.unitPath.startsWith(plan.unitPath));
    if (!seen || plan.active === null || plan.currentVersionId === null) throw unknown();
    return plan;
  }

  /** @throws NotFound unless the caller may write it; Conflict `plan.changed-meanwhile`, `plan.archived` */
  async hold(caller: Caller, id: string, revision?: number): Promise<TeachingPlanEntity> {
    const plan = await this.plans.lock(id);
    if (!plan || !this.writes(caller, plan)) throw unknown();
    if (revision !== undefined && revision !== plan.revision) {
      throw new Conflict('plan.changed-meanwhile', 'Somebody else has changed this plan meanwhile.', {
        revision: plan.revision,
      });
    }
    return plan;
  }

  /** The plan with its draft; where nothing is being written a draft is begun as a copy of what is published. */
  async holdForWriting(caller: Caller, id: string, revision?: number): Promise<OpenPlan> {
    const plan = await this.hold(caller, id, revision);
    if (plan.active === null) throw new Conflict('plan.archived', 'This plan was put away.');
    if (plan.draftVersionId !== null) return { plan, draftId: plan.draftVersionId };
    const current = plan.currentVersionId && (await this.plans.findVersion(plan.currentVersionId));
    if (!current) throw unknown();
    const draftId = await this.plans.addVersion(plan.id, current.number + 1);
    await this.sessions.copyAll(current.id, draftId);
    await this.plans.change(plan.id, { draftVersionId: draftId });
    return { plan: { ...plan, draftVersionId: draftId }, draftId };
  }

  /** Raises the plan's revision, so that nobody publishes what they have not seen. */
  async touch(plan: TeachingPlanEntity, personId: string): Promise<void> {
    await this.plans.change(plan.id, {
      revision: plan.revision + 1,
      changedBy: personId,
      changedAt: this.clock.now(),
    });
  }
}
