import { Injectable } from '@nestjs/common';
import { Database, offsetOf } from '@libs/platform';
import type { RatedTier } from '../standards/standard.rule';
import type { VetoListDto } from './veto.dto';
import type { VetoState } from './veto-case.rule';

export interface VetoRow {
  id: string;
  unitId: string;
  school: string;
  district: string;
  path: string;
  code: string;
  state: VetoState;
  version: number;
  source: string;
  investigator: string;
  matter: string;
  openedAt: Date;
  reply: string;
  repliedAt: Date | null;
  decision: string;
  decidedAt: Date | null;
  untilDay: string | null;
  concludeBy: string | null;
  liftedAt: Date | null;
  liftReason: string;
  /** The highest title the case has suspended; null when there is none. */
  suspended: RatedTier | null;
}

const columns = `v.id, v.unit_id AS unitId, school.name AS school, district.name AS district, school.path, v.code, v.state,
  v.version, v.source, v.investigator, v.matter, v.created_at AS openedAt, v.reply, v.replied_at AS repliedAt, v.decision,
  v.decided_at AS decidedAt, v.until_day AS untilDay, v.conclude_by AS concludeBy, v.lifted_at AS liftedAt,
  v.lift_reason AS liftReason,
  (SELECT ELT(MAX(FIELD(t.tier, 'basic', 'excellent', 'model', 'star')), 'basic', 'excellent', 'model', 'star')
     FROM titles t WHERE t.unit_id = v.unit_id AND t.state = 'SUSPENDED') AS suspended`;
const from = `FROM rating_vetoes v JOIN units school ON school.id = v.unit_id
  JOIN units district ON district.id = school.parent_id`;

@Injectable()
export class VetoesQuery {
  constructor(private readonly database: Database) {}

  /** What waits for the city first, then the latest. `unitId`: of one school only. */
  async page(within: string[], query: VetoListDto, unitId: string | null): Promise<[VetoRow[], number]> {
    const where = `(${within.map(() => 'school.path LIKE ?').join(' OR ')})
      AND (? IS NULL OR v.state = ?) AND (? IS NULL OR v.unit_id = ?)`;
    const state = query.state ?? null;
    const parameters = [...within.map((path) => `${path}%`), state, state, unitId, unitId];
    const rows = await this.database.query<VetoRow>(
      `SELECT ${columns} ${from} WHERE ${where}
        ORDER BY v.state NOT IN ('OPEN', 'VERIFIED'), v.created_at DESC, v.id DESC LIMIT ? OFFSET ?`,
      [...parameters, query.pageSize, offsetOf(query)],
    );
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total ${from} WHERE ${where}`,
      parameters,
    );
    return [rows, Number(counted?.total ?? 0)];
  }

  async one(id: string): Promise<VetoRow | null> {
    const [row] = await this.database.query<VetoRow>(`SELECT ${columns} ${from} WHERE v.id = ?`, [id]);
    return row ?? null;
  }
}
