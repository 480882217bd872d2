import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import type { LogSubject } from './state-entry.rule';

export interface ListedEntry {
  sequence: number;
  at: Date;
  subject: LogSubject;
  subjectId: string;
  unitId: string | null;
  unit: string | null;
  from: string | null;
  to: string;
  action: string;
  by: string | null;
  hasReason: number | string;
  body: string;
  hash: string;
}

export interface LogFilter {
  subject?: LogSubject | undefined;
  subjectId?: string | undefined;
  /** Changes about schools at or below the path; all, and those of the city itself, without it. */
  path: string | null;
}

@Injectable()
export class StateLogListQuery {
  constructor(private readonly database: Database) {}

  /** The last change first. */
  async page(filter: LogFilter, page: PageQuery): Promise<[ListedEntry[], number]> {
    const { where, values } = whereOf(filter);
    const from = 'FROM state_log l LEFT JOIN units u ON u.id = l.unit_id';
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total ${from} ${where}`,
      values,
    );
    const rows = await this.database.query<ListedEntry>(
      `SELECT l.sequence, l.at, l.subject, l.subject_id AS subjectId, l.unit_id AS unitId, u.name AS unit,
              l.from_state AS \`from\`, l.to_state AS \`to\`, l.action, l.person_id AS \`by\`,
              l.reason <> '' AS hasReason, l.body, l.hash
         ${from} ${where} ORDER BY l.sequence DESC LIMIT ? OFFSET ?`,
      [...values, page.pageSize, offsetOf(page)],
    );
    return [rows, Number(counted?.total ?? 0)];
  }
}

function whereOf({ subject, subjectId, path }: LogFilter): { where: string; values: string[] } {
  const asked: [string, string | undefined | null][] = [
    ['l.subject = ?', subject],
    ['l.subject_id = ?', subjectId],
    ['u.path LIKE ?', path && `${path}%`],
  ];
  const given = asked.filter(([, value]) => value);
  return {
    where: given.length > 0 ? `WHERE ${given.map(([text]) => text).join(' AND ')}` : '',
    values: given.map(([, value]) => value ?? ''),
  };
}
