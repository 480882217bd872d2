import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { chunksOf } from '../../side-by-side';
import { classesInWindow, classParameters } from '../families-in-window.query';
import type { GradeGraduates } from '../graduates.query';
import type { GradeFamilies } from '../participation.query';
import type { SchoolLearners } from '../quiz.query';
import type { Window } from '../window.rule';

export type KeptGrade = GradeFamilies & GradeGraduates;

/** Some ten thousand families. */
const classesAtOnce = 300;

const sums = `COUNT(*), SUM(k.with_hours), SUM(k.enrolled), SUM(k.graduated), SUM(k.with_hours < k.has_left),
  SUM(k.enrolled < k.has_left), SUM(k.graduated < k.enrolled AND k.has_left)`;
const columns =
  'class_id, unit_id, families, with_hours, enrolled, graduated, hours_gone, enrolled_gone, graduated_gone';

/**
 * What the kept families of classes, and the kept learners of schools, come to: a night reads some ten thousand sums
 * instead of a million families. Summed over all families of a class, never by adding a difference, so that doing it
 * twice changes nothing.
 */
@Injectable()
export class KeptSumsRepository {
  constructor(private readonly database: Database) {}

  async sumClasses(classIds: string[]): Promise<void> {
    for (const some of chunksOf(classIds, classesAtOnce)) {
      await this.database.execute('DELETE FROM rating_kept_classes WHERE class_id IN (?)', [some]);
      await this.database.execute(
        `INSERT INTO rating_kept_classes (${columns})
         SELECT k.class_id, grade.parent_id, ${sums}
           FROM rating_kept_families k
           JOIN units class ON class.id = k.class_id JOIN units grade ON grade.id = class.parent_id
          WHERE k.class_id IN (?) GROUP BY k.class_id, grade.parent_id`,
        [some],
      );
    }
  }

  /** Of all classes of these schools. */
  async sumSchools(unitIds: string[]): Promise<void> {
    await this.database.execute('DELETE FROM rating_kept_classes WHERE unit_id IN (?)', [unitIds]);
    await this.database.execute(
      `INSERT INTO rating_kept_classes (${columns})
       SELECT class.id, grade.parent_id, ${sums}
         FROM units grade JOIN units class ON class.parent_id = grade.id
         JOIN rating_kept_families k ON k.class_id = class.id
        WHERE grade.parent_id IN (?) GROUP BY class.id, grade.parent_id`,
      [unitIds],
    );
  }

  async sumLearners(unitIds: string[]): Promise<void> {
    await this.database.execute(
      `UPDATE rating_kept_schools school
         LEFT JOIN (SELECT unit_id, COUNT(*) AS learners, SUM(passed) AS passed,
                            SUM(passed < has_left) AS gone FROM rating_kept_learners
                     WHERE unit_id IN (?) GROUP BY unit_id) own ON own.unit_id = school.unit_id
          SET school.learners = COALESCE(own.learners, 0), school.passed = COALESCE(own.passed, 0),
              school.gone = COALESCE(own.gone, 0)
        WHERE school.unit_id IN (?)`,
      [unitIds, unitIds],
    );
  }

  /** By the grade the classes were in at the end of the window, in the order of the raw count. */
  async byGrade(window: Window, unitIds: string[]): Promise<KeptGrade[]> {
    const rows = await this.database.query<Record<keyof KeptGrade, string>>(
      `SELECT grade.parent_id AS schoolId, grade.id AS gradeId, grade.name AS gradeName, SUM(k.families) AS families,
              SUM(k.with_hours) AS withHours, SUM(k.enrolled) AS enrolled, SUM(k.graduated) AS graduated,
              SUM(k.hours_gone) AS hoursGone, SUM(k.enrolled_gone) AS enrolledGone, SUM(k.graduated_gone) AS graduatedGone
         FROM ${classesInWindow}
         JOIN rating_kept_classes k ON k.class_id = class.id
        WHERE k.unit_id IN (?)
        GROUP BY grade.parent_id, grade.id, grade.name, grade.grade_level
        ORDER BY grade.parent_id, grade.grade_level, grade.id`,
      [...classParameters(window), unitIds],
    );
    return rows.map(({ schoolId, gradeId, gradeName, ...row }) => ({
      ...{ schoolId, gradeId, gradeName },
      ...{
        families: Number(row.families),
        withHours: Number(row.withHours),
        hoursGone: Number(row.hoursGone),
      },
      ...{ enrolled: Number(row.enrolled), enrolledGone: Number(row.enrolledGone) },
      ...{ graduated: Number(row.graduated), graduatedGone: Number(row.graduatedGone) },
    }));
  }

  /** Of the schools in which anybody has tried a quiz, as the raw count. */
  learners(unitIds: string[]): Promise<SchoolLearners[]> {
    return this.database.query(
      'SELECT unit_id AS unitId, learners, passed, gone FROM rating_kept_schools WHERE unit_id IN (?) AND learners > 0',
      [unitIds],
    );
  }
}
