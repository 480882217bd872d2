import { Injectable } from '@nestjs/common';
import { stageOfLevel, Units, type UnitEntity } from '@libs/organization';
import { SchoolRosterQuery } from '../roster/imports/school-roster.query';
import type { Step } from './promotion.rule';
import { PromotionRepository, type StandingClass } from './promotion.repository';

/** What a promotion does to the tree and the class lists. Inside a transaction. */
@Injectable()
export class PromotionMoves {
  constructor(
    private readonly units: Units,
    private readonly repository: PromotionRepository,
    private readonly rosters: SchoolRosterQuery,
  ) {}

  /** No roster import and no other promotion of the school at the same time. */
  lock(school: UnitEntity): Promise<void> {
    return this.rosters.lock(school.id);
  }

  /** Answers where each class went: the grade, or null for those that left. */
  async carryOut(
    school: UnitEntity,
    steps: Step[],
    classes: StandingClass[],
    at: Date,
  ): Promise<Map<string, UnitEntity | null>> {
    const pathOf = new Map(classes.map(({ id, path }) => [id, path]));
    const grades = await this.gradesFor(school, steps);
    const went = new Map<string, UnitEntity | null>();
    for (const { classId, to, nextName } of steps) {
      const grade = to && (grades.get(to.level) ?? null);
      if (grade)
        await this.units.moveClass({ id: classId, path: pathOf.get(classId) ?? '' }, grade, nextName);
      else await this.units.archive(classId, at);
      went.set(classId, grade);
    }
    const left = steps.filter(({ to }) => to === null).map(({ classId }) => classId);
    if (left.length > 0) await this.repository.leave(left, at);
    return went;
  }

  /** The grades that classes move to, by level; those the school lacks are made. */
  private async gradesFor(school: UnitEntity, steps: Step[]): Promise<Map<number, UnitEntity>> {
    const there = await this.units.below(school.path, 'grade');
    const grades = new Map<number, UnitEntity>();
    for (const { to } of steps) {
      if (!to || grades.has(to.level)) continue;
      const known = there.find(({ id }) => id === to.id);
      grades.set(to.level, known ?? (await this.addGrade(school, to.name, to.level)));
    }
    return grades;
  }

  private addGrade(school: UnitEntity, name: string, level: number): Promise<UnitEntity> {
    const stage = stageOfLevel(level);
    return this.units.add(school, { kind: 'grade', name, gradeLevel: level, stage, position: level });
  }
}
