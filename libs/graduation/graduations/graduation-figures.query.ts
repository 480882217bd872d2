import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

export interface GradeFigures {
  gradeId: string;
  gradeName: string;
  /** Families with at least one enrolled guardian. */
  enrolled: number;
  graduated: number;
}

@Injectable()
export class GraduationFiguresQuery {
  constructor(private readonly database: Database) {}

  /** Families by the grade that the child's class was in that year; revoked graduations do not count. */
  async byGrade(schoolId: string, schoolYear: string): Promise<GradeFigures[]> {
    const rows = await this.database.query<Record<keyof GradeFigures, string>>(
      `SELECT grade.id AS gradeId, grade.name AS gradeName, COUNT(DISTINCT e.pupil_id) AS enrolled,
              COUNT(DISTINCT graduation.pupil_id) AS graduated
         FROM enrolments e
         JOIN units class ON class.id = e.class_id
         JOIN units grade ON grade.id = COALESCE(
                (SELECT moved.from_grade_id FROM class_moves moved
                   JOIN school_promotions promotion
                     ON promotion.id = moved.promotion_id AND promotion.school_year > e.school_year
                  WHERE moved.class_id = class.id ORDER BY promotion.school_year LIMIT 1), class.parent_id)
         LEFT JOIN graduations graduation ON graduation.enrolment_id = e.id AND graduation.revoked_at IS NULL
        WHERE e.school_id = ? AND e.school_year = ?
        GROUP BY grade.id, grade.name, grade.grade_level, grade.position
        ORDER BY grade.grade_level, grade.position, grade.id`,
      [schoolId, schoolYear],
    );
    return rows.map((row) => ({ ...row, enrolled: Number(row.enrolled), graduated: Number(row.graduated) }));
  }
}
