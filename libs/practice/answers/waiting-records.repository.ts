import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { practiceMoves } from '../records/practice-state.rule';

export interface WaitingRecord {
  id: string;
  personId: string;
  pupilId: string;
  schoolId: string;
}

/** Records whose ten working days are over, and those put away for good. */
@Injectable()
export class WaitingRecordsRepository {
  constructor(private readonly database: Database) {}

  /** Held until the transaction ends; two nights at once take different ones. @param today `YYYY-MM-DD` */
  holdOverdue(today: string, most: number): Promise<WaitingRecord[]> {
    return this.database.query(
      `SELECT id, author_id AS personId, pupil_id AS pupilId, school_id AS schoolId FROM practice_records
        WHERE state = 'SUBMITTED' AND due_on < ? AND archived_at IS NULL AND author_id IS NOT NULL
        ORDER BY due_on, id LIMIT ? FOR UPDATE SKIP LOCKED`,
      [today, most],
    );
  }

  async accept(ids: string[], now: Date): Promise<void> {
    await this.database.execute(
      `UPDATE practice_records SET state = ?, accepted_at = ?, revision = revision + 1 WHERE id IN (?)`,
      [practiceMoves.accept.to, now, ids],
    );
  }

  /** What was put away before an instant and still holds something. */
  listArchived(before: Date, most: number): Promise<{ id: string }[]> {
    return this.database.query(
      `SELECT id FROM practice_records WHERE archived_at < ? AND (state <> 'ACCEPTED' OR text <> '')
        ORDER BY archived_at LIMIT ?`,
      [before, most],
    );
  }

  /** Every record of a person. */
  listOf(personId: string): Promise<{ id: string }[]> {
    return this.database.query('SELECT id FROM practice_records WHERE author_id = ?', [personId]);
  }

  photosOf(ids: string[]): Promise<{ id: string }[]> {
    return this.database.query('SELECT id FROM practice_photos WHERE record_id IN (?)', [ids]);
  }

  /** What was written goes; that it was accepted, in which term, still counts for the family. */
  async empty(ids: string[]): Promise<void> {
    await this.database.execute(`DELETE FROM practice_records WHERE id IN (?) AND state <> 'ACCEPTED'`, [
      ids,
    ]);
    for (const table of ['practice_photos', 'practice_replies', 'practice_shares']) {
      await this.database.execute(`DELETE FROM ${table} WHERE record_id IN (?)`, [ids]);
    }
    await this.database.execute(
      `UPDATE practice_records SET text = '', shown_at = NULL, revision = revision + 1 WHERE id IN (?)`,
      [ids],
    );
  }

  async forgetAuthor(personId: string): Promise<void> {
    await this.database.execute('UPDATE practice_records SET author_id = NULL WHERE author_id = ?', [
      personId,
    ]);
  }

  /** Answers a person gave others stay, without the name. */
  async forgetAnswerer(personId: string): Promise<void> {
    await this.database.execute('UPDATE practice_replies SET author_id = NULL WHERE author_id = ?', [
      personId,
    ]);
  }
}
