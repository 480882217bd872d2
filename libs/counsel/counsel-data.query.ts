import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

@Injectable()
export class CounselDataQuery {
  constructor(private readonly database: Database) {}

  /** What the person asked, with the answers, and what she answered others (without what they asked). */
  posts(personId: string): Promise<object[]> {
    return this.database.query(
      `SELECT q.asked_on AS askedOn, s.name AS school, p.written_at AS writtenAt, p.text,
              IF(p.from_asker = 1, 'question', 'answer') AS kind
         FROM counsel_posts p JOIN counsel_questions q ON q.id = p.question_id
         JOIN units s ON s.id = q.school_id
        WHERE q.asker_id = ? OR p.author_id = ? ORDER BY q.asked_at, p.written_at, p.id`,
      [personId, personId],
    );
  }

  appointments(personId: string): Promise<object[]> {
    return this.database.query(
      `SELECT t.name AS station, a.starts_at AS startsAt, a.state, a.topic
         FROM appointments a JOIN counsel_stations t ON t.id = a.station_id
        WHERE a.person_id = ? ORDER BY a.starts_at, a.id`,
      [personId],
    );
  }
}
