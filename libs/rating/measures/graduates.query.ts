import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { groupedBy } from './grouped.rule';
import {
  belowParameters,
  familiesBelow,
  familiesInWindow,
  familyParameters,
  hasLeft,
  leftParameter,
} from './families-in-window.query';
import { dayAfter, goneOf, schoolYearsIn, type Counted, type Window } from './window.rule';

export interface GradeGraduates {
  schoolId: string;
  gradeId: string;
  gradeName: string;
  families: number;
  enrolled: number;
  graduated: number;
  /** Left without enrolling; enrolled and left without graduating. */
  enrolledGone: number;
  graduatedGone: number;
}

/** Whether a graduation stands at the end of a window: twice the parameter (`dayAfter`). */
export const isGraduated = 'done.graduated_at < ? AND COALESCE(done.revoked_at >= ?, TRUE)';

/** Whether the family of a pupil is enrolled, or has graduated, in one of the school years; the years are the parameter. */
export const enrolledIn =
  'EXISTS (SELECT 1 FROM enrolments e WHERE e.pupil_id = pupils.id AND e.school_year IN (?))';
export const graduatedIn = `EXISTS (SELECT 1 FROM graduations done WHERE done.pupil_id = pupils.id
  AND done.school_year IN (?) AND ${isGraduated})`;

/** Its parameters. */
export const graduatedParameters = (window: Window): unknown[] => [
  ...[schoolYearsIn(window), dayAfter(window.until), dayAfter(window.until)],
];

/** Families enrolled and graduated in the school years of the window; a revoked graduation does not count. */
@Injectable()
export class GraduatesQuery {
  constructor(private readonly database: Database) {}

  async byGrade(window: Window): Promise<GradeGraduates[]> {
    const [years, graduated] = [schoolYearsIn(window), graduatedParameters(window)];
    const rows = await this.database.query<Record<keyof GradeGraduates, string>>(
      `SELECT grade.parent_id AS schoolId, grade.id AS gradeId, grade.name AS gradeName,
              COUNT(*) AS families,
              SUM(${enrolledIn}) AS enrolled, SUM(${graduatedIn}) AS graduated,
              SUM(CASE WHEN ${hasLeft} THEN NOT ${enrolledIn} ELSE 0 END) AS enrolledGone,
              SUM(CASE WHEN ${hasLeft} THEN ${enrolledIn} AND NOT ${graduatedIn} ELSE 0 END) AS graduatedGone
         FROM ${familiesInWindow}
        WHERE ${familiesBelow}
        GROUP BY grade.parent_id, grade.id, grade.name, grade.grade_level
        ORDER BY grade.parent_id, grade.grade_level, grade.id`,
      [
        ...[years, ...graduated, leftParameter(window), years, leftParameter(window), years, ...graduated],
        ...[...familyParameters(window), ...belowParameters(window)],
      ],
    );
    return rows.map((row) => ({
      ...row,
      families: Number(row.families),
      enrolled: Number(row.enrolled),
      graduated: Number(row.graduated),
      enrolledGone: Number(row.enrolledGone),
      graduatedGone: Number(row.graduatedGone),
    }));
  }
}

export function graduationMeasures(grades: GradeGraduates[]): Counted[] {
  const schools = groupedBy(grades, (grade) => grade.schoolId);
  return [...schools].flatMap(([unitId, own]): Counted[] => {
    const total = (of: (grade: GradeGraduates) => number): number =>
      own.reduce((sum, grade) => sum + of(grade), 0);
    const enrolled = String(total((grade) => grade.enrolled));
    return [
      {
        ...{
          unitId,
          measure: 'families-graduated',
          value: String(total((grade) => grade.graduated)),
          of: enrolled,
        },
        ...goneOf(total((grade) => grade.graduatedGone)),
      },
      {
        ...{
          unitId,
          measure: 'families-enrolled',
          value: enrolled,
          of: String(total((grade) => grade.families)),
        },
        ...goneOf(total((grade) => grade.enrolledGone)),
      },
    ];
  });
}
