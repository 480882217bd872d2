import { Injectable } from '@nestjs/common';
import { People } from '@libs/identity';
import { daysOfSchoolYear, SchoolTerms, Units, weeksIn, type Term } from '@libs/organization';
import { Clock, dayOf, type Caller } from '@libs/platform';
import { offeredTo, planGates, type PlanAsWritten } from '../gates/gates.rule';
import { PlanStandards } from '../gates/plan-standards';
import { publishingDeadline } from '../gates/timeliness.rule';
import { OfferedCourseQuery } from '../sessions/offered-course.query';
import { sessionView } from '../sessions/session-views';
import type { PlanSessionEntity } from '../sessions/session.entity';
import { PlanAccess } from './plan-access.service';
import type { PlanVersionEntity, TeachingPlanEntity } from './plan.entity';
import { PlanContents } from './publishing.service';
import type { PlanMay, PlanSummaryView, PlanView } from './plan.view';

/** What surrounds a plan: the year, the standard and the catalogue. */
@Injectable()
export class PlanSurroundings {
  constructor(
    readonly units: Units,
    readonly terms: SchoolTerms,
    readonly standards: PlanStandards,
    readonly courses: OfferedCourseQuery,
    readonly people: People,
  ) {}
}

/** A plan as its writers and readers see it, with what it misses of the gates at this very moment. */
@Injectable()
export class PlanPages {
  constructor(
    private readonly access: PlanAccess,
    private readonly contents: PlanContents,
    private readonly around: PlanSurroundings,
    private readonly clock: Clock,
  ) {}

  async open(caller: Caller, id: string): Promise<PlanView> {
    const plan = await this.access.open(caller, id);
    const writes = this.access.writes(caller, plan);
    const versionId = (writes ? plan.draftVersionId : null) ?? plan.currentVersionId ?? '';
    const { plans, sessions } = this.contents;
    const written = await sessions.listOf(versionId);
    const removed = writes && plan.draftVersionId !== null ? await sessions.listRemoved(versionId) : [];
    const current = plan.currentVersionId === null ? null : await plans.findVersion(plan.currentVersionId);
    const terms = await this.around.terms.list(plan.schoolYear);
    const judged = await this.judge(plan, written, terms);
    const lessons = await this.around.courses.ofVersion(versionId);
    const names = await this.namesOf([plan, ...written, ...removed]);
    const unit = await this.around.units.get(plan.unitId);
    return {
      ...planSummary(plan, current),
      hasChanges: writes && plan.draftVersionId !== null,
      unitId: plan.unitId,
      unitName: unit.name,
      revision: plan.revision,
      changedBy: names.get(plan.changedBy) ?? null,
      putAway: plan.active === null,
      terms: terms.map((term) => {
        const { number, startsOn, endsOn } = term;
        return { number, startsOn, endsOn, weeks: weeksIn(term) };
      }),
      ...judged,
      sessions: written.map((session) => sessionView(session, lessons, names)),
      removed: removed.map((session) => sessionView(session, lessons, names)),
      may: writes ? maysOf(plan) : [],
    };
  }

  private async judge(
    plan: TeachingPlanEntity,
    sessions: readonly PlanSessionEntity[],
    terms: readonly Term[],
  ): Promise<Pick<PlanView, 'grades' | 'gates'>> {
    const isModel = plan.kind === 'model';
    const needs = await this.around.standards.needs(plan.schoolKind);
    const grades = await this.contents.grades.of(plan);
    const covering = isModel ? null : await this.contents.plans.findFirstCovering(plan.id);
    const [first] = terms;
    const written: PlanAsWritten = {
      levels: grades.map((grade) => grade.level),
      sessions,
      online: isModel ? null : await this.around.standards.online(plan.unitPath),
      deadline: isModel || !first ? null : publishingDeadline(first),
      publishedOn: covering?.publishedAt ? dayOf(covering.publishedAt) : null,
      today: dayOf(this.clock.now()),
      until: daysOfSchoolYear(plan.schoolYear).until,
    };
    return {
      grades: grades.map((grade) => ({ ...grade, ...offeredTo(grade.level, written) })),
      gates: planGates(written, needs),
    };
  }

  private async namesOf(changed: readonly { changedBy: string }[]): Promise<Map<string, string>> {
    const people = await this.around.people.findMany([...new Set(changed.map((one) => one.changedBy))]);
    return new Map(people.map((person) => [person.id, person.name]));
  }
}

export function planSummary(plan: TeachingPlanEntity, current: PlanVersionEntity | null): PlanSummaryView {
  const { id, kind, schoolYear, schoolKind, changedAt } = plan;
  return {
    ...{ id, kind, schoolYear, schoolKind, changedAt },
    state: plan.currentVersionId === null ? 'draft' : 'published',
    hasChanges: plan.draftVersionId !== null,
    publishedAt: current?.publishedAt ?? null,
  };
}

function maysOf(plan: TeachingPlanEntity): PlanMay[] {
  if (plan.active === null) return ['take-back'];
  return [
    'write',
    ...(plan.draftVersionId === null ? [] : (['publish'] as const)),
    ...(plan.currentVersionId === null ? (['put-away'] as const) : []),
  ];
}
