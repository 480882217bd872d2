import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { TalentLevel } from '../talents/talent.entity';

export interface StudioFilter {
  /** Path of the district or city that keeps it, and all below. */
  path: string;
  /** Part of the name. */
  q?: string | undefined;
  /** Studios in which somebody of this school takes part. */
  schoolId?: string | undefined;
}

export interface StudioRow {
  id: string;
  name: string;
  unitId: string;
  unitName: string;
  unitPath: string;
  leaderId: string;
  leaderName: string;
  leaderSchool: string;
  leaderLevel: TalentLevel | null;
  introduction: string;
  address: string;
  longitude: number | null;
  latitude: number | null;
  communities: string[];
  memberCount: number;
  revision: number;
}

interface Raw extends Omit<StudioRow, 'longitude' | 'latitude' | 'communities' | 'memberCount'> {
  longitude: string | null;
  latitude: string | null;
  communities: string | string[];
  memberCount: string;
}

/** The highest level of somebody that stands on a day; `who` is a column. */
const levelOf = (who: string): string => `(SELECT t.level FROM talents t
   WHERE t.member_id = ${who} AND t.withdrawn_at IS NULL AND ? BETWEEN t.since_day AND t.until_day
   ORDER BY FIELD(t.level, 'expert', 'master', 'backbone') LIMIT 1)`;

const joined = `FROM studios s
  JOIN units unit ON unit.id = s.unit_id
  JOIN faculty_members leader ON leader.id = s.leader_id
  JOIN units school ON school.id = leader.school_id`;

const withSomebodyOf = `(leader.school_id = ? OR EXISTS (SELECT 1 FROM studio_members sm
   JOIN faculty_members m ON m.id = sm.member_id WHERE sm.studio_id = s.id AND m.school_id = ?))`;

const selected = `SELECT s.id, s.name, s.unit_id AS unitId, unit.name AS unitName, unit.path AS unitPath,
  s.leader_id AS leaderId, leader.name AS leaderName, school.name AS leaderSchool,
  ${levelOf('s.leader_id')} AS leaderLevel, s.introduction, s.address, s.longitude, s.latitude, s.communities,
  (SELECT COUNT(*) FROM studio_members sm WHERE sm.studio_id = s.id) AS memberCount, s.revision ${joined}`;

@Injectable()
export class StudiosQuery {
  constructor(private readonly database: Database) {}

  /** By unit and name. `today`: the day on which levels must stand. */
  async page(
    { path, q, schoolId }: StudioFilter,
    today: string,
    window: { limit: number; offset: number },
  ): Promise<[StudioRow[], number]> {
    const ofSchool = schoolId ? ` AND ${withSomebodyOf}` : '';
    const where = `WHERE s.archived_at IS NULL AND unit.path LIKE ? AND s.name LIKE ?${ofSchool}`;
    const name = `%${(q ?? '').replace(/[%_\\]/g, '\\$&')}%`;
    const wanted = [`${path}%`, name, ...(schoolId ? [schoolId, schoolId] : [])];
    const rows = await this.database.query<Raw>(
      `${selected} ${where} ORDER BY unit.path, s.name, s.id LIMIT ? OFFSET ?`,
      [today, ...wanted, window.limit, window.offset],
    );
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total ${joined} ${where}`,
      wanted,
    );
    return [rows.map(rowOf), Number(counted?.total ?? 0)];
  }

  async one(id: string, today: string): Promise<StudioRow | null> {
    const sql = `${selected} WHERE s.id = ? AND s.archived_at IS NULL`;
    const [found] = await this.database.query<Raw>(sql, [today, id]);
    return found ? rowOf(found) : null;
  }

  membersOf(
    studioId: string,
    today: string,
  ): Promise<{ memberId: string; name: string; schoolName: string; level: TalentLevel | null }[]> {
    return this.database.query(
      `SELECT m.id AS memberId, m.name, school.name AS schoolName, ${levelOf('m.id')} AS level
         FROM studio_members sm JOIN faculty_members m ON m.id = sm.member_id
         JOIN units school ON school.id = m.school_id
        WHERE sm.studio_id = ? ORDER BY school.name, m.name, m.id`,
      [today, studioId],
    );
  }
}

function rowOf(raw: Raw): StudioRow {
  const { longitude, latitude, communities, memberCount } = raw;
  const names = typeof communities === 'string' ? (JSON.parse(communities) as string[]) : communities;
  return {
    ...raw,
    longitude: longitude === null ? null : Number(longitude),
    latitude: latitude === null ? null : Number(latitude),
    communities: names,
    memberCount: Number(memberCount),
  };
}
