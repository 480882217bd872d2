import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { QuestionFiguresView } from './question.view';

@Injectable()
export class QuestionFiguresQuery {
  constructor(private readonly database: Database) {}

  /** Counts of a school since a day; nobody's question can be told from them. */
  async ofSchool(schoolId: string, since: string, today: string): Promise<QuestionFiguresView> {
    const [row] = await this.database.query<Record<keyof QuestionFiguresView, string | null>>(
      `SELECT COUNT(*) AS asked, SUM(state = 'ASKED') AS waiting,
              SUM(answered_on IS NULL AND due_on < ?) AS overdue,
              SUM(COALESCE(answered_on <= due_on, 0)) AS inTime, CAST(AVG(answered_in) AS CHAR) AS meanDays
         FROM counsel_questions WHERE school_id = ? AND asked_on >= ? AND state <> 'WITHDRAWN'`,
      [today, schoolId, since],
    );
    return {
      asked: Number(row?.asked ?? 0),
      waiting: Number(row?.waiting ?? 0),
      overdue: Number(row?.overdue ?? 0),
      inTime: Number(row?.inTime ?? 0),
      meanDays: row?.meanDays ? Math.round(Number(row.meanDays) * 10) / 10 : null,
    };
  }
}
