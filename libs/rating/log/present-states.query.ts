import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { LogSubject } from './state-entry.rule';

export interface StatedTable {
  subject: LogSubject;
  table: 'titles' | 'rating_vetoes' | 'rating_cycles' | 'assessments' | 'awards';
  /** Column with the state, or a text in quotes where a row has one state for good. */
  state: 'state' | "'GIVEN'";
  /** Whether a row without any line in the log is a difference. */
  logged: 'from-the-beginning' | 'from-a-change-on';
}

/** Something stands otherwise than the log tells. */
export interface StateDifference {
  subject: LogSubject;
  id: string;
  /** null: it is no longer there. */
  present: string | null;
  /** null: the log knows nothing of it. */
  logged: string | null;
}

const most = 100;

@Injectable()
export class PresentStatesQuery {
  constructor(private readonly database: Database) {}

  async differences({ subject, table, state, logged }: StatedTable): Promise<StateDifference[]> {
    const last = `(SELECT MAX(sequence) FROM state_log WHERE subject_id = here.id AND subject = ?)`;
    const unlogged = logged === 'from-the-beginning' ? 'entry.sequence IS NULL OR' : '';
    const other = await this.database.query<StateDifference>(
      `SELECT '${subject}' AS subject, here.id, here.present, entry.to_state AS logged
         FROM (SELECT id, ${state} AS present FROM ${table}) here
         LEFT JOIN state_log entry ON entry.sequence = ${last}
        WHERE ${unlogged} entry.to_state <> here.present ORDER BY here.id LIMIT ${most}`,
      [subject],
    );
    const gone = await this.database.query<StateDifference>(
      `SELECT entry.subject, entry.subject_id AS id, NULL AS present, entry.to_state AS logged
         FROM state_log entry
         LEFT JOIN ${table} here ON here.id = entry.subject_id
        WHERE entry.subject = ? AND entry.from_state IS NULL AND here.id IS NULL
        ORDER BY entry.sequence LIMIT ${most}`,
      [subject],
    );
    return [...other, ...gone];
  }
}
