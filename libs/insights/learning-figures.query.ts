import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

/** Guardians of the pupils on the class lists at or below a path, each once. */
const guardians = `SELECT DISTINCT g.person_id
    FROM units class
    JOIN pupils p ON p.class_id = class.id AND p.left_at IS NULL
    JOIN guardianships g ON g.pupil_id = p.id AND g.ended_at IS NULL
   WHERE class.kind = 'class' AND class.archived_at IS NULL AND class.path LIKE ?`;

export interface PeriodFigures {
  period: string;
  seconds: number;
}

/** What was learned in a school lately. Sums over many families, never one's own. */
@Injectable()
export class LearningFiguresQuery {
  constructor(private readonly database: Database) {}

  /** By calendar day, from a day on. */
  async byDay(path: string, from: string): Promise<PeriodFigures[]> {
    const rows = await this.database.query<Record<keyof PeriodFigures, string>>(
      `SELECT DATE_FORMAT(d.day, '%Y-%m-%d') AS period, SUM(d.seconds) AS seconds
         FROM (${guardians}) learner
         JOIN learning_days d ON d.person_id = learner.person_id AND d.day >= ?
        GROUP BY period ORDER BY period`,
      [`${path}%`, from],
    );
    return rows.map((row) => ({ period: row.period, seconds: Number(row.seconds) }));
  }
}
