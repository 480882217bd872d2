import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { PracticeKind } from './records/practice-state.rule';

export interface AcceptedRecord {
  recordId: string;
  personId: string;
  pupilId: string;
  schoolYear: string;
  term: 1 | 2;
  kind: PracticeKind;
  /** When the family handed it in first. */
  submittedAt: Date;
  acceptedAt: Date;
  /** The author agrees that the school shows it. */
  shared: boolean;
}

@Injectable()
export class AcceptedRecordsQuery {
  constructor(private readonly database: Database) {}

  async of(personIds: readonly string[], where: string, parameters: unknown[]): Promise<AcceptedRecord[]> {
    if (personIds.length === 0) return [];
    const rows = await this.database.query<Omit<AcceptedRecord, 'shared'> & { shared: number }>(
      `SELECT r.id AS recordId, r.author_id AS personId, r.pupil_id AS pupilId, r.school_year AS schoolYear, r.term,
              r.kind, r.first_submitted_at AS submittedAt, r.accepted_at AS acceptedAt,
              EXISTS (SELECT 1 FROM practice_shares a
                       WHERE a.record_id = r.id AND a.withdrawn_at IS NULL) AS shared
         FROM practice_records r
        WHERE r.author_id IN (?) AND r.state = 'ACCEPTED' AND ${where}
        ORDER BY r.first_submitted_at, r.id`,
      [personIds, ...parameters],
    );
    return rows.map((row) => ({ ...row, shared: Number(row.shared) === 1 }));
  }
}
