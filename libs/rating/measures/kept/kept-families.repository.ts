import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import {
  belowParameters,
  familiesBelow,
  familiesInWindow,
  familyParameters,
} from '../families-in-window.query';
import { enrolledIn, graduatedIn } from '../graduates.query';
import { hasHours, hoursParameters } from '../participation.query';
import { schoolYearsIn, type Window } from '../window.rule';

/** A pupil whose family is to be judged again. */
export interface MarkedPupil {
  pupilId: string;
  unitId: string;
  learners: boolean;
}

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

  /** Which of the schools were judged under this. */
  async judgedUnder(key: string, unitIds: string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT unit_id AS id FROM rating_kept_schools WHERE unit_id IN (?) AND judged_under = ?',
      [unitIds, key],
    );
    return new Set(rows.map(({ id }) => id));
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

  async marked(unitIds: string[]): Promise<MarkedPupil[]> {
    const rows = await this.database.query<{ pupilId: string; unitId: string; learners: number }>(
      `SELECT pupil_id AS pupilId, unit_id AS unitId, learners FROM rating_family_marks
        WHERE unit_id IN (?) ORDER BY pupil_id FOR UPDATE`,
      [unitIds],
    );
    return rows.map((row) => ({ ...row, learners: row.learners === 1 }));
  }

  async unmark(pupilIds: string[]): Promise<void> {
    await this.database.execute('DELETE FROM rating_family_marks WHERE pupil_id IN (?)', [pupilIds]);
  }

  /** Judges all families of schools from the raw rows, in place of what was kept of them. */
  async judgeSchools(window: Window, seconds: number, unitIds: string[]): Promise<void> {
    await this.database.execute(
      `DELETE k FROM rating_kept_classes class JOIN rating_kept_families k ON k.class_id = class.class_id
        WHERE class.unit_id IN (?)`,
      [unitIds],
    );
    await this.judge(window, seconds, 'grade.parent_id IN (?)', [unitIds]);
  }

  /** The same of these pupils; answers the classes in which they are or were. */
  async judgePupils(window: Window, seconds: number, pupilIds: string[]): Promise<string[]> {
    const before = await this.classesOf(pupilIds);
    await this.database.execute('DELETE FROM rating_kept_families WHERE pupil_id IN (?)', [pupilIds]);
    await this.judge(window, seconds, 'pupils.id IN (?)', [pupilIds]);
    return [...new Set([...before, ...(await this.classesOf(pupilIds))])];
  }

  private async judge(window: Window, seconds: number, which: string, parameters: unknown[]): Promise<void> {
    const years = schoolYearsIn(window);
    await this.database.execute(
      `INSERT INTO rating_kept_families (pupil_id, class_id, with_hours, enrolled, graduated)
       SELECT pupils.id, class.id, ${hasHours}, ${enrolledIn}, ${graduatedIn}
         FROM ${familiesInWindow} WHERE ${familiesBelow} AND ${which}
       ON DUPLICATE KEY UPDATE class_id = VALUES(class_id), with_hours = VALUES(with_hours),
         enrolled = VALUES(enrolled), graduated = VALUES(graduated)`,
      [
        ...[...hoursParameters(window, seconds), years, years],
        ...[...familyParameters(window), ...belowParameters(window), ...parameters],
      ],
    );
  }

  private async classesOf(pupilIds: string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT DISTINCT class_id AS id FROM rating_kept_families WHERE pupil_id IN (?)',
      [pupilIds],
    );
    return rows.map(({ id }) => id);
  }
}
