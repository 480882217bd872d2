import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { Assessment } from '../../engine/assess.rule';
import { TitleCheckEntity } from './title-check.entity';
import type { CheckKind } from './yearly-check.rule';

/** A cycle whose figures stand as they are. */
export interface ClosedCycle {
  id: string;
  code: string;
  /** Last day of its window. */
  untilDay: string;
}

export interface TitleToCheck {
  titleId: string;
  snapshotId: string;
  standardId: string;
  total: string;
  tiers: Assessment['tiers'];
}

interface LastCheck {
  /** Code of the cycle. */
  cycle: string;
  verdict: CheckKind;
  checkedAt: Date;
}

type Row = Omit<TitleToCheck, 'tiers'> & { tiers: string | Assessment['tiers'] };

const checked = `('ACTIVE', 'WATCH', 'WARNING', 'RECTIFYING', 'REINSPECTION', 'RENEWAL')`;

/** Titles held that were there in the cycle, were not earned by it, and have not been checked on it. */
const waiting = `FROM titles t
  JOIN rating_standings st ON st.unit_id = t.unit_id AND st.cycle_id = ?
  JOIN rating_snapshots snap ON snap.id = st.snapshot_id
  LEFT JOIN title_checks done ON done.title_id = t.id AND done.cycle_id = ?
 WHERE t.state IN ${checked} AND t.since_day <= ? AND t.until_day >= ?
   AND (t.cycle_id IS NULL OR t.cycle_id <> ?) AND done.title_id IS NULL`;

@Injectable()
export class TitleCheckRepository {
  constructor(private readonly database: Database) {}

  /** The closed cycle that ends last. */
  async findClosed(): Promise<ClosedCycle | null> {
    const [found] = await this.database.query<ClosedCycle>(
      `SELECT id, code, until_day AS untilDay FROM rating_cycles WHERE state = 'CLOSED'
        ORDER BY until_day DESC, id DESC LIMIT 1`,
    );
    return found ?? null;
  }

  async countWaiting(cycle: ClosedCycle, today: string): Promise<number> {
    const [counted] = await this.database.query<{ titles: string }>(
      `SELECT COUNT(*) AS titles ${waiting}`,
      parametersOf(cycle, today),
    );
    return Number(counted?.titles ?? 0);
  }

  /** After the id, in the order of ids. */
  async listWaiting(
    cycle: ClosedCycle,
    today: string,
    after: string,
    limit: number,
  ): Promise<TitleToCheck[]> {
    const rows = await this.database.query<Row>(
      `SELECT t.id AS titleId, snap.id AS snapshotId, snap.standard_id AS standardId, snap.total,
              JSON_EXTRACT(snap.result, '$.tiers') AS tiers
         ${waiting} AND t.id > ? ORDER BY t.id LIMIT ?`,
      [...parametersOf(cycle, today), after, limit],
    );
    return rows.map(({ tiers, ...row }) => ({
      ...row,
      tiers: typeof tiers === 'string' ? (JSON.parse(tiers) as Assessment['tiers']) : tiers,
    }));
  }

  /** false when the title was checked on this cycle already. */
  async addUnlessThere(check: TitleCheckEntity): Promise<boolean> {
    const { affected } = await this.database.execute(
      `INSERT IGNORE INTO title_checks (title_id, cycle_id, snapshot_id, verdict, missing, checked_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
      [
        check.titleId,
        check.cycleId,
        check.snapshotId,
        check.verdict,
        JSON.stringify(check.missing),
        check.checkedAt,
      ],
    );
    return affected === 1;
  }

  /** The last check of a title, with the code of its cycle. */
  async findLast(titleId: string): Promise<LastCheck | null> {
    const [found] = await this.database.query<LastCheck>(
      `SELECT cycle.code AS cycle, done.verdict, done.checked_at AS checkedAt
         FROM title_checks done JOIN rating_cycles cycle ON cycle.id = done.cycle_id
        WHERE done.title_id = ? ORDER BY cycle.until_day DESC LIMIT 1`,
      [titleId],
    );
    return found ?? null;
  }
}

const parametersOf = ({ id, untilDay }: ClosedCycle, today: string) => [id, id, untilDay, today, id];
