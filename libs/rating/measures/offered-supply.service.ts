import { Injectable } from '@nestjs/common';
import { supplyTogether } from '@libs/plans';
import { offerMeasures, type GradeOffer } from './offered.rule';
import { PlansQuery } from './plans.query';
import { hoursOf, SupplyQuery, type OfferedCourse } from './supply.query';
import type { Counted, Window } from './window.rule';

/** What schools offer: the courses of the catalogue, and what their published plans add on site. */
@Injectable()
export class OfferedSupply {
  constructor(
    private readonly supply: SupplyQuery,
    private readonly plans: PlansQuery,
  ) {}

  /** By grade, for every school below the path. `secondsPerHour` is the standard's class hour. */
  async byGrade(window: Window, secondsPerHour: number): Promise<GradeOffer[]> {
    const planned = new Map((await this.plans.byGrade(window)).map((grade) => [grade.gradeId, grade]));
    return (await this.supply.byGrade(window)).map((grade) => {
      const { schoolId, gradeId, gradeName, gradeLevel, sessions, seconds } = grade;
      const online = { sessions, hours: hoursOf(seconds, secondsPerHour) };
      const plan = planned.get(gradeId);
      return {
        ...{ schoolId, gradeId, gradeName, gradeLevel },
        ...supplyTogether(online, plan ?? { sessions: 0, hours: 0 }),
        planned: plan !== undefined,
      };
    });
  }

  async measures(window: Window, secondsPerHour: number): Promise<Counted[]> {
    return offerMeasures(await this.byGrade(window, secondsPerHour));
  }

  coursesFor(schoolId: string): Promise<OfferedCourse[]> {
    return this.supply.coursesFor(schoolId);
  }
}
