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
  learners: number;
}

/** What was learned below a unit, by time and by subject. Sums over many families, never one's own. */
@Injectable()
export class LearningFiguresQuery {
  constructor(private readonly database: Database) {}

  /** By calendar day, from a day on. */
  byDay(path: string, from: string): Promise<PeriodFigures[]> {
    return this.byPeriod('%Y-%m-%d', path, from);
  }

  /** By month, from a day on. */
  byMonth(path: string, from: string): Promise<PeriodFigures[]> {
    return this.byPeriod('%Y-%m', path, from);
  }

  /** Seconds by stage or topic of the courses; a course of two topics counts for both. */
  async bySubject(path: string, from: string): Promise<{ code: string; seconds: number }[]> {
    const rows = await this.database.query<{ code: string; seconds: string }>(
      `SELECT tag.code, SUM(d.seconds) AS seconds
         FROM (${guardians}) learner
         JOIN learning_days d ON d.person_id = learner.person_id AND d.day >= ?
         JOIN lessons l ON l.id = d.lesson_id
         JOIN course_version_tags tag ON tag.version_id = l.version_id
        WHERE tag.code LIKE 'L%' OR tag.code LIKE 'T__'
        GROUP BY tag.code ORDER BY tag.code`,
      [`${path}%`, from],
    );
    return rows.map(({ code, seconds }) => ({ code, seconds: Number(seconds) }));
  }

  /** Pupils' families of whom a guardian learned from that day on. */
  async activeFamilies(path: string, from: string): Promise<number> {
    const [row] = await this.database.query<{ active: string }>(
      `SELECT COUNT(DISTINCT p.id) AS active
         FROM units class
         JOIN pupils p ON p.class_id = class.id AND p.left_at IS NULL
         JOIN guardianships g ON g.pupil_id = p.id AND g.ended_at IS NULL
         JOIN learning_days d ON d.person_id = g.person_id AND d.day >= ?
        WHERE class.kind = 'class' AND class.archived_at IS NULL AND class.path LIKE ?`,
      [from, `${path}%`],
    );
    return Number(row?.active ?? 0);
  }

  private async byPeriod(format: string, path: string, from: string): Promise<PeriodFigures[]> {
    const rows = await this.database.query<Record<keyof PeriodFigures, string>>(
      `SELECT DATE_FORMAT(d.day, ?) AS period, SUM(d.seconds) AS seconds, COUNT(DISTINCT d.person_id) AS learners
         FROM (${guardians}) learner
         JOIN learning_days d ON d.person_id = learner.person_id AND d.day >= ?
        GROUP BY period ORDER BY period`,
      [format, `${path}%`, from],
    );
    return rows.map((row) => ({
      period: row.period,
      seconds: Number(row.seconds),
      learners: Number(row.learners),
    }));
  }
}
