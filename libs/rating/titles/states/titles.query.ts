import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import type { RatedTier } from '../../standards/standard.rule';
import type { TitleState, WarningCause } from './title-state.rule';
import type { TitleListDto } from './titles.dto';

export interface TitleRow {
  id: string;
  unitId: string;
  school: string;
  district: string;
  tier: RatedTier;
  since: string;
  until: string;
  state: TitleState;
  dueDay: string | null;
  cause: WarningCause | null;
  documentNumber: string;
}

const attention: TitleState[] = ['WATCH', 'WARNING', 'RECTIFYING', 'REINSPECTION', 'SUSPENDED', 'RENEWAL'];

const columns = `t.id, t.unit_id AS unitId, school.name AS school, district.name AS district, t.tier,
  t.since_day AS since, COALESCE(t.held_until, t.until_day) AS until, t.state, t.due_day AS dueDay, t.cause,
  t.document_number AS documentNumber`;
const from = `FROM titles t JOIN units school ON school.id = t.unit_id JOIN units district ON district.id = school.parent_id`;

@Injectable()
export class TitlesQuery {
  constructor(private readonly database: Database) {}

  /** Below the paths: what has a term first, then what ends soonest. */
  async page(within: string[], query: TitleListDto): Promise<[TitleRow[], number]> {
    const parts: [string, ...unknown[]][] = [
      [
        `school.archived_at IS NULL AND (${within.map(() => 'school.path LIKE ?').join(' OR ')})`,
        ...within.map((path) => `${path}%`),
      ],
    ];
    if (query.state === 'attention') parts.push(['t.state IN (?)', attention]);
    else if (query.state) parts.push(['t.state = ?', query.state]);
    if (query.tier) parts.push(['t.tier = ?', query.tier]);
    if (query.district) parts.push(['district.id = ?', query.district]);
    const words = query.q?.trim();
    if (words) parts.push(['school.name LIKE ?', `%${words.replace(/[\\%_]/g, '\\$&')}%`]);
    const order = `t.due_day IS NULL, t.due_day, t.state IN ('EXPIRED', 'DOWNGRADED', 'REVOKED'), t.until_day, t.id`;
    return this.read(parts, order, query);
  }

  /** Of one school, the latest first. */
  ofSchool(unitId: string, query: PageQuery): Promise<[TitleRow[], number]> {
    return this.read([['t.unit_id = ?', unitId]], 't.since_day DESC, t.id DESC', query);
  }

  async one(id: string): Promise<TitleRow | null> {
    const [row] = await this.database.query<TitleRow>(`SELECT ${columns} ${from} WHERE t.id = ?`, [id]);
    return row ?? null;
  }

  private async read(
    parts: [string, ...unknown[]][],
    order: string,
    query: PageQuery,
  ): Promise<[TitleRow[], number]> {
    const where = parts.map(([sql]) => sql).join(' AND ');
    const parameters = parts.flatMap(([, ...rest]) => rest);
    const rows = await this.database.query<TitleRow>(
      `SELECT ${columns} ${from} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
      [...parameters, query.pageSize, offsetOf(query)],
    );
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total ${from} WHERE ${where}`,
      parameters,
    );
    return [rows, Number(counted?.total ?? 0)];
  }
}
