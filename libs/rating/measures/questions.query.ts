import { Injectable } from '@nestjs/common';
import { plusDays } from '@libs/organization';
import { Clock, Database, dayOf } from '@libs/platform';
import { atOrBelow, momentOf, type Counted, type Window } from './window.rule';
import type { CountedLine, MeasureSource } from './work-sources';

interface SchoolQuestions {
  schoolId: string;
  month: string;
  inTime: number;
  due: number;
}

/**
 * Questions answered within five working days (domain: D4), of those asked in the window. One that still waits and whose
 * five days are not over says nothing yet; one the asker took back says nothing at all.
 */
@Injectable()
export class QuestionsQuery implements MeasureSource {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async bySchool(window: Window): Promise<Counted[]> {
    const schools = new Map<string, { inTime: number; due: number }>();
    for (const { schoolId, inTime, due } of await this.byMonth(window)) {
      const own = schools.get(schoolId) ?? { inTime: 0, due: 0 };
      schools.set(schoolId, { inTime: own.inTime + inTime, due: own.due + due });
    }
    return [...schools].map(([unitId, { inTime, due }]) => ({
      unitId,
      measure: 'questions-answered',
      value: String(inTime),
      of: String(due),
    }));
  }

  async linesOf(measure: string, window: Window): Promise<CountedLine[] | null> {
    if (measure !== 'questions-answered') return null;
    const months = await this.byMonth(window);
    return months.map(({ month, inTime, due }) => ({
      ...{ label: month, value: inTime, of: due },
      list: { kind: 'questions', gradeId: null, ...daysOf(month, window) },
    }));
  }

  private async byMonth(window: Window): Promise<SchoolQuestions[]> {
    const today = dayOf(momentOf(window, this.clock.now()));
    const rows = await this.database.query<Record<keyof SchoolQuestions, string>>(
      `SELECT q.school_id AS schoolId, LEFT(q.asked_on, 7) AS month,
              SUM(COALESCE(q.answered_on <= LEAST(q.due_on, ?), 0)) AS inTime, COUNT(*) AS due
         FROM units u JOIN counsel_questions q ON q.school_id = u.id AND q.asked_on BETWEEN ? AND ?
        WHERE u.kind = 'school' AND u.path LIKE ? AND q.state <> 'WITHDRAWN'
          AND (q.answered_on <= ? OR q.due_on < ?)
        GROUP BY q.school_id, month ORDER BY q.school_id, month`,
      [window.until, window.from, window.until, atOrBelow(window.path), window.until, today],
    );
    return rows.map((row) => ({ ...row, inTime: Number(row.inTime), due: Number(row.due) }));
  }
}

/** The days of a month (`YYYY-MM`) that lie in the window. */
function daysOf(month: string, { from, until }: Window): { from: string; until: string } {
  const [first, next] = [`${month}-01`, Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)))];
  const last = plusDays(new Date(next).toISOString().slice(0, 10), -1);
  return { from: first < from ? from : first, until: last > until ? until : last };
}
