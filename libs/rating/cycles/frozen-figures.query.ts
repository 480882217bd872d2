import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { FrozenSchool } from './frozen-file.rule';

/** What a school stands on in a cycle, by its hashes. */
export interface FrozenFigure {
  unitId: string;
  inputsHash: string;
  resultHash: string;
}

@Injectable()
export class FrozenFiguresQuery {
  constructor(private readonly database: Database) {}

  /** All of a cycle, in the order of ids; as they were at the freeze, whatever reviewers have judged since. */
  list(cycleId: string): Promise<FrozenFigure[]> {
    return this.database.query<FrozenFigure>(
      `SELECT s.unit_id AS unitId, frozen.inputs_hash AS inputsHash, frozen.result_hash AS resultHash
         FROM rating_standings s
         JOIN rating_snapshots stood ON stood.id = s.snapshot_id
         JOIN rating_snapshots frozen ON frozen.id = COALESCE(stood.basis_id, stood.id)
        WHERE s.cycle_id = ? ORDER BY s.unit_id`,
      [cycleId],
    );
  }

  /** The same with all that went in, after the id, in the order of ids. */
  async listWhole(cycleId: string, after: string, limit: number): Promise<FrozenSchool[]> {
    const rows = await this.database.query<
      Omit<FrozenSchool, 'inputs'> & { inputs: string | FrozenSchool['inputs'] }
    >(
      `SELECT s.unit_id AS unitId, frozen.inputs, frozen.inputs_hash AS inputsHash,
              frozen.result_hash AS resultHash, frozen.total
         FROM rating_standings s
         JOIN rating_snapshots stood ON stood.id = s.snapshot_id
         JOIN rating_snapshots frozen ON frozen.id = COALESCE(stood.basis_id, stood.id)
        WHERE s.cycle_id = ? AND s.unit_id > ? ORDER BY s.unit_id LIMIT ?`,
      [cycleId, after, limit],
    );
    return rows.map(({ inputs, ...row }) => ({
      ...row,
      inputs: typeof inputs === 'string' ? (JSON.parse(inputs) as FrozenSchool['inputs']) : inputs,
    }));
  }

  async standardHash(id: string): Promise<string> {
    const [standard] = await this.database.query<{ hash: string }>(
      'SELECT hash FROM rating_standards WHERE id = ?',
      [id],
    );
    if (!standard) throw new Error(`A cycle stands on standard ${id}, which is not there`);
    return standard.hash;
  }

  /** Versions of standards, by id. */
  async standardVersions(ids: string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; version: string }>(
      'SELECT id, version FROM rating_standards WHERE id IN (?)',
      [ids],
    );
    return new Map(rows.map(({ id, version }) => [id, version]));
  }
}
