import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { Assessment } from '../../engine/assess.rule';

/** One school of a kind and size, without its name. */
export interface Peer {
  unitId: string;
  total: number;
  domains: Assessment['domains'];
  /** Points by indicator; null where it was not available. */
  points: Map<string, number | null>;
}

export interface PeerGroup {
  cycleId: string;
  /** null: of any kind. */
  kind: string | null;
  from: number;
  until: number | null;
}

/** A school without pupils has no such figure. */
const families = `COALESCE(CAST(JSON_UNQUOTE(JSON_EXTRACT(snap.inputs, '$.figures.families.value')) AS UNSIGNED), 0)`;

@Injectable()
export class PeersQuery {
  constructor(private readonly database: Database) {}

  /** All rated schools of a kind, or of any, whose families are that many, in the order of ids. */
  async list({ cycleId, kind, from, until }: PeerGroup): Promise<Peer[]> {
    const rows = await this.database.query<{
      unitId: string;
      total: string;
      domains: string | Assessment['domains'];
      codes: string | string[];
      points: string | (number | null)[];
    }>(
      `SELECT st.unit_id AS unitId, st.total, JSON_EXTRACT(snap.summary, '$.domains') AS domains,
              JSON_EXTRACT(snap.summary, '$.indicators[*].code') AS codes,
              JSON_EXTRACT(snap.summary, '$.indicators[*].points') AS points
         FROM rating_standings st
         JOIN units school ON school.id = st.unit_id AND school.archived_at IS NULL
         JOIN rating_snapshots snap ON snap.id = st.snapshot_id
        WHERE st.cycle_id = ? ${kind === null ? '' : `AND COALESCE(school.school_kind, 'primary') = ?`}
          AND ${families} >= ? ${until === null ? '' : `AND ${families} < ?`}
        ORDER BY st.unit_id`,
      [cycleId, ...(kind === null ? [] : [kind]), from, ...(until === null ? [] : [until])],
    );
    return rows.map(({ unitId, total, domains, codes, points }) => {
      const worth = read(points);
      return {
        unitId,
        total: Number(total),
        domains: read(domains),
        points: new Map(read(codes).map((code, at) => [code, worth[at] ?? null])),
      };
    });
  }
}

/** JSON comes as text from MariaDB and as it is from MySQL. */
const read = <T>(value: string | T): T => (typeof value === 'string' ? (JSON.parse(value) as T) : value);
