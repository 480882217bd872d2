import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { EnrolmentState } from '../enrolments/enrolment.entity';

export interface StreamedEnrolment {
  id: string;
  personId: string;
  pupilId: string;
  programmeVersionId: string;
  stage: string;
  countsFrom: Date;
  countsTo: Date;
  state: EnrolmentState;
  graduationId: string | null;
}

@Injectable()
export class EnrolmentStreamQuery {
  constructor(private readonly database: Database) {}

  /**
   * Enrolments whose state can be wrong, after the id, in the order of ids: open ones of people who are still
   * guardians of the child and have learned or attended at all, and any whose state and graduation do not fit each other.
   */
  after(after: string, limit: number): Promise<StreamedEnrolment[]> {
    return this.database.query<StreamedEnrolment>(
      `SELECT e.id, e.person_id AS personId, e.pupil_id AS pupilId, e.programme_version_id AS programmeVersionId, e.stage,
              e.counts_from AS countsFrom, e.counts_to AS countsTo, e.state, graduation.id AS graduationId
         FROM enrolments e
         LEFT JOIN graduations graduation ON graduation.enrolment_id = e.id
        WHERE e.id > ? AND (
              (e.state = 'graduated') <> (graduation.id IS NOT NULL)
           OR (e.state = 'learning'
               AND EXISTS (SELECT 1 FROM guardianships g WHERE g.person_id = e.person_id
                              AND g.pupil_id = e.pupil_id AND g.ended_at IS NULL)
               AND (EXISTS (SELECT 1 FROM learners l WHERE l.person_id = e.person_id AND l.verified_seconds > 0)
                 OR EXISTS (SELECT 1 FROM activity_attendances t WHERE t.person_id = e.person_id))))
        ORDER BY e.id LIMIT ?`,
      [after, limit],
    );
  }
}
