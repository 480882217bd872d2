import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { EnrolmentEntity } from './enrolment.entity';

@Injectable()
export class EnrolmentRepository {
  constructor(private readonly database: Database) {}

  /** Adds enrolments; one that is there already stays as it is. */
  async addMissing(enrolments: Omit<EnrolmentEntity, 'createdAt'>[]): Promise<void> {
    if (enrolments.length === 0) return;
    const rows = enrolments.map((one) => [
      one.id,
      one.personId,
      one.pupilId,
      one.schoolYear,
      one.programmeVersionId,
      one.schoolId,
      one.classId,
      one.stage,
      one.countsFrom,
      one.countsTo,
      one.state,
    ]);
    // Not INSERT IGNORE, which would swallow a broken foreign key too.
    await this.database.execute(
      `INSERT INTO enrolments (id, person_id, pupil_id, school_year, programme_version_id, school_id, class_id, stage,
                               counts_from, counts_to, state)
       VALUES ? ON DUPLICATE KEY UPDATE id = enrolments.id`,
      [rows],
    );
  }

  /** Closes these people's unfinished enrolments of earlier years whose learning now counts in this year's. */
  async carryOver(schoolYear: string, personIds: string[]): Promise<void> {
    if (personIds.length === 0) return;
    await this.database.execute(
      `UPDATE enrolments unfinished
         JOIN enrolments next ON next.person_id = unfinished.person_id AND next.pupil_id = unfinished.pupil_id
          AND next.school_year = ?
          SET unfinished.state = 'carried'
        WHERE unfinished.state = 'learning' AND unfinished.school_year < ? AND unfinished.person_id IN (?)`,
      [schoolYear, schoolYear, personIds],
    );
  }

  /** People with an open enrolment for a school year in these classes. */
  async learningIn(classIds: string[], schoolYear: string): Promise<string[]> {
    if (classIds.length === 0) return [];
    const rows = await this.database.query<{ personId: string }>(
      `SELECT DISTINCT person_id AS personId FROM enrolments
        WHERE class_id IN (?) AND school_year = ? AND state = 'learning'`,
      [classIds, schoolYear],
    );
    return rows.map((row) => row.personId);
  }

  /** Puts the open enrolments that these classes' guardians have for a school year into another stage. */
  async changeStage(classIds: string[], schoolYear: string, stage: string): Promise<void> {
    if (classIds.length === 0) return;
    await this.database.execute(
      `UPDATE enrolments SET stage = ? WHERE class_id IN (?) AND school_year = ? AND state = 'learning'`,
      [stage, classIds, schoolYear],
    );
  }

  /** Takes back what was begun anew for a school year at classes that have left; what was carried over goes on. */
  async removeBegunAnew(classIds: string[], schoolYear: string): Promise<void> {
    if (classIds.length === 0) return;
    await this.database.execute(
      `DELETE e FROM enrolments e
         LEFT JOIN enrolments earlier ON earlier.person_id = e.person_id AND earlier.pupil_id = e.pupil_id
          AND earlier.state = 'carried'
         LEFT JOIN graduations done ON done.enrolment_id = e.id
        WHERE e.class_id IN (?) AND e.school_year = ? AND e.state = 'learning' AND earlier.id IS NULL
          AND done.id IS NULL`,
      [classIds, schoolYear],
    );
  }

  /** Holds the row until the transaction ends, so that of several events at once only one finds it open. */
  lock(id: string): Promise<EnrolmentEntity | null> {
    return this.database
      .of(EnrolmentEntity)
      .createQueryBuilder('enrolment')
      .setLock('pessimistic_write')
      .where('enrolment.id = :id', { id })
      .getOne();
  }

  async markGraduated(id: string): Promise<void> {
    await this.database.of(EnrolmentEntity).update({ id }, { state: 'graduated' });
  }

  /** An erased person learns no more; what was fulfilled stays a fact. */
  async removeUnfinished(personId: string): Promise<void> {
    await this.database.execute(`DELETE FROM enrolments WHERE person_id = ? AND state <> 'graduated'`, [
      personId,
    ]);
  }
}
