import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

export interface GradeInstructors {
  schoolId: string;
  gradeId: string;
  gradeName: string;
  /** Those of the grade and its classes, and those of the whole school. */
  instructors: number;
}

/**
 * Who teaches a school's parents: those on the register, for the grades it names, and whoever holds the instructor role
 * without standing on the register, for all that the role reaches. Where both speak of one person (the account, or the
 * name where no account is linked), the register says for which grades, and the person counts once.
 */
const teaching = `SELECT m.school_id, g.grade_id, COALESCE(m.person_id, m.id) AS who
    FROM faculty_members m
    JOIN units s ON s.id = m.school_id
    LEFT JOIN faculty_grades g ON g.member_id = m.id
   WHERE m.instructs = 1 AND m.archived_at IS NULL AND s.path LIKE ?
   UNION ALL
  SELECT held.school_id, held.grade_id, held.person_id AS who
    FROM (SELECT rg.person_id, p.name,
                 CASE u.kind WHEN 'school' THEN u.id WHEN 'grade' THEN u.parent_id ELSE parent.parent_id END AS school_id,
                 CASE u.kind WHEN 'school' THEN NULL WHEN 'grade' THEN u.id ELSE parent.id END AS grade_id
            FROM role_grants rg
            JOIN people p ON p.id = rg.person_id
            JOIN units u ON u.id = rg.unit_id AND u.kind IN ('school', 'grade', 'class')
            LEFT JOIN units parent ON parent.id = u.parent_id
           WHERE rg.role = 'instructor' AND rg.revoked_at IS NULL AND u.path LIKE ?) held
   WHERE NOT EXISTS (
         SELECT 1 FROM faculty_members known
          WHERE known.school_id = held.school_id AND known.instructs = 1 AND known.archived_at IS NULL
            AND (known.person_id = held.person_id OR (known.person_id IS NULL AND known.name = held.name)))`;

/** Instructors of schools (domain: gate G4), in one statement for any number of them. */
@Injectable()
export class InstructorCounts {
  constructor(private readonly database: Database) {}

  /** Of every school at or below the path, also those that have none. */
  async bySchool(path: string): Promise<{ schoolId: string; instructors: number }[]> {
    const below = `${path}%`;
    const rows = await this.database.query<{ schoolId: string; instructors: string }>(
      `SELECT school.id AS schoolId, COUNT(DISTINCT teaching.who) AS instructors
         FROM units school LEFT JOIN (${teaching}) teaching ON teaching.school_id = school.id
        WHERE school.kind = 'school' AND school.path LIKE ? AND school.archived_at IS NULL
        GROUP BY school.id`,
      [below, below, below],
    );
    return rows.map((row) => ({ ...row, instructors: Number(row.instructors) }));
  }

  /** Of every grade below the path, in the order of schools and grades. */
  async byGrade(path: string): Promise<GradeInstructors[]> {
    const below = `${path}%`;
    const rows = await this.database.query<Record<keyof GradeInstructors, string>>(
      `SELECT grade.parent_id AS schoolId, grade.id AS gradeId, grade.name AS gradeName,
              COUNT(DISTINCT teaching.who) AS instructors
         FROM units grade
         LEFT JOIN (${teaching}) teaching ON teaching.school_id = grade.parent_id
              AND (teaching.grade_id IS NULL OR teaching.grade_id = grade.id)
        WHERE grade.kind = 'grade' AND grade.path LIKE ? AND grade.archived_at IS NULL
        GROUP BY grade.parent_id, grade.id, grade.name, grade.grade_level
        ORDER BY grade.parent_id, grade.grade_level, grade.id`,
      [below, below, below],
    );
    return rows.map((row) => ({ ...row, instructors: Number(row.instructors) }));
  }
}
