import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { Clock, schoolYearOf, startOfDay } from '@libs/platform';
import { planPromotion, type PromotionPlan } from './promotion.rule';
import { PromotionRepository, type StandingClass } from './promotion.repository';
import type { SchoolPromotionEntity } from './school-promotion.entity';

export interface PromotionPreview extends PromotionPlan {
  /** The one that has begun. */
  schoolYear: string;
  /** In the first four months of the school year: later it can only be a mistake. */
  inSeason: boolean;
  /** That it has been done already. */
  done: SchoolPromotionEntity | null;
  classes: StandingClass[];
  at: Date;
}

/** What moving a school up would do now. */
@Injectable()
export class PromotionPreviews {
  constructor(
    private readonly units: Units,
    private readonly repository: PromotionRepository,
    private readonly clock: Clock,
  ) {}

  async of(school: UnitEntity): Promise<PromotionPreview> {
    const at = this.clock.now();
    const { code: schoolYear } = schoolYearOf(at);
    const startYear = Number(schoolYear.slice(0, 4));
    const grades = (await this.units.below(school.path, 'grade')).flatMap(({ id, name, gradeLevel }) =>
      gradeLevel === null ? [] : [{ id, name, level: gradeLevel }],
    );
    const classes = await this.repository.classesOf(school.path);
    // Rosters of the new year are prepared in the summer holidays.
    const summer = startOfDay(`${startYear}-07-01`);
    return {
      ...planPromotion(school.schoolKind ?? 'special', grades, classes, summer),
      schoolYear,
      inSeason: at < startOfDay(`${startYear + 1}-01-01`),
      done: await this.repository.find(school.id, schoolYear),
      classes,
      at,
    };
  }
}
