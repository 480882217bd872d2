import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';

export interface GradeInstructors {
  schoolId: string;
  gradeId: string;
  gradeName: string;
  /** Those of the grade and its classes, and those of the whole school. */
  instructors: number;
}

export interface ListedInstructor {
  id: string;
  memberId: string | null;
  name: string;
  /** None: all. */
  grades: string[];
}

interface ListedRow extends Omit<ListedInstructor, 'grades'> {
  whole: number | string;
  grades: string | null;
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

  /** Of one school, or of one grade of it, by name. */
  async page(
    { id, path }: { id: string; path: string },
    query: PageQuery & { gradeId?: string },
  ): Promise<[ListedInstructor[], number]> {
    const gradeId = query.gradeId ?? null;
    const listed = `FROM (
        SELECT teaching.who, MAX(teaching.grade_id IS NULL) AS whole,
               GROUP_CONCAT(DISTINCT grade.name ORDER BY grade.grade_level, grade.name SEPARATOR '\n') AS grades
          FROM (${teaching}) teaching LEFT JOIN units grade ON grade.id = teaching.grade_id
         WHERE teaching.school_id = ?
         GROUP BY teaching.who
        HAVING ? IS NULL OR MAX(teaching.grade_id IS NULL OR teaching.grade_id = ?) = 1) listed
      LEFT JOIN faculty_members m ON m.school_id = ? AND m.instructs = 1 AND m.archived_at IS NULL
           AND COALESCE(m.person_id, m.id) = listed.who
      LEFT JOIN people p ON p.id = listed.who`;
    const wanted = [`${path}%`, `${path}%`, id, gradeId, gradeId, id];
    const rows = await this.database.query<ListedRow>(
      `SELECT listed.who AS id, m.id AS memberId, COALESCE(m.name, p.name, '') AS name, listed.whole, listed.grades
         ${listed} ORDER BY name, listed.who LIMIT ? OFFSET ?`,
      [...wanted, query.pageSize, offsetOf(query)],
    );
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total ${listed}`,
      wanted,
    );
    const shown = rows.map(({ whole, grades, ...row }) => ({
      ...row,
      grades: Number(whole) === 1 ? [] : (grades?.split('\n') ?? []),
    }));
    return [shown, Number(counted?.total ?? 0)];
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
