import { Injectable } from '@nestjs/common';
import { InstructorCounts, type GradeInstructors } from '@libs/faculty';
import { groupedBy } from './grouped.rule';
import type { Counted, Window } from './window.rule';

/** Instructors as the faculty counts them: the register and the roles together, each person once (domain: G4). */
@Injectable()
export class InstructorsQuery {
  constructor(private readonly counts: InstructorCounts) {}

  async bySchool(window: Window): Promise<Counted[]> {
    const schools = await this.counts.bySchool(window.path);
    return schools.map(({ schoolId, instructors }) => ({
      unitId: schoolId,
      measure: 'gate.instructors',
      value: String(instructors),
      of: null,
    }));
  }

  byGrade(window: Window): Promise<GradeInstructors[]> {
    return this.counts.byGrade(window.path);
  }
}

export function instructorMeasures(grades: GradeInstructors[]): Counted[] {
  const schools = groupedBy(grades, (grade) => grade.schoolId);
  return [...schools].map(([unitId, own]) => ({
    unitId,
    measure: 'gate.instructors-in-thinnest-grade',
    value: String(Math.min(...own.map((grade) => grade.instructors))),
    of: null,
  }));
}
