import { Injectable } from '@nestjs/common';
import { Database, offsetOf } from '@libs/platform';
import type { CandidateQuery, TalentQuery } from './talent.dto';
import type { TalentLevel } from './talent.entity';
import type { CandidateView } from './talent.view';

export interface TalentRow {
  id: string;
  memberId: string;
  name: string;
  schoolName: string;
  districtName: string;
  level: TalentLevel;
  grantedBy: string;
  grantedByPath: string;
  documentNumber: string;
  since: string;
  until: string;
  withdrawn: number;
}

const part = (q: string | undefined): string => `%${(q ?? '').replace(/[%_\\]/g, '\\$&')}%`;
/** `paths` are prefixes made by the tree, never by people. */
const below = (paths: string[]): string => `(${paths.map(() => 'school.path LIKE ?').join(' OR ')})`;
const patterns = (paths: string[]): string[] => paths.map((path) => `${path}%`);

/** Levels and who may be granted one, over schools at or below some paths. */
@Injectable()
export class TalentsQuery {
  constructor(private readonly database: Database) {}

  /** By district, school and name. */
  async page(paths: string[], query: TalentQuery, today: string): Promise<[TalentRow[], number]> {
    if (paths.length === 0) return [[], 0];
    const from = `FROM talents t
      JOIN faculty_members m ON m.id = t.member_id
      JOIN units school ON school.id = m.school_id
      JOIN units district ON district.id = school.parent_id
      JOIN units granter ON granter.id = t.unit_id
     WHERE ${below(paths)} AND m.name LIKE ? AND (? IS NULL OR t.level = ?)
       AND (? = 1 OR (t.withdrawn_at IS NULL AND t.until_day >= ?))`;
    const level = query.level ?? null;
    const wanted = [...patterns(paths), part(query.q), level, level, query.show === 'all' ? 1 : 0, today];
    const rows = await this.database.query<TalentRow>(
      `SELECT t.id, t.member_id AS memberId, m.name, school.name AS schoolName, district.name AS districtName, t.level,
              granter.name AS grantedBy, granter.path AS grantedByPath, t.document_number AS documentNumber,
              t.since_day AS since, t.until_day AS until, t.withdrawn_at IS NOT NULL AS withdrawn
         ${from} ORDER BY district.path, FIELD(t.level, 'expert', 'master', 'backbone'), school.path, m.name, t.id
        LIMIT ? OFFSET ?`,
      [...wanted, query.pageSize, offsetOf(query)],
    );
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total ${from}`,
      wanted,
    );
    return [rows, Number(counted?.total ?? 0)];
  }

  async one(id: string): Promise<TalentRow | null> {
    const [found] = await this.database.query<TalentRow>(
      `SELECT t.id, t.member_id AS memberId, m.name, school.name AS schoolName, district.name AS districtName, t.level,
              granter.name AS grantedBy, granter.path AS grantedByPath, t.document_number AS documentNumber,
              t.since_day AS since, t.until_day AS until, t.withdrawn_at IS NOT NULL AS withdrawn
         FROM talents t
         JOIN faculty_members m ON m.id = t.member_id
         JOIN units school ON school.id = m.school_id
         JOIN units district ON district.id = school.parent_id
         JOIN units granter ON granter.id = t.unit_id
        WHERE t.id = ?`,
      [id],
    );
    return found ?? null;
  }

  /** Members of registers by name. */
  async candidates(paths: string[], query: CandidateQuery): Promise<[CandidateView[], number]> {
    if (paths.length === 0) return [[], 0];
    const from = `FROM faculty_members m JOIN units school ON school.id = m.school_id
      WHERE ${below(paths)} AND m.archived_at IS NULL AND m.name <> '' AND m.name LIKE ?`;
    const wanted = [...patterns(paths), part(query.q)];
    const rows = await this.database.query<CandidateView>(
      `SELECT m.id, m.name, school.name AS schoolName ${from} ORDER BY m.name, school.name, m.id LIMIT ? OFFSET ?`,
      [...wanted, query.pageSize, offsetOf(query)],
    );
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total ${from}`,
      wanted,
    );
    return [rows, Number(counted?.total ?? 0)];
  }
}
