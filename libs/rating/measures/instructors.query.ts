import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { groupedBy } from './grouped.rule';
import { atOrBelow, type Counted, type Window } from './window.rule';

export interface GradeInstructors {
  schoolId: string;
  gradeId: string;
  gradeName: string;
  /** Those of the grade and its classes, and those of the whole school. */
  instructors: number;
}

/** Who holds the instructor role in a school; a role over the school reaches all its grades. */
const held = `SELECT rg.person_id,
         CASE u.kind WHEN 'school' THEN u.id WHEN 'grade' THEN u.parent_id ELSE parent.parent_id END AS school_id,
         CASE u.kind WHEN 'school' THEN NULL WHEN 'grade' THEN u.id ELSE parent.id END AS grade_id
    FROM role_grants rg
    JOIN units u ON u.id = rg.unit_id AND u.kind IN ('school', 'grade', 'class')
    LEFT JOIN units parent ON parent.id = u.parent_id
   WHERE rg.role = 'instructor' AND rg.revoked_at IS NULL AND u.path LIKE ?`;

@Injectable()
export class InstructorsQuery {
  constructor(private readonly database: Database) {}

  async bySchool(window: Window): Promise<Counted[]> {
    const below = atOrBelow(window.path);
    const rows = await this.database.query<{ unitId: string; value: string | number }>(
      `SELECT school.id AS unitId, COUNT(DISTINCT held.person_id) AS value
         FROM units school LEFT JOIN (${held}) held ON held.school_id = school.id
        WHERE school.kind = 'school' AND school.path LIKE ? AND school.archived_at IS NULL
        GROUP BY school.id`,
      [below, below],
    );
    return rows.map(({ unitId, value }) => ({
      unitId,
      measure: 'gate.instructors',
      value: String(value),
      of: null,
    }));
  }

  async byGrade(window: Window): Promise<GradeInstructors[]> {
    const below = atOrBelow(window.path);
    const rows = await this.database.query<Record<keyof GradeInstructors, string>>(
      `SELECT grade.parent_id AS schoolId, grade.id AS gradeId, grade.name AS gradeName,
              COUNT(DISTINCT held.person_id) AS instructors
         FROM units grade
         LEFT JOIN (${held}) held ON held.school_id = grade.parent_id
              AND (held.grade_id IS NULL OR held.grade_id = grade.id)
        WHERE grade.kind = 'grade' AND grade.path LIKE ? AND grade.archived_at IS NULL
        GROUP BY grade.parent_id, grade.id, grade.name, grade.grade_level
        ORDER BY grade.parent_id, grade.grade_level, grade.id`,
      [below, below],
    );
    return rows.map((row) => ({ ...row, instructors: Number(row.instructors) }));
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
