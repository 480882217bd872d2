import { Injectable } from '@nestjs/common';
import { Database, startOfDay } from '@libs/platform';
import {
  belowParameters,
  classesInWindow,
  classParameters,
  familiesBelow,
  familiesInWindow,
  familyParameters,
} from '../families-in-window.query';
import { enrolledIn, graduatedIn, type GradeGraduates } from '../graduates.query';
import { hasHours, hoursParameters, type GradeFamilies } from '../participation.query';
import { dayAfter, schoolYearsIn, type Window } from '../window.rule';

/** Which families: all of these schools, or these pupils of them. */
interface Some {
  unitIds: string[];
  pupilIds?: string[];
}

export type KeptGrade = GradeFamilies & GradeGraduates;

/** The families of schools as last judged. Written only while the school's row is held. */
@Injectable()
export class KeptFamiliesRepository {
  constructor(private readonly database: Database) {}

  /** The schools with what they were judged under, held until the transaction ends; unknown ones are made known. */
  async hold(unitIds: string[]): Promise<{ unitId: string; judgedUnder: string }[]> {
    await this.database.execute('INSERT IGNORE INTO rating_kept_schools (unit_id, judged_under) VALUES ?', [
      unitIds.map((unitId) => [unitId, '']),
    ]);
    return this.database.query(
      `SELECT unit_id AS unitId, judged_under AS judgedUnder FROM rating_kept_schools
        WHERE unit_id IN (?) ORDER BY unit_id FOR UPDATE`,
      [unitIds],
    );
  }

  async setJudgedUnder(unitIds: string[], key: string): Promise<void> {
    await this.database.execute('UPDATE rating_kept_schools SET judged_under = ? WHERE unit_id IN (?)', [
      key,
      unitIds,
    ]);
  }

  /** Of whom all families are to be judged again. */
  async forget(unitIds: string[]): Promise<void> {
    if (unitIds.length === 0) return;
    await this.database.execute('DELETE FROM rating_kept_schools WHERE unit_id IN (?)', [unitIds]);
  }

  async marked(unitIds: string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT pupil_id AS id FROM rating_family_marks WHERE unit_id IN (?) FOR UPDATE',
      [unitIds],
    );
    return rows.map(({ id }) => id);
  }

  async unmark(pupilIds: string[]): Promise<void> {
    await this.database.execute('DELETE FROM rating_family_marks WHERE pupil_id IN (?)', [pupilIds]);
  }

  /** Judges families from the raw rows, in place of what was kept of them. */
  async judge(window: Window, seconds: number, some: Some): Promise<void> {
    const years = schoolYearsIn(window);
    const [only, parameters] = onlyThese(some);
    await this.database.execute(
      `DELETE FROM rating_kept_families WHERE ${some.pupilIds ? 'pupil_id' : 'unit_id'} IN (?)`,
      [some.pupilIds ?? some.unitIds],
    );
    await this.database.execute(
      `INSERT INTO rating_kept_families (pupil_id, unit_id, class_id, with_hours, enrolled, graduated)
       SELECT pupils.id, grade.parent_id, class.id, ${hasHours}, ${enrolledIn}, ${graduatedIn}
         FROM ${familiesInWindow} WHERE ${familiesBelow} AND ${only}`,
      [
        ...[...hoursParameters(window, seconds), years, years],
        ...[...familyParameters(window), ...belowParameters(window), ...parameters],
      ],
    );
  }

  /** The same of the guardians who tried a quiz; with pupils: of all their guardians, past ones too. */
  async judgeLearners(window: Window, some: Some): Promise<void> {
    const { unitIds, pupilIds } = some;
    const people = pupilIds && (await this.guardiansOf(pupilIds));
    if (people?.length === 0) return;
    const only = people ? 'g.person_id IN (?) AND grade.parent_id IN (?)' : 'grade.parent_id IN (?)';
    const which = people ? [people, unitIds] : [unitIds];
    await this.database.execute(
      // Taken as an expression, the school is no part of a range: two thousand people in a hundred schools would be too many.
      `DELETE FROM rating_kept_learners WHERE ${people ? 'person_id IN (?) AND CONCAT(unit_id)' : 'unit_id'} IN (?)`,
      which,
    );
    const end = dayAfter(window.until);
    await this.database.execute(
      `INSERT INTO rating_kept_learners (person_id, unit_id, passed)
       SELECT g.person_id, grade.parent_id, MAX(attempt.passed = 1)
         FROM ${familiesInWindow}
         JOIN guardianships g ON g.pupil_id = pupils.id AND g.ended_at IS NULL
         JOIN quiz_attempts attempt ON attempt.person_id = g.person_id
              AND attempt.taken_at >= ? AND attempt.taken_at < LEAST(?, COALESCE(pupils.left_at, ?))
        WHERE ${familiesBelow} AND ${only} GROUP BY g.person_id, grade.parent_id`,
      [
        ...[...familyParameters(window), startOfDay(window.from), end, end],
        ...[...belowParameters(window), ...which],
      ],
    );
  }

  /** By the grade the classes were in at the end of the window, in the order of the raw count. */
  async byGrade(window: Window, unitIds: string[]): Promise<KeptGrade[]> {
    const rows = await this.database.query<Record<keyof KeptGrade, string>>(
      `SELECT grade.parent_id AS schoolId, grade.id AS gradeId, grade.name AS gradeName, SUM(k.families) AS families,
              SUM(k.withHours) AS withHours, SUM(k.enrolled) AS enrolled, SUM(k.graduated) AS graduated
         FROM ${classesInWindow}
         JOIN (SELECT class_id, COUNT(*) AS families, SUM(with_hours) AS withHours, SUM(enrolled) AS enrolled,
                      SUM(graduated) AS graduated
                 FROM rating_kept_families WHERE unit_id IN (?) GROUP BY class_id) k ON k.class_id = class.id
        GROUP BY grade.parent_id, grade.id, grade.name, grade.grade_level
        ORDER BY grade.parent_id, grade.grade_level, grade.id`,
      [...classParameters(window), unitIds],
    );
    return rows.map(({ schoolId, gradeId, gradeName, families, withHours: hours, enrolled, graduated }) => ({
      ...{ schoolId, gradeId, gradeName, families: Number(families), withHours: Number(hours) },
      ...{ enrolled: Number(enrolled), graduated: Number(graduated) },
    }));
  }

  async learners(unitIds: string[]): Promise<{ unitId: string; learners: number; passed: number }[]> {
    const rows = await this.database.query<{ unitId: string; learners: string; passed: string }>(
      `SELECT unit_id AS unitId, COUNT(*) AS learners, SUM(passed) AS passed
         FROM rating_kept_learners WHERE unit_id IN (?) GROUP BY unit_id`,
      [unitIds],
    );
    return rows.map(({ unitId, learners, passed }) => ({
      ...{ unitId, learners: Number(learners), passed: Number(passed) },
    }));
  }

  private async guardiansOf(pupilIds: string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT DISTINCT person_id AS id FROM guardianships WHERE pupil_id IN (?)',
      [pupilIds],
    );
    return rows.map(({ id }) => id);
  }
}

function onlyThese({ unitIds, pupilIds }: Some): [sql: string, parameters: unknown[]] {
  return pupilIds
    ? ['pupils.id IN (?) AND grade.parent_id IN (?)', [pupilIds, unitIds]]
    : ['grade.parent_id IN (?)', [unitIds]];
}
