import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import { Clock, NotFound, reaches, schoolYearOf, type Caller } from '@libs/platform';
import { GraduationFiguresQuery } from './graduation-figures.query';
import { schoolGraduationsView, type SchoolGraduationsView } from './graduation-figures.view';

@Injectable()
export class SchoolGraduations {
  constructor(
    private readonly units: Units,
    private readonly query: GraduationFiguresQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound `unit.not-found` for a school out of the caller's reach */
  async figures(caller: Caller, schoolId: string, schoolYear?: string): Promise<SchoolGraduationsView> {
    const school = await this.units.find(schoolId);
    if (school?.kind !== 'school' || !reaches(caller, 'graduation.figures', school.path)) {
      throw new NotFound('unit.not-found', 'There is no such school.');
    }
    const year = schoolYear ?? schoolYearOf(this.clock.now()).code;
    return schoolGraduationsView(school.id, year, await this.query.byGrade(school.id, year));
  }
}
