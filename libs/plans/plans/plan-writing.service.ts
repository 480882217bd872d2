import { Injectable } from '@nestjs/common';
import { isSchoolYear, SchoolTerms, Units } from '@libs/organization';
import { Clock, Conflict, NotFound, reach, Refused, type Caller } from '@libs/platform';
import { copiedSession } from '../sessions/copied.rule';
import { SessionRepository } from '../sessions/session.repository';
import { PlanAccess } from './plan-access.service';
import type { TeachingPlanEntity } from './plan.entity';
import { PlanGrades } from './plan-grades.service';
import type { NewModelPlanDto, NewPlanDto, PlanCopyDto } from './plan.dto';
import { PlanWork } from './plan-work.service';
import { PlanRepository, type NewPlan } from './plan.repository';

/** The rooms a copy needs, kept together so that no constructor grows past five. */
@Injectable()
export class PlanCopying {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly grades: PlanGrades,
    private readonly terms: SchoolTerms,
    private readonly clock: Clock,
  ) {}

  /** Takes over what the plan does not have yet; answers how many sessions came. */
  async copy(
    from: TeachingPlanEntity,
    to: TeachingPlanEntity,
    draftId: string,
    personId: string,
  ): Promise<number> {
    const versionId = from.currentVersionId ?? from.draftVersionId;
    if (versionId === null) return 0;
    const there = new Set((await this.sessions.listOf(draftId)).map((session) => session.originId));
    const levels = (await this.grades.of(to)).map((grade) => grade.level);
    const terms = await this.terms.list(to.schoolYear);
    const contents = (await this.sessions.listOf(versionId))
      .filter((session) => !there.has(session.id))
      .flatMap((session) => copiedSession(session, levels, terms) ?? []);
    await this.sessions.addMany(draftId, contents, personId, this.clock.now());
    return contents.length;
  }
}

/** Beginning plans, taking over from others, putting away and taking back. */
@Injectable()
export class PlanWriting {
  constructor(
    private readonly plans: PlanRepository,
    private readonly access: PlanAccess,
    private readonly copying: PlanCopying,
    private readonly units: Units,
    private readonly work: PlanWork,
  ) {}

  /** Answers the id. @throws Conflict `plan.exists`; Refused `plan.no-such-year`; NotFound */
  async begin(caller: Caller, schoolId: string, wanted: NewPlanDto): Promise<string> {
    const school = await this.access.school(caller, schoolId, 'plan.write');
    return this.add(caller, wanted, {
      kind: 'school',
      unitId: school.id,
      unitPath: school.path,
      schoolYear: wanted.schoolYear,
      schoolKind: school.schoolKind ?? 'primary',
    });
  }

  /** A model of the officer's city, for schools of a kind. */
  async beginModel(caller: Caller, wanted: NewModelPlanDto): Promise<string> {
    const [path = ''] = reach(caller, 'model-plan.write');
    const city = (await this.units.ancestors({ path })).at(-1);
    if (!city) throw new NotFound('unit.not-found', 'There is no such city.');
    return this.add(caller, wanted, {
      kind: 'model',
      unitId: city.id,
      unitPath: city.path,
      schoolYear: wanted.schoolYear,
      schoolKind: wanted.schoolKind,
    });
  }

  /** Takes over the sessions of another plan that are not there yet. @throws NotFound `plan.not-found` */
  async copy(caller: Caller, id: string, { from, revision }: PlanCopyDto): Promise<void> {
    await this.work.run(async () => {
      const { plan, draftId } = await this.access.holdForWriting(caller, id, revision);
      await this.copyInto(caller, from, plan, draftId);
      await this.access.touch(plan, caller.personId);
    });
  }

  /** Puts a plan away that was never published. @throws Conflict `plan.published` */
  async putAway(caller: Caller, id: string, revision: number): Promise<void> {
    await this.work.run(async () => {
      const plan = await this.access.hold(caller, id, revision);
      if (plan.currentVersionId !== null) {
        throw new Conflict('plan.published', 'Families read this plan already.');
      }
      await this.plans.change(id, { active: null });
      await this.access.touch(plan, caller.personId);
    });
  }

  /** @throws Conflict `plan.exists` when another one has been begun meanwhile */
  async takeBack(caller: Caller, id: string, revision: number): Promise<void> {
    await this.work.run(async () => {
      const plan = await this.access.hold(caller, id, revision);
      if (plan.active !== null) return;
      if (!(await this.plans.takeBack(id))) throw exists();
      await this.access.touch(plan, caller.personId);
    });
  }

  private async add(caller: Caller, wanted: NewPlanDto, owner: NewPlan): Promise<string> {
    if (!isSchoolYear(owner.schoolYear)) {
      throw new Refused('plan.no-such-year', 'There is no such school year.', {
        errors: [{ field: 'schoolYear', code: 'plan.no-such-year', message: 'must be two years in a row' }],
      });
    }
    return this.work.run(async () => {
      const plan = await this.plans.add(owner, caller.personId, this.work.now());
      if (!plan) throw exists();
      if (wanted.copyFrom) await this.copyInto(caller, wanted.copyFrom, plan, plan.draftVersionId ?? '');
      return plan.id;
    });
  }

  private async copyInto(
    caller: Caller,
    from: string,
    plan: TeachingPlanEntity,
    draftId: string,
  ): Promise<void> {
    const source = await this.access.open(caller, from);
    if (source.kind === 'school' && source.unitId !== plan.unitId) {
      throw new NotFound('plan.not-found', 'There is no such plan.');
    }
    await this.copying.copy(source, plan, draftId, caller.personId);
  }
}

const exists = () => new Conflict('plan.exists', 'There is a plan for this school year already.');
