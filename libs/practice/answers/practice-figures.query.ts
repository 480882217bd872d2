import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { PracticeFiguresView } from './practice-figures.view';

@Injectable()
export class PracticeFiguresQuery {
  constructor(private readonly database: Database) {}

  /** Counts of a school year; nobody's record can be told from them. */
  async ofSchool(schoolId: string, schoolYear: string): Promise<PracticeFiguresView> {
    const [row] = await this.database.query<
      Record<'submitted' | 'waiting' | 'accepted' | 'byItself', string>
    >(
      `SELECT COUNT(*) AS submitted, SUM(state = 'SUBMITTED' AND archived_at IS NULL) AS waiting,
              SUM(state = 'ACCEPTED') AS accepted, SUM(state = 'ACCEPTED' AND accepted_by IS NULL) AS byItself
         FROM practice_records
        WHERE school_id = ? AND school_year = ? AND first_submitted_at IS NOT NULL`,
      [schoolId, schoolYear],
    );
    return {
      schoolYear,
      submitted: Number(row?.submitted ?? 0),
      waiting: Number(row?.waiting ?? 0),
      accepted: Number(row?.accepted ?? 0),
      acceptedByItself: Number(row?.byItself ?? 0),
    };
  }
}
