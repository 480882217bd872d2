import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { Assessment } from '../../engine/assess.rule';

/** One school of a kind and size, without its name. */
export interface Peer {
  unitId: string;
  total: number;
  domains: Assessment['domains'];
}

export interface PeerGroup {
  cycleId: string;
  kind: string;
  from: number;
  until: number | null;
}

/** A school without pupils has no such figure. */
const families = `COALESCE(CAST(JSON_UNQUOTE(JSON_EXTRACT(snap.inputs, '$.figures.families.value')) AS UNSIGNED), 0)`;

@Injectable()
export class PeersQuery {
  constructor(private readonly database: Database) {}

  /** All rated schools of a kind whose families are that many, in the order of ids. */
  async list({ cycleId, kind, from, until }: PeerGroup): Promise<Peer[]> {
    const rows = await this.database.query<{
      unitId: string;
      total: string;
      domains: string | Assessment['domains'];
    }>(
      `SELECT st.unit_id AS unitId, st.total, JSON_EXTRACT(snap.result, '$.domains') AS domains
         FROM rating_standings st
         JOIN units school ON school.id = st.unit_id AND school.archived_at IS NULL
         JOIN rating_snapshots snap ON snap.id = st.snapshot_id
        WHERE st.cycle_id = ? AND COALESCE(school.school_kind, 'primary') = ?
          AND ${families} >= ? ${until === null ? '' : `AND ${families} < ?`}
        ORDER BY st.unit_id`,
      [cycleId, kind, from, ...(until === null ? [] : [until])],
    );
    return rows.map(({ unitId, total, domains }) => ({
      unitId,
      total: Number(total),
      domains: typeof domains === 'string' ? (JSON.parse(domains) as Assessment['domains']) : domains,
    }));
  }
}
