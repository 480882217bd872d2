import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { atOrBelow, type Counted, type Window } from './window.rule';
import type { CountedLine, MeasureSource } from './work-sources';

interface SchoolAnswers {
  schoolId: string;
  surveyId: string;
  title: string;
  satisfied: number;
  answers: number;
}

/**
 * Families that are satisfied (domain: D1): of the city's last survey in the window that was made for it and has been
 * counted. A school with too few answers to be shown has no figure; whether there are enough to speak, the standard says.
 */
@Injectable()
export class SurveysQuery implements MeasureSource {
  constructor(private readonly database: Database) {}

  async bySchool(window: Window): Promise<Counted[]> {
    const rows = await this.answers(window);
    return rows.map(({ schoolId, satisfied, answers }) => ({
      unitId: schoolId,
      measure: 'satisfied-answers',
      value: String(satisfied),
      of: String(answers),
    }));
  }

  async linesOf(measure: string, window: Window): Promise<CountedLine[] | null> {
    if (measure !== 'satisfied-answers') return null;
    const rows = await this.answers(window);
    return rows.map(({ surveyId, title, satisfied, answers }) => ({
      ...{ label: title, value: satisfied, of: answers },
      record: { kind: 'survey', id: surveyId },
    }));
  }

  /** Of each school the last one; two that close on the same day are told apart by their ids. */
  private answers(window: Window): Promise<SchoolAnswers[]> {
    return this.database.query(
      `SELECT g.school_id AS schoolId, s.id AS surveyId, s.title, g.satisfied, g.answers
         FROM units u
         JOIN survey_groups g ON g.school_id = u.id AND g.unit_id = u.id AND g.satisfied IS NOT NULL
         JOIN surveys s ON s.id = g.survey_id AND s.for_rating = 1 AND s.closes_on BETWEEN ? AND ?
        WHERE u.kind = 'school' AND u.path LIKE ?
          AND NOT EXISTS (
            SELECT 1 FROM survey_groups later
              JOIN surveys t ON t.id = later.survey_id AND t.for_rating = 1 AND t.closes_on BETWEEN ? AND ?
             WHERE later.school_id = u.id AND later.unit_id = u.id AND later.satisfied IS NOT NULL
               AND (t.closes_on > s.closes_on OR (t.closes_on = s.closes_on AND t.id > s.id)))
        ORDER BY u.path`,
      [window.from, window.until, atOrBelow(window.path), window.from, window.until],
    );
  }
}
