import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { EnrolmentState } from './enrolment.entity';

/** An enrolment of a guardian of one of the pupils. */
export interface PupilsEnrolment {
  pupilId: string;
  personId: string;
  programmeVersionId: string;
  stage: string;
  countsFrom: Date;
  countsTo: Date;
  state: EnrolmentState;
}

@Injectable()
export class ClassEnrolmentQuery {
  constructor(private readonly database: Database) {}

  /** Of people who are guardians of these pupils now, for a school year. */
  ofPupils(pupilIds: string[], schoolYear: string): Promise<PupilsEnrolment[]> {
    if (pupilIds.length === 0) return Promise.resolve([]);
    return this.database.query<PupilsEnrolment>(
      `SELECT e.pupil_id AS pupilId, e.person_id AS personId, e.programme_version_id AS programmeVersionId, e.stage,
              e.counts_from AS countsFrom, e.counts_to AS countsTo, e.state
         FROM enrolments e
         JOIN guardianships g ON g.person_id = e.person_id AND g.pupil_id = e.pupil_id AND g.ended_at IS NULL
        WHERE e.pupil_id IN (?) AND e.school_year = ?`,
      [pupilIds, schoolYear],
    );
  }
}
