import { Injectable } from '@nestjs/common';
import { Units, type Stage, type Topic } from '@libs/organization';
import { Database, offsetOf, pageOf, type Caller, type Page } from '@libs/platform';
import { offeringUnits, workshopsOf } from '../catalogue.policy';
import { coverUrlOf } from '../covers/cover-key.rule';
import { EditionCache } from '../editions/edition-cache';
import { jsonList } from '../json-list.rule';
import { SharingRepository } from '../sharing/sharing.repository';
import { classHoursOf } from './class-hours.rule';
import type { CourseKind, TransitionTag } from './course-kinds.rule';
import type { CourseListQueryDto } from './course-list.dto';
import type { CourseState } from './course-states.rule';
import type { CourseItemView } from './course.view';

interface Condition {
  sql: string;
  parameters: unknown[];
}

interface Row {
  id: string;
  title: string;
  kind: CourseKind;
  stages: Stage[] | string;
  topics: Topic[] | string;
  transitions: TransitionTag[] | string;
  lessonCount: number;
  videoSeconds: number;
  coverKey: string | null;
  state: CourseState;
  draftState: CourseState | null;
  /** Text once it was kept. */
  publishedAt: Date | string | null;
  unitId: string;
}

const columns = `c.id, v.title, v.kind, v.stages, v.topics, v.transitions, v.lesson_count AS lessonCount,
  v.video_seconds AS videoSeconds, v.cover_key AS coverKey, c.state, d.state AS draftState,
  c.published_at AS publishedAt, c.unit_id AS unitId`;

interface Found {
  rows: Row[];
  total: number;
}

/** The course list: four statements, whatever the page; two for learners while it is known. */
@Injectable()
export class CourseListQuery {
  constructor(
    private readonly database: Database,
    private readonly sharing: SharingRepository,
    private readonly units: Units,
    private readonly cache: EditionCache,
  ) {}

  async list(caller: Caller, query: CourseListQueryDto): Promise<Page<CourseItemView>> {
    const found = (await this.known(caller, query)) ?? (await this.read(caller, query));
    // Names of units change without a new edition of the catalogue.
    const owners = await this.units.findMany(found.rows.map((row) => row.unitId));
    const names = new Map(owners.map((unit) => [unit.id, unit.name]));
    const seesDrafts = query.mine !== undefined;
    const items = found.rows.map((row) => asItem(row, names.get(row.unitId) ?? '', seesDrafts));
    return pageOf(items, query, found.total);
  }

  /** What all families of a school are offered is read once; nobody else types the same words. */
  private async known(caller: Caller, query: CourseListQueryDto): Promise<Found | null> {
    const { mine, q, stage, topic, transition, kind, unitId, page, pageSize } = query;
    if (mine || q || workshopsOf(caller).length > 0) return null;
    const once = await this.cache.open();
    const asked = [offeringUnits(caller).sort(), stage, topic, transition, kind, unitId, page, pageSize];
    return once(['list', ...asked], () => this.read(caller, query));
  }

  private async read(caller: Caller, query: CourseListQueryDto): Promise<Found> {
    const adopted = query.mine ? [] : await this.sharing.adoptedBy(offeringUnits(caller));
    const where = courseListWhere(caller, query, adopted);
    if (!where) return { rows: [], total: 0 };
    const [counted] = await this.database.query<{ total: string | number }>(
      `SELECT COUNT(*) AS total ${where.sql}`,
      where.parameters,
    );
    const order = query.mine ? 'c.id DESC' : 'c.published_at DESC, c.id DESC';
    const rows = await this.database.query<Row>(pageOfCourses(where.sql, order), [
      ...where.parameters,
      query.pageSize,
      offsetOf(query),
    ]);
    return { rows, total: Number(counted?.total ?? 0) };
  }
}

/**
 * FROM and WHERE of the list; null when nothing can be in it. Learners: what is published by their own units and
 * those above, or adopted by them; staff with `mine`: every state, in the units they write for or review.
 * The title is searched by LIKE, and only among those: their index leaves hundreds of courses, in a city's own view
 * some thousands, which is quicker read through than kept in a word index that must work on two databases.
 */
function courseListWhere(caller: Caller, query: CourseListQueryDto, adopted: string[]): Condition | null {
  const scope = query.mine ? below(workshopsOf(caller)) : offered(caller, adopted);
  if (!scope) return null;
  const conditions: Condition[] = [scope];
  const joins: Condition[] = [];
  const codes = [query.stage, query.topic, query.transition].filter((code) => code !== undefined);
  codes.forEach((code, i) => {
    const sql = `JOIN course_version_tags t${i} ON t${i}.version_id = c.current_version_id AND t${i}.code = ?`;
    joins.push({ sql, parameters: [code] });
  });
  if (query.mine && query.state) {
    joins.push({ sql: 'LEFT JOIN course_versions d ON d.id = c.draft_version_id', parameters: [] });
    conditions.push({ sql: '(c.state = ? OR d.state = ?)', parameters: [query.state, query.state] });
  }
  if (query.unitId) conditions.push({ sql: 'c.unit_id = ?', parameters: [query.unitId] });
  if (query.kind) conditions.push({ sql: 'v.kind = ?', parameters: [query.kind] });
  const words = query.q?.trim();
  if (words) conditions.push({ sql: 'v.title LIKE ?', parameters: [`%${literally(words)}%`] });
  if (query.kind || words) {
    joins.push({ sql: 'JOIN course_versions v ON v.id = c.current_version_id', parameters: [] });
  }
  const sql = `FROM courses c ${joins.map((join) => join.sql).join('\n')}
    WHERE ${conditions.map((condition) => condition.sql).join(' AND ')}`;
  return { sql, parameters: [...joins, ...conditions].flatMap((part) => part.parameters) };
}

/** The page is chosen among bare courses, so that no more than a page of texts is ever read. */
function pageOfCourses(where: string, order: string): string {
  return `SELECT ${columns}
    FROM (SELECT c.id ${where} ORDER BY ${order} LIMIT ? OFFSET ?) page
    JOIN courses c ON c.id = page.id
    JOIN course_versions v ON v.id = c.current_version_id
    LEFT JOIN course_versions d ON d.id = c.draft_version_id
    ORDER BY ${order}`;
}

/** `adopted`: courses of other schools that the caller's own show as theirs. */
function offered(caller: Caller, adopted: string[]): Condition | null {
  const units = offeringUnits(caller);
  if (units.length === 0) return null;
  const inside = below(workshopsOf(caller));
  const ways = ['c.unit_path IN (?)', ...(inside ? [inside.sql] : [])];
  const parameters: unknown[] = [units, ...(inside?.parameters ?? [])];
  if (adopted.length > 0) {
    ways.push('c.id IN (?)');
    parameters.push(adopted);
  }
  return { sql: `c.state = 'PUBLISHED' AND (${ways.join(' OR ')})`, parameters };
}

/** Courses of these units and all below. */
export function below(paths: string[]): Condition | null {
  if (paths.length === 0) return null;
  const sql = paths.map(() => 'c.unit_path LIKE ?').join(' OR ');
  return { sql: `(${sql})`, parameters: paths.map((path) => `${literally(path)}%`) };
}

/** The text with nothing in it that LIKE would read as a pattern. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

function asItem(
  { coverKey, videoSeconds, draftState, publishedAt, ...row }: Row,
  unitName: string,
  seesDrafts: boolean,
): CourseItemView {
  return {
    ...row,
    unitName,
    publishedAt: publishedAt === null ? null : new Date(publishedAt),
    stages: jsonList(row.stages),
    topics: jsonList(row.topics),
    transitions: jsonList(row.transitions),
    classHours: classHoursOf(videoSeconds),
    coverUrl: coverUrlOf(coverKey),
    draftState: seesDrafts ? draftState : null,
  };
}
