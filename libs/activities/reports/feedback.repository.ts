import { Injectable } from '@nestjs/common';
import { Database, newId } from '@libs/platform';
import { FeedbackEntity } from './feedback.entity';
import type { ScoreCount } from './feedback-summary.rule';

@Injectable()
export class FeedbackRepository {
  constructor(private readonly database: Database) {}

  find(activityId: string, personId: string): Promise<FeedbackEntity | null> {
    return this.database.of(FeedbackEntity).findOneBy({ activityId, personId });
  }

  /** A guardian's words replace the ones said before. */
  async put(feedback: Omit<FeedbackEntity, 'id'>): Promise<void> {
    const { activityId, personId, score, text, givenAt } = feedback;
    await this.database.execute(
      `INSERT INTO activity_feedback (id, activity_id, person_id, score, text, given_at) VALUES (?)
       ON DUPLICATE KEY UPDATE score = VALUES(score), text = VALUES(text), given_at = VALUES(given_at)`,
      [[newId(), activityId, personId, score, text, givenAt]],
    );
  }

  async scores(activityId: string): Promise<ScoreCount[]> {
    const rows = await this.database.query<Record<keyof ScoreCount, string>>(
      'SELECT score, COUNT(*) AS answers FROM activity_feedback WHERE activity_id = ? GROUP BY score',
      [activityId],
    );
    return rows.map(({ score, answers }) => ({ score: Number(score), answers: Number(answers) }));
  }

  /** What was said, ordered by the words themselves, so that the order tells nothing about who spoke when. */
  async texts(activityId: string, offset: number, limit: number): Promise<[string[], number]> {
    const said = `FROM activity_feedback WHERE activity_id = ? AND text <> ''`;
    const [counted] = await this.database.query<{ total: string }>(`SELECT COUNT(*) AS total ${said}`, [
      activityId,
    ]);
    const rows = await this.database.query<{ text: string }>(
      `SELECT text ${said} ORDER BY MD5(CONCAT(activity_id, text)), text LIMIT ? OFFSET ?`,
      [activityId, limit, offset],
    );
    return [rows.map(({ text }) => text), Number(counted?.total ?? 0)];
  }
}
