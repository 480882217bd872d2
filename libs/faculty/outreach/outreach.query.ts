import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import type { CommunitySessionView, PairingView, PartnerView } from './outreach.view';

interface PairingRow extends Omit<PairingView, 'standing'> {
  standing: string | number;
}

type SessionRow = Omit<CommunitySessionView, 'over'>;

export interface StudioComing {
  id: string;
  community: string;
  title: string;
  place: string;
  startsAt: Date;
  schoolName: string;
}

const standing = `p.archived_at IS NULL AND p.since_day <= ? AND (p.until_day IS NULL OR p.until_day >= ?)`;

/** What a school does for other schools and for communities. */
@Injectable()
export class OutreachQuery {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  async pairings(schoolId: string, today: string, page: PageQuery): Promise<[PairingView[], number]> {
    const from = `FROM school_pairings p WHERE p.school_id = ? AND p.archived_at IS NULL`;
    const rows = await this.database.query<PairingRow>(
      `SELECT p.id, partner.name AS partnerName, s.name AS studioName, p.since_day AS since, p.until_day AS until,
              (${standing}) AS standing
         FROM school_pairings p JOIN units partner ON partner.id = p.partner_id
         LEFT JOIN studios s ON s.id = p.studio_id
        WHERE p.school_id = ? AND p.archived_at IS NULL
        ORDER BY p.since_day DESC, p.id DESC LIMIT ? OFFSET ?`,
      [today, today, schoolId, page.pageSize, offsetOf(page)],
    );
    const total = await this.total(from, [schoolId]);
    return [rows.map((row) => ({ ...row, standing: Number(row.standing) === 1 })), total];
  }

  /** The latest first, those to come before those that were. */
  async sessions(schoolId: string, now: Date, page: PageQuery): Promise<[CommunitySessionView[], number]> {
    const rows = await this.database.query<SessionRow>(
      `SELECT c.id, c.community, c.title, c.place, c.starts_at AS startsAt, c.studio_id AS studioId,
              s.name AS studioName, c.participants, c.revision
         FROM community_sessions c LEFT JOIN studios s ON s.id = c.studio_id
        WHERE c.school_id = ? AND c.archived_at IS NULL
        ORDER BY c.starts_at DESC, c.id DESC LIMIT ? OFFSET ?`,
      [schoolId, page.pageSize, offsetOf(page)],
    );
    const from = `FROM community_sessions c WHERE c.school_id = ? AND c.archived_at IS NULL`;
    const total = await this.total(from, [schoolId]);
    return [rows.map((row) => ({ ...row, over: row.startsAt <= now })), total];
  }

  /** Other schools of the city by a part of their name. @param path of the city */
  async partners(
    path: string,
    schoolId: string,
    { q = '', ...page }: PageQuery & { q?: string | undefined },
  ): Promise<[PartnerView[], number]> {
    const from = `FROM units u JOIN units district ON district.id = u.parent_id
      WHERE u.path LIKE ? AND u.kind = 'school' AND u.archived_at IS NULL AND u.id <> ? AND u.name LIKE ?`;
    const wanted = [`${path}%`, schoolId, `%${q.replace(/[%_\\]/g, '\\$&')}%`];
    const rows = await this.database.query<PartnerView>(
      `SELECT u.id, u.name, district.name AS districtName ${from} ORDER BY u.name, u.id LIMIT ? OFFSET ?`,
      [...wanted, page.pageSize, offsetOf(page)],
    );
    return [rows, await this.total(from, wanted)];
  }

  /** Counted facts of a school: schools it helps on a day, and sessions for communities held between two instants. */
  async countsOf(
    schoolId: string,
    { today, from, now }: { today: string; from: Date; now: Date },
  ): Promise<{ pairedSchools: number; communitySessions: number }> {
    const [row] = await this.database.query<{ paired: string; sessions: string }>(
      `SELECT (SELECT COUNT(DISTINCT p.partner_id) FROM school_pairings p WHERE p.school_id = ? AND ${standing}) AS paired,
              (SELECT COUNT(*) FROM community_sessions c
                WHERE c.school_id = ? AND c.archived_at IS NULL AND c.starts_at >= ? AND c.starts_at <= ?) AS sessions`,
      [schoolId, today, today, schoolId, from, now],
    );
    return { pairedSchools: Number(row?.paired ?? 0), communitySessions: Number(row?.sessions ?? 0) };
  }

  /** Names of the schools a studio helps on a day. */
  async schoolsOfStudio(studioId: string, today: string, most: number): Promise<string[]> {
    const rows = await this.database.query<{ name: string }>(
      `SELECT DISTINCT partner.name FROM school_pairings p JOIN units partner ON partner.id = p.partner_id
        WHERE p.studio_id = ? AND ${standing} ORDER BY partner.name LIMIT ?`,
      [studioId, today, today, most],
    );
    return rows.map(({ name }) => name);
  }

  /** What a studio will do next. */
  comingOfStudio(studioId: string, now: Date, most: number): Promise<StudioComing[]> {
    return this.database.query(
      `SELECT c.id, c.community, c.title, c.place, c.starts_at AS startsAt, school.name AS schoolName
         FROM community_sessions c JOIN units school ON school.id = c.school_id
        WHERE c.studio_id = ? AND c.archived_at IS NULL AND c.starts_at > ?
        ORDER BY c.starts_at, c.id LIMIT ?`,
      [studioId, now, most],
    );
  }

  /** Whether somebody of the school leads the studio or is a member of it. */
  async takesPart(schoolId: string, studioId: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM studios s WHERE s.id = ? AND s.archived_at IS NULL AND EXISTS (
         SELECT 1 FROM faculty_members m WHERE m.school_id = ? AND (m.id = s.leader_id OR m.id IN (
           SELECT sm.member_id FROM studio_members sm WHERE sm.studio_id = s.id)))`,
      [studioId, schoolId],
    );
    return rows.length > 0;
  }

  private async total(from: string, parameters: unknown[]): Promise<number> {
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total ${from}`,
      parameters,
    );
    return Number(counted?.total ?? 0);
  }
}
