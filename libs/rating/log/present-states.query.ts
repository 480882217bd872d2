import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { LogSubject } from './state-entry.rule';

export interface StatedTable {
  subject: LogSubject;
  table: string;
  /** Column that the log knows a row by; `id` where nothing else is said. */
  key?: string;
  /** Column with the state, or what it follows from, in SQL. */
  state: string;
  /**
   * Whether a row without any line in the log is a difference: always, never, or when it began (column) after the first line
   * about its like: what was there before the log knew of them has none.
   */
  logged: 'from-the-beginning' | 'from-a-change-on' | { since: string };
  /** Column of each fact that a row keeps as the last line that tells it has it, or what it follows from, in SQL. */
  facts?: Record<string, string>;
}

/** Something stands otherwise than the log tells. */
export interface StateDifference {
  subject: LogSubject;
  id: string;
  /** `state`, or the fact that is another. */
  what: string;
  /** null: it is no longer there. */
  present: string | null;
  /** null: the log knows nothing of it. */
  logged: string | null;
}

const most = 100;

@Injectable()
export class PresentStatesQuery {
  constructor(private readonly database: Database) {}

  async differences(stated: StatedTable): Promise<StateDifference[]> {
    const found = [...(await this.otherStates(stated)), ...(await this.gone(stated))];
    for (const [fact, column] of Object.entries(stated.facts ?? {}))
      found.push(...(await this.otherFacts(stated, fact, column)));
    return found;
  }

  private otherStates({
    subject,
    table,
    key = 'id',
    state,
    logged,
  }: StatedTable): Promise<StateDifference[]> {
    const last = `(SELECT MAX(sequence) FROM state_log WHERE subject_id = here.id AND subject = ?)`;
    const began = typeof logged === 'object' ? `, ${logged.since} AS began` : '';
    return this.database.query(
      `SELECT '${subject}' AS subject, here.id, 'state' AS what, here.present, entry.to_state AS logged
         FROM (SELECT ${key} AS id, ${state} AS present${began} FROM ${table}) here
         LEFT JOIN state_log entry ON entry.sequence = ${last}
        WHERE ${unlogged(logged)} entry.to_state <> here.present ORDER BY here.id LIMIT ${most}`,
      typeof logged === 'object' ? [subject, subject] : [subject],
    );
  }

  private gone({ subject, table, key = 'id' }: StatedTable): Promise<StateDifference[]> {
    return this.database.query(
      `SELECT begun.subject, begun.subject_id AS id, 'state' AS what, NULL AS present,
              (SELECT entry.to_state FROM state_log entry
                WHERE entry.subject_id = begun.subject_id AND entry.subject = begun.subject
                ORDER BY entry.sequence DESC LIMIT 1) AS logged
         FROM state_log begun
         LEFT JOIN ${table} here ON here.${key} = begun.subject_id
        WHERE begun.subject = ? AND begun.from_state IS NULL AND here.${key} IS NULL
        ORDER BY begun.sequence LIMIT ${most}`,
      [subject],
    );
  }

  /** Byte by byte: what a collation takes for the same is another all the same. */
  private otherFacts(
    { subject, table, key = 'id' }: StatedTable,
    fact: string,
    column: string,
  ): Promise<StateDifference[]> {
    const told = (entry: string): string => `JSON_VALUE(${entry}.body, '$.facts.${fact}')`;
    return this.database.query(
      `SELECT '${subject}' AS subject, here.id, '${fact}' AS what, here.present, ${told('entry')} AS logged
         FROM (SELECT ${key} AS id, ${column} AS present FROM ${table}) here
         JOIN state_log entry ON entry.sequence =
              (SELECT telling.sequence FROM state_log telling
                WHERE telling.subject_id = here.id AND telling.subject = ? AND ${told('telling')} IS NOT NULL
                ORDER BY telling.sequence DESC LIMIT 1)
        WHERE CAST(${told('entry')} AS BINARY) <> CAST(here.present AS BINARY) ORDER BY here.id LIMIT ${most}`,
      [subject],
    );
  }
}

function unlogged(logged: StatedTable['logged']): string {
  if (logged === 'from-a-change-on') return '';
  const isNew = `here.began >= (SELECT at FROM state_log WHERE subject = ? ORDER BY sequence LIMIT 1)`;
  return `entry.sequence IS NULL ${typeof logged === 'object' ? `AND ${isNew}` : ''} OR`;
}
