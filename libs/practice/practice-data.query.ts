import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

@Injectable()
export class PracticeDataQuery {
  constructor(private readonly database: Database) {}

  /** What the person wrote, with the photos' addresses and what the school wrote back. */
  async recordsOf(personId: string): Promise<object[]> {
    const records = await this.database.query<{ id: string }>(
      `SELECT r.id, s.name AS school, p.name AS child, r.school_year AS schoolYear, r.term, r.kind, r.state, r.text,
              r.created_at AS writtenAt, r.submitted_at AS submittedAt, r.accepted_at AS acceptedAt,
              r.archived_at AS archivedAt, r.shown_at AS shownAt,
              (SELECT MAX(a.agreed_at) FROM practice_shares a
                WHERE a.record_id = r.id AND a.withdrawn_at IS NULL) AS sharingAgreedAt
         FROM practice_records r JOIN pupils p ON p.id = r.pupil_id JOIN units s ON s.id = r.school_id
        WHERE r.author_id = ? ORDER BY r.created_at, r.id`,
      [personId],
    );
    if (records.length === 0) return [];
    const ids = records.map(({ id }) => id);
    const replies = await this.database.query<{
      recordId: string;
      kind: string;
      text: string;
      writtenAt: Date;
    }>(
      `SELECT record_id AS recordId, kind, text, written_at AS writtenAt FROM practice_replies
        WHERE record_id IN (?) ORDER BY written_at, id`,
      [ids],
    );
    const photos = await this.database.query<{ recordId: string; id: string }>(
      `SELECT record_id AS recordId, id FROM practice_photos WHERE record_id IN (?) ORDER BY created_at, id`,
      [ids],
    );
    return records.map(({ id, ...record }) => ({
      ...record,
      photos: photos
        .filter(({ recordId }) => recordId === id)
        .map((photo) => `/api/practice-photos/${photo.id}`),
      answers: replies
        .filter(({ recordId }) => recordId === id)
        .map(({ kind, text, writtenAt }) => ({ kind, text, writtenAt })),
    }));
  }

  /** What the person answered others, without what they wrote. */
  answersOf(personId: string): Promise<object[]> {
    return this.database.query(
      `SELECT kind, text, written_at AS writtenAt FROM practice_replies WHERE author_id = ?
        ORDER BY written_at, id`,
      [personId],
    );
  }
}
