import { Injectable } from '@nestjs/common';
import { levelsOf, Units } from '@libs/organization';
import type { TeachingPlanEntity } from './plan.entity';

/** A column of a plan; a model has levels only, which the pages put into words. */
export interface PlanGrade {
  level: number;
  name: string | null;
}

/** The grades a plan is over: those a school has, or all that schools of the kind can have. */
@Injectable()
export class PlanGrades {
  constructor(private readonly units: Units) {}

  async of(plan: Pick<TeachingPlanEntity, 'kind' | 'unitId' | 'schoolKind'>): Promise<PlanGrade[]> {
    if (plan.kind === 'model') return levelsOf(plan.schoolKind).map((level) => ({ level, name: null }));
    const children = await this.units.children(plan.unitId);
    const named = new Map(
      children.flatMap((unit) =>
        unit.kind === 'grade' && unit.gradeLevel !== null ? [[unit.gradeLevel, unit.name]] : [],
      ),
    );
    return [...named].map(([level, name]) => ({ level, name })).sort((a, b) => a.level - b.level);
  }
}
