import { newId, type Database } from '@libs/platform';
import type { AssessmentTidings, ObjectionTidings, ReviewTidings, TitleTidings } from '@libs/notifications';
import { Chance } from '../chance';

const dayMs = 86_400_000;
const anHour = 3_600_000;
const daysBack = 60;

/** The platform's own telling: what it says follows from how things stand. */
export interface TellingTools {
  database: Database;
  assessments: AssessmentTidings;
  reviews: ReviewTidings;
  objections: ObjectionTidings;
  titles: TitleTidings;
}

interface Happened {
  at: Date;
  tell: () => Promise<void>;
}

/** What officers, reviewers and schools were told of the running cycle and of their titles in the last two months. */
export class OfficeNotices {
  private readonly chance = new Chance(20_261_124);

  constructor(private readonly tools: TellingTools) {}

  async build(now: Date): Promise<void> {
    const since = new Date(now.getTime() - daysBack * dayMs);
    const happened = [
      ...(await this.moves(since)),
      ...(await this.figures(since)),
      ...(await this.reviews(since)),
      ...(await this.visits(since)),
      ...(await this.objections(since)),
      ...(await this.titles(since)),
    ].sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const each of happened) await this.tell(each, now);
  }

  /** Told by the platform now, and laid to the day on which it happened. */
  private async tell({ at, tell }: Happened, now: Date): Promise<void> {
    const before = newId();
    await tell();
    const isRead = now.getTime() - at.getTime() > 2 * dayMs && this.chance.happens(0.9);
    const readAt = isRead ? new Date(at.getTime() + this.chance.between(1, 40) * anHour) : null;
    await this.tools.database.execute('UPDATE notices SET created_at = ?, read_at = ? WHERE id > ?', [
      at,
      readAt,
      before,
    ]);
  }

  private async moves(since: Date): Promise<Happened[]> {
    const rows = await this.tools.database.query<{ assessmentId: string; action: string; at: Date }>(
      `SELECT l.subject_id AS assessmentId, l.action, l.at FROM state_log l
         JOIN assessments a ON a.id = l.subject_id JOIN rating_cycles c ON c.id = a.cycle_id AND c.state = 'OPEN'
        WHERE l.subject = 'assessment' AND l.at >= ? ORDER BY l.sequence`,
      [since],
    );
    return rows.map(({ at, ...moved }, version) => ({
      at,
      tell: () => this.tools.assessments.moved({ ...moved, version }),
    }));
  }

  private async figures(since: Date): Promise<Happened[]> {
    const { database, assessments } = this.tools;
    const rows = await database.query<{ queryId: string; askedAt: Date; answeredAt: Date | null }>(
      `SELECT id AS queryId, asked_at AS askedAt, answered_at AS answeredAt FROM figure_queries WHERE asked_at >= ?`,
      [since],
    );
    return rows.flatMap(({ queryId, askedAt, answeredAt }) => [
      { at: askedAt, tell: () => assessments.queried({ queryId }) },
      ...(answeredAt ? [{ at: answeredAt, tell: () => assessments.answered({ queryId }) }] : []),
    ]);
  }

  private async reviews(since: Date): Promise<Happened[]> {
    const rows = await this.tools.database.query<{ reviewId: string; at: Date }>(
      `SELECT id AS reviewId, assigned_at AS at FROM reviews WHERE state = 'OPEN' AND assigned_at >= ?`,
      [since],
    );
    return rows.map(({ reviewId, at }) => ({ at, tell: () => this.tools.reviews.seated({ reviewId }) }));
  }

  private async visits(since: Date): Promise<Happened[]> {
    const rows = await this.tools.database.query<{ visitId: string; day: string; people: string; at: Date }>(
      `SELECT v.id AS visitId, v.on_day AS day, l.at,
              (SELECT GROUP_CONCAT(w.person_id) FROM site_visitors w WHERE w.visit_id = v.id) AS people
         FROM site_visits v JOIN state_log l ON l.subject_id = v.id AND l.subject = 'visit' AND l.action = 'plan'
        WHERE l.at >= ?`,
      [since],
    );
    return rows.map(({ visitId, day, people, at }) => {
      const set = { visitId, revision: 1, day, moved: false, visitorIds: people.split(',') };
      return { at, tell: () => this.tools.reviews.visitSet(set) };
    });
  }

  private async objections(since: Date): Promise<Happened[]> {
    const { database, objections } = this.tools;
    const raised = await database.query<{ objectionId: string; at: Date }>(
      'SELECT id AS objectionId, received_at AS at FROM objections WHERE received_at >= ?',
      [since],
    );
    const filed = await database.query<{ appealId: string; at: Date }>(
      'SELECT id AS appealId, filed_at AS at FROM appeals WHERE filed_at >= ?',
      [since],
    );
    return [
      ...raised.map(({ objectionId, at }) => ({ at, tell: () => objections.raised({ objectionId }) })),
      ...filed.map(({ appealId, at }) => ({ at, tell: () => objections.filed({ appealId }) })),
    ];
  }

  private async titles(since: Date): Promise<Happened[]> {
    const rows = await this.tools.database.query<{ titleId: string; action: string; at: Date }>(
      `SELECT subject_id AS titleId, action, at FROM state_log WHERE subject = 'title' AND at >= ? ORDER BY sequence`,
      [since],
    );
    return rows.map(({ at, ...moved }, version) => ({
      at,
      tell: () => this.tools.titles.moved({ ...moved, version }),
    }));
  }
}
