import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { EnrolmentState } from './enrolment.entity';

/** A guardian's enrolment with the names the guardian knows it by. */
export interface OwnEnrolment {
  enrolmentId: string;
  pupilId: string;
  pupilName: string;
  schoolName: string;
  schoolYear: string;
  programmeVersionId: string;
  stage: string;
  countsFrom: Date;
  countsTo: Date;
  state: EnrolmentState;
  /** Of the certificate, when graduated. */
  serial: string | null;
}

const active = `JOIN guardianships g
  ON g.person_id = e.person_id AND g.pupil_id = e.pupil_id AND g.ended_at IS NULL`;

@Injectable()
export class OpenEnrolmentQuery {
  constructor(private readonly database: Database) {}

  /** Ids of the person's unfinished enrolments begun by then, for children the person is still guardian of. */
  async idsOf(personId: string, at: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT e.id FROM enrolments e ${active} WHERE e.person_id = ? AND e.state = 'learning' AND e.counts_from <= ?
        ORDER BY e.school_year, e.id`,
      [personId, at],
    );
    return rows.map((row) => row.id);
  }

  /** The newest enrolment for each child the person is guardian of: this year's, or an older one still open. */
  listOf(personId: string): Promise<OwnEnrolment[]> {
    return this.database.query<OwnEnrolment>(
      `SELECT e.id AS enrolmentId, e.pupil_id AS pupilId, p.name AS pupilName, s.name AS schoolName,
              e.school_year AS schoolYear, e.programme_version_id AS programmeVersionId, e.stage,
              e.counts_from AS countsFrom, e.counts_to AS countsTo, e.state, certificate.serial
         FROM enrolments e ${active}
         JOIN pupils p ON p.id = e.pupil_id
         JOIN units s ON s.id = e.school_id
         LEFT JOIN graduations graduation ON graduation.enrolment_id = e.id
         LEFT JOIN certificates certificate ON certificate.graduation_id = graduation.id
          AND certificate.kind = 'graduation'
        WHERE e.person_id = ? AND e.state <> 'carried'
          AND NOT EXISTS (SELECT 1 FROM enrolments newer WHERE newer.person_id = e.person_id
                             AND newer.pupil_id = e.pupil_id AND newer.school_year > e.school_year)
        ORDER BY p.created_at, p.id`,
      [personId],
    );
  }

  /** People with an unfinished enrolment for a child: a handful at most. */
  async learnersFor(pupilId: string): Promise<string[]> {
    const rows = await this.database.query<{ personId: string }>(
      `SELECT DISTINCT e.person_id AS personId FROM enrolments e ${active}
        WHERE e.pupil_id = ? AND e.state = 'learning'`,
      [pupilId],
    );
    return rows.map((row) => row.personId);
  }

  /** People with an unfinished enrolment who learned or attended on this day (`YYYY-MM-DD`) or later, after the id, in the order of ids. */
  async learnersSince(day: string, after: string, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ personId: string }>(
      `SELECT DISTINCT e.person_id AS personId FROM enrolments e
        WHERE e.state = 'learning' AND e.person_id > ?
          AND (EXISTS (SELECT 1 FROM learning_days d WHERE d.person_id = e.person_id AND d.day >= ?)
            OR EXISTS (SELECT 1 FROM quiz_attempts a WHERE a.person_id = e.person_id AND a.taken_at >= ?)
            OR EXISTS (SELECT 1 FROM activity_attendances t
                        WHERE t.person_id = e.person_id AND t.attended_at >= ?))
        ORDER BY e.person_id LIMIT ?`,
      [after, day, day, day, limit],
    );
    return rows.map((row) => row.personId);
  }
}
