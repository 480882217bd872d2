import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { Judgeable } from '../enrolments/judgements.service';

/** A graduation of a school in a year, with what is needed to judge it anew. */
export interface Candidate extends Judgeable {
  graduationId: string;
  gradeId: string;
  classId: string;
  before: boolean;
}

@Injectable()
export class CommendationCandidatesQuery {
  constructor(private readonly database: Database) {}

  /** Whoever graduated first of a family comes first. */
  async list(schoolId: string, schoolYear: string, previousYear: string): Promise<Candidate[]> {
    const rows = await this.database.query<Omit<Candidate, 'before'> & { before: string | number }>(
      `SELECT g.id AS graduationId, g.person_id AS personId, g.pupil_id AS pupilId, grade.id AS gradeId,
              class.id AS classId, e.programme_version_id AS programmeVersionId, e.stage,
              e.counts_from AS countsFrom, e.counts_to AS countsTo,
              EXISTS (SELECT 1 FROM commendations c
                       WHERE c.pupil_id = g.pupil_id AND c.school_year = ?) AS \`before\`
         FROM graduations g
         JOIN enrolments e ON e.id = g.enrolment_id
         JOIN units class ON class.id = e.class_id
         JOIN units grade ON grade.id = class.parent_id
         JOIN people person ON person.id = g.person_id AND person.erased_at IS NULL
        WHERE g.school_id = ? AND g.school_year = ? AND g.revoked_at IS NULL
        ORDER BY g.graduated_at, g.id`,
      [previousYear, schoolId, schoolYear],
    );
    return rows.map((row) => ({ ...row, before: Number(row.before) === 1 }));
  }
}
