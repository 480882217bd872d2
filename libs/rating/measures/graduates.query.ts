import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { groupedBy } from './grouped.rule';
import { atOrBelow, schoolYearsIn, type Counted, type Window } from './window.rule';

export interface GradeGraduates {
  schoolId: string;
  gradeId: string;
  gradeName: string;
  families: number;
  enrolled: number;
  graduated: number;
}

/** Families enrolled and graduated in the school years of the window; a revoked graduation does not count. */
@Injectable()
export class GraduatesQuery {
  constructor(private readonly database: Database) {}

  async byGrade(window: Window): Promise<GradeGraduates[]> {
    const rows = await this.database.query<Record<keyof GradeGraduates, string>>(
      `SELECT grade.parent_id AS schoolId, grade.id AS gradeId, grade.name AS gradeName,
              COUNT(DISTINCT pupils.id) AS families, COUNT(DISTINCT e.pupil_id) AS enrolled,
              COUNT(DISTINCT done.pupil_id) AS graduated
         FROM units class
         JOIN units grade ON grade.id = class.parent_id
         JOIN pupils ON pupils.class_id = class.id AND pupils.left_at IS NULL
         LEFT JOIN enrolments e ON e.pupil_id = pupils.id AND e.school_year IN (?)
         LEFT JOIN graduations done ON done.enrolment_id = e.id AND done.revoked_at IS NULL
        WHERE class.kind = 'class' AND class.path LIKE ? AND class.archived_at IS NULL
        GROUP BY grade.parent_id, grade.id, grade.name, grade.grade_level
        ORDER BY grade.parent_id, grade.grade_level, grade.id`,
      [schoolYearsIn(window), atOrBelow(window.path)],
    );
    return rows.map((row) => ({
      ...row,
      families: Number(row.families),
      enrolled: Number(row.enrolled),
      graduated: Number(row.graduated),
    }));
  }
}

export function graduationMeasures(grades: GradeGraduates[]): Counted[] {
  const schools = groupedBy(grades, (grade) => grade.schoolId);
  return [...schools].flatMap(([unitId, own]): Counted[] => {
    const total = (of: (grade: GradeGraduates) => number): string =>
      String(own.reduce((sum, grade) => sum + of(grade), 0));
    const enrolled = total((grade) => grade.enrolled);
    return [
      { unitId, measure: 'families-graduated', value: total((grade) => grade.graduated), of: enrolled },
      { unitId, measure: 'families-enrolled', value: enrolled, of: total((grade) => grade.families) },
    ];
  });
}
