import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

/** A guardian of a child who is not enrolled for the year. `unfinished`: the programme version of last year's, if still open. */
export interface EnrolmentCandidate {
  guardianshipId: string;
  personId: string;
  pupilId: string;
  classId: string;
  schoolId: string;
  stage: string;
  unfinished: string | null;
}

export interface CandidateSearch {
  schoolYear: string;
  previousYear: string;
  /** Only this guardian; everybody without it. */
  personId?: string;
  /** Guardianships after this id, in the order of ids. */
  after: string;
  limit: number;
}

@Injectable()
export class EnrolmentCandidateQuery {
  constructor(private readonly database: Database) {}

  list(search: CandidateSearch): Promise<EnrolmentCandidate[]> {
    return this.database.query<EnrolmentCandidate>(
      `SELECT g.id AS guardianshipId, g.person_id AS personId, g.pupil_id AS pupilId, c.id AS classId,
              s.id AS schoolId, c.stage AS stage, previous.programme_version_id AS unfinished
         FROM guardianships g
         JOIN people person ON person.id = g.person_id AND person.erased_at IS NULL
         JOIN pupils p ON p.id = g.pupil_id AND p.left_at IS NULL
         JOIN units c ON c.id = p.class_id AND c.stage IS NOT NULL
         JOIN units grade ON grade.id = c.parent_id
         JOIN units s ON s.id = grade.parent_id AND s.kind = 'school'
         LEFT JOIN enrolments e ON e.person_id = g.person_id AND e.pupil_id = g.pupil_id AND e.school_year = ?
         LEFT JOIN enrolments previous
           ON previous.person_id = g.person_id AND previous.pupil_id = g.pupil_id AND previous.school_year = ?
          AND previous.state = 'learning'
        WHERE g.ended_at IS NULL AND e.id IS NULL AND g.id > ? ${search.personId ? 'AND g.person_id = ?' : ''}
        ORDER BY g.id
        LIMIT ?`,
      [
        search.schoolYear,
        search.previousYear,
        search.after,
        ...(search.personId ? [search.personId] : []),
        search.limit,
      ],
    );
  }
}
