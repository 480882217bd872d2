import { Injectable } from '@nestjs/common';
import { Database, offsetOf } from '@libs/platform';
import type { CommitteeQuery } from './committee.dto';
import type { CommitteeLevel } from './committee.entity';

export interface UnitCommitteeRow {
  unitId: string;
  unitName: string;
  level: CommitteeLevel;
  id: string | null;
  seats: number;
  filled: number;
  since: string;
  until: string;
  rules: string | null;
  meetings: number;
  lastMeetingOn: string | null;
}

type Raw = Record<keyof UnitCommitteeRow, string | null> & { level: CommitteeLevel };

/** What is told of a committee `c`, of which `?` is today. */
const facts = `c.id, c.seats, c.since_day AS since, c.until_day AS until,
  JSON_UNQUOTE(JSON_EXTRACT(c.rules, '$.name')) AS rules,
  (SELECT COUNT(*) FROM committee_members s WHERE s.committee_id = c.id AND s.ended_on IS NULL) AS filled,
  (SELECT COUNT(*) FROM committee_meetings h
    WHERE h.committee_id = c.id AND h.archived_at IS NULL AND h.held_on <= ?) AS meetings,
  (SELECT MAX(h.held_on) FROM committee_meetings h
    WHERE h.committee_id = c.id AND h.archived_at IS NULL AND h.held_on <= ?) AS lastMeetingOn`;

/** 三年级2班 rather than 2班. */
const named = `CASE u.kind WHEN 'class' THEN CONCAT(parent.name, u.name) ELSE u.name END`;

@Injectable()
export class CommitteesQuery {
  constructor(private readonly database: Database) {}

  /** Units at or below a path, school first, then grades, then classes, each with its newest committee. */
  async page(path: string, query: CommitteeQuery, today: string): Promise<[UnitCommitteeRow[], number]> {
    const where = `u.path LIKE ? AND u.kind IN ('school', 'grade', 'class') AND u.archived_at IS NULL
      AND (? IS NULL OR u.kind = ?)`;
    const level = query.level ?? null;
    const rows = await this.database.query<Raw>(
      `SELECT u.id AS unitId, ${named} AS unitName, u.kind AS level, ${facts}
         FROM units u JOIN units parent ON parent.id = u.parent_id
         LEFT JOIN committees c ON c.id = (SELECT newest.id FROM committees newest
              WHERE newest.unit_id = u.id AND newest.archived_at IS NULL
              ORDER BY newest.since_day DESC, newest.id DESC LIMIT 1)
        WHERE ${where}
        ORDER BY FIELD(u.kind, 'school', 'grade', 'class'), COALESCE(u.grade_level, parent.grade_level), u.name, u.id
        LIMIT ? OFFSET ?`,
      [today, today, `${path}%`, level, level, query.pageSize, offsetOf(query)],
    );
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM units u WHERE ${where}`,
      [`${path}%`, level, level],
    );
    return [rows.map(rowOf), Number(counted?.total ?? 0)];
  }

  async one(id: string, today: string): Promise<UnitCommitteeRow | null> {
    const [found] = await this.database.query<Raw>(
      `SELECT u.id AS unitId, ${named} AS unitName, u.kind AS level, ${facts}
         FROM committees c JOIN units u ON u.id = c.unit_id JOIN units parent ON parent.id = u.parent_id
        WHERE c.id = ?`,
      [today, today, id],
    );
    return found ? rowOf(found) : null;
  }
}

const rowOf = (raw: Raw): UnitCommitteeRow => ({
  unitId: raw.unitId ?? '',
  unitName: raw.unitName ?? '',
  level: raw.level,
  id: raw.id,
  seats: Number(raw.seats ?? 0),
  filled: Number(raw.filled ?? 0),
  since: raw.since ?? '',
  until: raw.until ?? '',
  rules: raw.rules,
  meetings: Number(raw.meetings ?? 0),
  lastMeetingOn: raw.lastMeetingOn,
});
