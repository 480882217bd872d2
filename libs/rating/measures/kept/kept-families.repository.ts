import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { chunksOf } from '../../side-by-side';
import {
  belowParameters,
  familiesBelow,
  familiesInWindow,
  familyParameters,
  hasLeft,
  leftParameter,
  pupilParameters,
  pupilsInWindow,
} from '../families-in-window.query';
import { enrolledIn, graduatedIn, graduatedParameters } from '../graduates.query';
import { hasHours, hoursParameters } from '../participation.query';
import { schoolYearsIn, type Window } from '../window.rule';
import type { KeptFamily } from './judged-otherwise.rule';

/** MariaDB makes a subquery of a longer list, and reads all families to answer it. */
const listed = 900;

/** Read to its end, the table would be held against whoever judges the families of other schools. */
const byUnit = 'FORCE INDEX (ix_rating_family_marks_unit_id)';
const byPupil = 'FORCE INDEX (PRIMARY)';

const columns = 'pupil_id, class_id, with_hours, enrolled, graduated, has_left';
const judged = `${hasHours} AS withHours, ${enrolledIn} AS enrolled, ${graduatedIn} AS graduated, ${hasLeft} AS hasLeft`;

function judgedParameters(window: Window, seconds: number): unknown[] {
  const graduated = graduatedParameters(window);
  return [...hoursParameters(window, seconds), schoolYearsIn(window), ...graduated, leftParameter(window)];
}

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

  /** Makes schools known that are not yet. */
  async know(unitIds: string[]): Promise<void> {
    await this.database.execute('INSERT IGNORE INTO rating_kept_schools (unit_id, judged_under) VALUES ?', [
      unitIds.map((unitId) => [unitId, '']),
    ]);
  }

  /** Those of the schools that are known, with what they were judged under, held until the transaction ends. */
  hold(unitIds: string[]): Promise<{ unitId: string; judgedUnder: string }[]> {
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

  /** Pupils of these schools whose families are to be judged again; held until the transaction ends. */
  async marked(unitIds: string[]): Promise<MarkedPupil[]> {
    const rows = await this.database.query<{ pupilId: string; unitId: string; learners: number }>(
      `SELECT pupil_id AS pupilId, unit_id AS unitId, learners FROM rating_family_marks ${byUnit}
        WHERE unit_id IN (?) ORDER BY pupil_id FOR UPDATE`,
      [unitIds],
    );
    return rows.map((row) => ({ ...row, learners: row.learners === 1 }));
  }

  async unmark(pupilIds: string[]): Promise<void> {
    for (const some of chunksOf(pupilIds, listed)) {
      await this.database.execute(
        `DELETE mark FROM rating_family_marks mark ${byPupil} WHERE mark.pupil_id IN (?)`,
        [some],
      );
    }
  }

  /** Judges all families of schools from the raw rows, in place of what was kept of them. */
  async judgeSchools(window: Window, seconds: number, unitIds: string[]): Promise<void> {
    await this.database.execute(
      `DELETE k FROM rating_kept_classes class JOIN rating_kept_families k ON k.class_id = class.class_id
        WHERE class.unit_id IN (?)`,
      [unitIds],
    );
    await this.database.execute(
      `INSERT INTO rating_kept_families (${columns})
       SELECT pupils.id, class.id, ${judged} FROM ${familiesInWindow}
        WHERE ${familiesBelow} AND grade.parent_id IN (?)
       ON DUPLICATE KEY UPDATE class_id = VALUES(class_id), with_hours = VALUES(with_hours),
         enrolled = VALUES(enrolled), graduated = VALUES(graduated), has_left = VALUES(has_left)`,
      [
        ...judgedParameters(window, seconds),
        ...[...familyParameters(window), ...belowParameters(window), unitIds],
      ],
    );
  }

  /** The families of the marked pupils of these schools, as the raw rows judge them now. */
  judgeMarked(window: Window, seconds: number, unitIds: string[]): Promise<KeptFamily[]> {
    return this.database.query(
      // From the marks on: left to itself, MariaDB takes all families of the schools first.
      `SELECT STRAIGHT_JOIN pupils.id AS pupilId, class.id AS classId, ${judged}
         FROM rating_family_marks mark ${byUnit} JOIN pupils ON pupils.id = mark.pupil_id ${pupilsInWindow}
        WHERE mark.unit_id IN (?) AND ${familiesBelow}`,
      [
        ...[...judgedParameters(window, seconds), ...pupilParameters(window)],
        ...[unitIds, ...belowParameters(window)],
      ],
    );
  }

  /** The same as they were judged last. */
  listMarked(unitIds: string[]): Promise<KeptFamily[]> {
    return this.database.query(
      `SELECT STRAIGHT_JOIN k.pupil_id AS pupilId, k.class_id AS classId, k.with_hours AS withHours, k.enrolled, k.graduated,
              k.has_left AS hasLeft
         FROM rating_family_marks mark ${byUnit} JOIN rating_kept_families k ON k.pupil_id = mark.pupil_id
        WHERE mark.unit_id IN (?)`,
      [unitIds],
    );
  }

  /** Keeps these, in place of what was kept of these pupils. */
  async replace(pupilIds: string[], families: KeptFamily[]): Promise<void> {
    for (const some of chunksOf(pupilIds, listed)) {
      await this.database.execute(`DELETE k FROM rating_kept_families k ${byPupil} WHERE k.pupil_id IN (?)`, [
        some,
      ]);
    }
    for (const some of chunksOf(families, listed)) {
      const rows = some.map((one) => [
        one.pupilId,
        one.classId,
        one.withHours,
        one.enrolled,
        one.graduated,
        one.hasLeft,
      ]);
      await this.database.execute(`INSERT INTO rating_kept_families (${columns}) VALUES ?`, [rows]);
    }
  }
}
