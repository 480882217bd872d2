import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { recordKinds, recordSources, type RecordKind } from './record-sources.query';

export interface RecordFilter {
  /** null: of every kind. */
  kind: RecordKind | null;
  /** Path of the unit the records lie at or below. */
  path: string;
  /** Also records that belong to no unit but to the whole city. */
  withCity: boolean;
  from: Date;
  to: Date;
  personId: string | null;
  /** Part of the name of who did it. */
  name: string;
}

export interface RecordRow {
  id: string;
  kind: RecordKind;
  at: Date;
  personId: string | null;
  person: string | null;
  unitId: string | null;
  unit: string | null;
  subject: string | null;
  detail: string | null;
}

const text = (expression: string): string => `CONVERT(${expression} USING utf8mb4)`;

/** Everything that is written down about who did what, read where it lies. Changes nothing. */
@Injectable()
export class RecordsQuery {
  constructor(private readonly database: Database) {}

  /** The last record first. */
  async page(filter: RecordFilter, query: PageQuery): Promise<[RecordRow[], number]> {
    const kinds = filter.kind ? [filter.kind] : recordKinds;
    const conditions = conditionsOf(filter);
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT ${kinds.map((kind) => `(SELECT COUNT(*) ${fromOf(kind)})`).join(' + ')} AS total`,
      kinds.flatMap(() => conditions),
    );
    const most = offsetOf(query) + query.pageSize;
    const rows = await this.database.query<RecordRow>(
      `SELECT x.id, x.kind, x.at, x.personId, x.person, x.unitId,
              CONCAT_WS(' ', s.name, g.name, u.name) AS unit, x.subject, x.detail
         FROM (${kinds.map((kind) => `(${selectOf(kind)})`).join(' UNION ALL ')}) x
         LEFT JOIN units u ON u.id = x.unitId
         LEFT JOIN units g ON g.id = u.parent_id AND u.kind = 'class'
         LEFT JOIN units s ON s.id = g.parent_id
        ORDER BY x.at DESC, x.id DESC, x.kind LIMIT ? OFFSET ?`,
      [...kinds.flatMap(() => [...conditions, most]), query.pageSize, offsetOf(query)],
    );
    return [rows, Number(counted?.total ?? 0)];
  }
}

/** No more of a kind than the page can hold: each is sought by its own index of time. */
function selectOf(kind: RecordKind): string {
  const { id, at, person, unit, subject, detail } = recordSources[kind];
  return `SELECT ${id} AS id, '${kind}' AS kind, ${at} AS at, ${person} AS personId, w.name AS person, ${unit} AS unitId,
                 ${text(subject)} AS subject, ${text(detail)} AS detail
            ${fromOf(kind)} ORDER BY ${at} DESC, ${id} DESC LIMIT ?`;
}

function fromOf(kind: RecordKind): string {
  const { from, at, person, unit } = recordSources[kind];
  return `FROM ${from} LEFT JOIN people w ON w.id = ${person} LEFT JOIN units n ON n.id = ${unit}
    WHERE ${at} >= ? AND ${at} < ? AND (n.path LIKE CONCAT(?, '%') OR (? AND n.id IS NULL))
      AND (? IS NULL OR ${person} = ?) AND (? = '' OR w.name LIKE ?)`;
}

function conditionsOf({ from, to, path, withCity, personId, name }: RecordFilter): unknown[] {
  const like = `%${name.replace(/[%_\\]/g, '\\$&')}%`;
  return [from, to, path, withCity, personId, personId, name, like];
}
