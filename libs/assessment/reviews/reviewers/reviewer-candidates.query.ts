import { Injectable } from '@nestjs/common';
import { Database, offsetOf } from '@libs/platform';
import type { ReviewerCandidateQuery } from './assignment.dto';
import type { ReviewerCandidateView } from './assignment.view';

type Row = Omit<ReviewerCandidateView, 'hasAccount' | 'isReviewer'> & {
  personId: string | null;
  reviewing: number;
};

/** `paths` are prefixes made by the tree, never by people. */
const below = (paths: string[]): string => `(${paths.map(() => 'school.path LIKE ?').join(' OR ')})`;

/** The highest level of a member on a day. */
const level = `(SELECT t.level FROM talents t
  WHERE t.member_id = m.id AND t.withdrawn_at IS NULL AND t.since_day <= ? AND t.until_day >= ?
  ORDER BY FIELD(t.level, 'expert', 'master', 'backbone') LIMIT 1)`;

/** Experts of the registers: who holds a level today, or teaches there from elsewhere. */
@Injectable()
export class ReviewerCandidatesQuery {
  constructor(private readonly database: Database) {}

  /** Who holds a level first, by name. */
  async page(
    paths: string[],
    { q = '', ...query }: ReviewerCandidateQuery,
    today: string,
  ): Promise<[ReviewerCandidateView[], number]> {
    if (paths.length === 0) return [[], 0];
    const from = `FROM (SELECT m.id AS memberId, m.name, m.person_id AS personId, school.name AS schoolName,
               district.name AS districtName, ${level} AS level, m.kind
          FROM faculty_members m JOIN units school ON school.id = m.school_id
          JOIN units district ON district.id = school.parent_id
         WHERE ${below(paths)} AND m.archived_at IS NULL AND m.name <> '' AND m.name LIKE ? ESCAPE '!') c
      WHERE c.level IS NOT NULL OR c.kind = 'external'`;
    const like = `%${q.replaceAll(/[!%_]/g, '!$&')}%`;
    const values = [today, today, ...paths.map((path) => `${path}%`), like];
    const [count] = await this.database.query<{ total: string | number }>(
      `SELECT COUNT(*) AS total ${from}`,
      values,
    );
    const rows = await this.database.query<Row>(
      `SELECT c.memberId, c.name, c.schoolName, c.districtName, c.level, c.personId,
              EXISTS (SELECT 1 FROM role_grants g WHERE g.person_id = c.personId AND g.role = 'reviewer'
                         AND g.revoked_at IS NULL) AS reviewing
         ${from} ORDER BY c.level IS NULL, FIELD(c.level, 'expert', 'master', 'backbone'), c.name, c.memberId
        LIMIT ? OFFSET ?`,
      [...values, query.pageSize, offsetOf(query)],
    );
    const views = rows.map(({ personId, reviewing, ...row }) => ({
      ...{ ...row, hasAccount: personId !== null, isReviewer: Number(reviewing) === 1 },
    }));
    return [views, Number(count?.total ?? 0)];
  }

  /** null for a member out of reach or put away. */
  async personOf(paths: string[], memberId: string): Promise<{ personId: string | null } | null> {
    if (paths.length === 0) return null;
    const [row] = await this.database.query<{ personId: string | null }>(
      `SELECT m.person_id AS personId FROM faculty_members m JOIN units school ON school.id = m.school_id
        WHERE m.id = ? AND m.archived_at IS NULL AND ${below(paths)}`,
      [memberId, ...paths.map((path) => `${path}%`)],
    );
    return row ?? null;
  }
}
