import { Injectable } from '@nestjs/common';
import type { Stage, Topic, UnitEntity } from '@libs/organization';
import { Database, offsetOf, pageOf, type Page } from '@libs/platform';
import { classHoursOf } from '../courses/class-hours.rule';
import type { CourseKind } from '../courses/course-kinds.rule';
import { coverUrlOf } from '../covers/cover-key.rule';
import { jsonList } from '../json-list.rule';
import { levelOf, type ShareState } from './sharing-states.rule';
import type { LibraryQuery } from './sharing.dto';
import type { LibraryItemView } from './sharing.view';

export interface SharedRow {
  courseId: string;
  title: string;
  kind: CourseKind;
  stages: Stage[] | string;
  topics: Topic[] | string;
  lessonCount: number;
  videoSeconds: number;
  coverKey: string | null;
  unitName: string;
  versionNumber: number;
  adoptions: string;
  score: string | null;
  ratings: string;
  state: ShareState | null;
}

/** Columns every page about sharing needs; of `c` courses, `v` its version, `u` its owner, `s` its share. */
export const sharedColumns = `c.id AS courseId, v.title, v.kind, v.stages, v.topics,
  v.lesson_count AS lessonCount, v.video_seconds AS videoSeconds, v.cover_key AS coverKey,
  u.name AS unitName, v.number AS versionNumber, s.state,
  (SELECT COUNT(*) FROM course_adoptions x WHERE x.course_id = c.id AND x.ended_at IS NULL) AS adoptions,
  (SELECT AVG(r.score) FROM course_ratings r WHERE r.course_id = c.id) AS score,
  (SELECT COUNT(*) FROM course_ratings r WHERE r.course_id = c.id) AS ratings`;

export function sharedHead({ coverKey, videoSeconds, state: _state, ...row }: SharedRow) {
  return {
    ...row,
    stages: jsonList(row.stages),
    topics: jsonList(row.topics),
    classHours: classHoursOf(videoSeconds),
    coverUrl: coverUrlOf(coverKey),
    adoptions: Number(row.adoptions),
    score: row.score === null ? null : Math.round(Number(row.score) * 10) / 10,
    ratings: Number(row.ratings),
  };
}

interface LibraryRow extends SharedRow {
  adoptedVersion: number | null;
  own: number;
}

/** What is open to a unit: its own district's courses, and those the city has taken on. */
@Injectable()
export class LibraryRowsQuery {
  constructor(private readonly database: Database) {}

  async page(unit: UnitEntity, query: LibraryQuery): Promise<Page<Omit<LibraryItemView, 'families'>>> {
    const { sql, parameters } = whereOf(unit, query);
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total ${sql}`,
      parameters,
    );
    const rows = await this.database.query<LibraryRow>(
      `SELECT ${sharedColumns}, w.number AS adoptedVersion, c.unit_id = ? AS own ${sql}
       ORDER BY s.shared_at DESC, c.id DESC LIMIT ? OFFSET ?`,
      [unit.id, ...parameters, query.pageSize, offsetOf(query)],
    );
    return pageOf(rows.map(asItem), query, Number(counted?.total ?? 0));
  }
}

function whereOf(unit: UnitEntity, query: LibraryQuery): { sql: string; parameters: unknown[] } {
  const [city = '', district] = unit.path.split('/').filter(Boolean);
  const districtPath = district ? `/${city}/${district}/%` : `/${city}/%`;
  const joins = [unit.id];
  const conditions = [
    `c.state = 'PUBLISHED'`,
    `((s.state = 'CITY' AND c.unit_path LIKE ?) OR (s.state IN ('DISTRICT', 'OFFERED_TO_CITY') AND c.unit_path LIKE ?))`,
  ];
  const parameters: unknown[] = [`/${city}/%`, districtPath];
  const add = (sql: string, ...values: unknown[]): void => {
    conditions.push(sql);
    parameters.push(...values);
  };
  const tagged = 'EXISTS (SELECT 1 FROM course_version_tags t WHERE t.version_id = v.id AND t.code = ?)';
  if (query.stage) add(tagged, query.stage);
  if (query.topic) add(tagged, query.topic);
  if (query.kind) add('v.kind = ?', query.kind);
  if (query.courseId) add('c.id = ?', query.courseId);
  if (query.adopted) add('a.id IS NOT NULL');
  const words = query.q?.trim();
  if (words) add('v.title LIKE ?', `%${words.replace(/[\\%_]/g, '\\$&')}%`);
  const sql = `FROM course_shares s
    JOIN courses c ON c.id = s.course_id
    JOIN course_versions v ON v.id = c.current_version_id
    JOIN units u ON u.id = c.unit_id
    LEFT JOIN course_adoptions a ON a.course_id = c.id AND a.school_id = ? AND a.ended_at IS NULL
    LEFT JOIN course_versions w ON w.id = a.version_id
    WHERE ${conditions.join(' AND ')}`;
  return { sql, parameters: [...joins, ...parameters] };
}

function asItem({ adoptedVersion, own, ...row }: LibraryRow): Omit<LibraryItemView, 'families'> {
  return {
    ...sharedHead(row),
    level: (row.state && levelOf(row.state)) ?? 'DISTRICT',
    adopted: adoptedVersion !== null,
    adoptedVersion,
    own: Boolean(Number(own)),
  };
}
