import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

export interface AskedFamily {
  surveyId: string;
  title: string;
  closesOn: string;
  /** The targets that ask the family, by their paths. */
  targetPath: string;
}

/** Sheets and who has given one; no statement ever reads the two together. */
@Injectable()
export class AnswerRepository {
  constructor(private readonly database: Database) {}

  /** False when the family has answered already; of two at the same moment one waits and then sees the other. */
  async takePart(surveyId: string, pupilId: string): Promise<boolean> {
    const { affected } = await this.database.execute(
      'INSERT IGNORE INTO survey_participations (survey_id, pupil_id) VALUES (?, ?)',
      [surveyId, pupilId],
    );
    return affected === 1;
  }

  async putIn(surveyId: string, sealed: Buffer): Promise<void> {
    await this.database.execute('INSERT INTO survey_sheets (survey_id, lot, sealed) VALUES (?, ?, ?)', [
      surveyId,
      randomUUID(),
      sealed,
    ]);
  }

  /** Open today for families in these units (paths from the city down to the class). */
  listOpen(paths: string[], today: string): Promise<AskedFamily[]> {
    if (paths.length === 0) return Promise.resolve([]);
    return this.database.query(
      `SELECT s.id AS surveyId, s.title, s.closes_on AS closesOn, t.unit_path AS targetPath
         FROM survey_targets t JOIN surveys s ON s.id = t.survey_id
        WHERE t.unit_path IN (?) AND s.state = 'PUBLISHED' AND s.archived_at IS NULL
          AND s.opens_on <= ? AND s.closes_on >= ?
        ORDER BY s.closes_on, s.id`,
      [paths, today, today],
    );
  }

  /** `surveyId pupilId` of who has answered. */
  async answered(surveyIds: string[], pupilIds: string[]): Promise<Set<string>> {
    if (surveyIds.length === 0 || pupilIds.length === 0) return new Set();
    const rows = await this.database.query<{ surveyId: string; pupilId: string }>(
      `SELECT survey_id AS surveyId, pupil_id AS pupilId FROM survey_participations
        WHERE survey_id IN (?) AND pupil_id IN (?)`,
      [surveyIds, pupilIds],
    );
    return new Set(rows.map(({ surveyId, pupilId }) => `${surveyId} ${pupilId}`));
  }

  /** Titles of running surveys in which a guardian's families have taken part. */
  listTakenPart(personId: string): Promise<{ title: string; child: string }[]> {
    return this.database.query(
      `SELECT s.title, p.name AS child FROM guardianships k
         JOIN survey_participations x ON x.pupil_id = k.pupil_id
         JOIN surveys s ON s.id = x.survey_id JOIN pupils p ON p.id = k.pupil_id
        WHERE k.person_id = ? AND k.ended_at IS NULL ORDER BY s.closes_on, p.name`,
      [personId],
    );
  }

  /** Families at or below the path that have answered so far. */
  async countReceived(surveyId: string, path: string): Promise<number> {
    const [row] = await this.database.query<{ received: string }>(
      `SELECT COUNT(*) AS received FROM survey_participations x
         JOIN pupils p ON p.id = x.pupil_id JOIN units c ON c.id = p.class_id
        WHERE x.survey_id = ? AND c.path LIKE CONCAT(?, '%')`,
      [surveyId, path],
    );
    return Number(row?.received ?? 0);
  }

  /** The next sheets after a lot, in the order of the lots. */
  sheetsAfter(surveyId: string, lot: string, limit: number): Promise<{ lot: string; sealed: Buffer }[]> {
    return this.database.query(
      'SELECT lot, sealed FROM survey_sheets WHERE survey_id = ? AND lot > ? ORDER BY lot LIMIT ?',
      [surveyId, lot, limit],
    );
  }

  /** Some sheets and some participations of a counted survey; false when none were left. */
  async forgetSome(surveyId: string, limit: number): Promise<boolean> {
    const sheets = await this.database.execute('DELETE FROM survey_sheets WHERE survey_id = ? LIMIT ?', [
      surveyId,
      limit,
    ]);
    const families = await this.database.execute(
      'DELETE FROM survey_participations WHERE survey_id = ? LIMIT ?',
      [surveyId, limit],
    );
    return sheets.affected + families.affected > 0;
  }
}
