import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

/** A guardian of a child who is not enrolled for the year. `unfinished`: last year's enrolment is still open. */
export interface EnrolmentCandidate {
  guardianshipId: string;
  personId: string;
  pupilId: string;
  classId: string;
  schoolId: string;
  stage: string;
  unfinished: boolean;
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

type CandidateRow = Omit<EnrolmentCandidate, 'unfinished'> & { previousState: string | null };

@Injectable()
export class EnrolmentCandidateQuery {
  constructor(private readonly database: Database) {}

  async list(search: CandidateSearch): Promise<EnrolmentCandidate[]> {
    const rows = await this.database.query<CandidateRow>(
      `SELECT g.id AS guardianshipId, g.person_id AS personId, g.pupil_id AS pupilId, c.id AS classId,
              s.id AS schoolId, c.stage AS stage, previous.state AS previousState
         FROM guardianships g
         JOIN people person ON person.id = g.person_id AND person.erased_at IS NULL
         JOIN pupils p ON p.id = g.pupil_id AND p.left_at IS NULL
         JOIN units c ON c.id = p.class_id AND c.stage IS NOT NULL
         JOIN units grade ON grade.id = c.parent_id
         JOIN units s ON s.id = grade.parent_id AND s.kind = 'school'
         LEFT JOIN enrolments e ON e.person_id = g.person_id AND e.pupil_id = g.pupil_id AND e.school_year = ?
         LEFT JOIN enrolments previous
           ON previous.person_id = g.person_id AND previous.pupil_id = g.pupil_id AND previous.school_year = ?
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
    return rows.map(({ previousState, ...row }) => ({ ...row, unfinished: previousState === 'learning' }));
  }
}
