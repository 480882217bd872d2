import { Database, newId } from '@libs/platform';
import { Chance } from '../chance';
import { insertRows } from './demo-rows';

const columns = ['id', 'person_id', 'kind', 'reason', 'source_id', 'facts', 'shown', 'created_at', 'read_at'];
const dayMs = 86_400_000;
const daysBack = 60;

interface Told {
  personId: string;
  sourceId: string;
  at: Date;
  title?: string;
  place?: string;
  startsAt?: Date;
}

/** What people were told in the last two months, made from what happened to them; most of it has been read. */
export class NoticeHistory {
  private readonly chance = new Chance(20_261_119);
  private readonly rows: unknown[][] = [];

  constructor(private readonly database: Database) {}

  async build(now: Date): Promise<void> {
    const since = new Date(now.getTime() - daysBack * dayMs);
    const accepted = await this.database.query<Told>(
      `SELECT author_id AS personId, id AS sourceId, accepted_at AS at FROM practice_records
        WHERE accepted_at BETWEEN ? AND ? AND author_id IS NOT NULL`,
      [since, now],
    );
    const advised = await this.database.query<Told>(
      `SELECT r.author_id AS personId, r.id AS sourceId, a.written_at AS at
         FROM practice_records r JOIN practice_replies a ON a.record_id = r.id AND a.kind = 'advice'
        WHERE a.written_at BETWEEN ? AND ? AND r.author_id IS NOT NULL`,
      [since, now],
    );
    const answered = await this.database.query<Told>(
      `SELECT q.asker_id AS personId, q.id AS sourceId, MAX(p.written_at) AS at
         FROM counsel_questions q JOIN counsel_posts p ON p.question_id = q.id AND p.from_asker = 0
        WHERE p.written_at BETWEEN ? AND ? AND q.asker_id IS NOT NULL GROUP BY q.id, q.asker_id`,
      [since, now],
    );
    const reminded = await this.database.query<Told>(
      `SELECT s.person_id AS personId, a.id AS sourceId, a.starts_at - INTERVAL 1 DAY AS at, a.title, a.place,
              a.starts_at AS startsAt
         FROM activities a JOIN activity_sign_ups s ON s.activity_id = a.id AND s.state = 'SIGNED_UP'
        WHERE a.starts_at BETWEEN ? AND ? AND s.person_id IS NOT NULL`,
      [since, new Date(now.getTime() + dayMs)],
    );
    for (const one of accepted) this.tell('practice-accepted', one, now);
    for (const one of advised) this.tell('practice-advised', one, now);
    for (const one of answered) this.tell('question-answered', one, now);
    for (const one of this.once(reminded)) this.tell('activity-reminder', one, now);
    await insertRows(this.database, 'notices', columns, this.rows);
  }

  private tell(kind: string, { personId, sourceId, at, title, place, startsAt }: Told, now: Date): void {
    const facts = JSON.stringify({ title, place, startsAt: startsAt?.toISOString() });
    const isRead = now.getTime() - at.getTime() > 2 * dayMs && this.chance.happens(0.9);
    const readAt = isRead ? new Date(at.getTime() + this.chance.between(1, 40) * 3_600_000) : null;
    this.rows.push([newId(), personId, kind, `${kind}:${sourceId}`, sourceId, facts, true, at, readAt]);
  }

  /** A guardian of two children is told once. */
  private once(told: Told[]): Told[] {
    return [...new Map(told.map((one) => [`${one.personId}/${one.sourceId}`, one])).values()];
  }
}
