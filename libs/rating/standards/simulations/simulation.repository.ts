import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { SchoolInputs } from '../../engine/inputs.rule';
import type { RatingTier } from '../standard.rule';
import { SimulatedSchoolEntity, SimulationEntity } from './simulation.entity';

/** A school as a cycle left it. */
export interface FrozenSchool {
  unitId: string;
  districtId: string;
  inputs: SchoolInputs;
  tier: RatingTier;
  total: string;
}

/** The cycle whose schools are worked out. */
export interface Basis {
  id: string;
  code: string;
  state: 'OPEN' | 'CLOSED';
  closedAt: Date | null;
}

const columns = 'c.id, c.code, c.state, c.closed_at AS closedAt';

@Injectable()
export class SimulationRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<SimulationEntity | null> {
    return this.database.of(SimulationEntity).findOneBy({ id });
  }

  /** The simulation of this very document. */
  findOf(draftId: string, draftHash: string): Promise<SimulationEntity | null> {
    return this.database.of(SimulationEntity).findOneBy({ draftId, draftHash });
  }

  async add(simulation: SimulationEntity): Promise<void> {
    await this.database.of(SimulationEntity).insert(simulation);
  }

  async change(id: string, change: Partial<SimulationEntity>): Promise<void> {
    await this.database.of(SimulationEntity).update({ id }, change);
  }

  /** The last cycle that is closed and has rated anybody, else the running one; null where nobody has been rated. */
  async findBasis(): Promise<Basis | null> {
    const [basis] = await this.database.query<Basis>(
      `SELECT ${columns} FROM rating_cycles c
        WHERE EXISTS (SELECT 1 FROM rating_standings s WHERE s.cycle_id = c.id)
        ORDER BY c.state = 'CLOSED' DESC, c.until_day DESC, c.id DESC LIMIT 1`,
    );
    return basis ?? null;
  }

  async findCycle(id: string): Promise<Basis | null> {
    const [cycle] = await this.database.query<Basis>(
      `SELECT ${columns} FROM rating_cycles c WHERE c.id = ?`,
      [id],
    );
    return cycle ?? null;
  }

  async countSchools(cycleId: string): Promise<number> {
    const [row] = await this.database.query<{ schools: string }>(
      'SELECT COUNT(*) AS schools FROM rating_standings WHERE cycle_id = ?',
      [cycleId],
    );
    return Number(row?.schools ?? 0);
  }

  /** Schools after the id, in the order of ids, with all that their rating was made from. */
  async listFrozen(cycleId: string, after: string, limit: number): Promise<FrozenSchool[]> {
    const rows = await this.database.query<Omit<FrozenSchool, 'inputs'> & { inputs: string | SchoolInputs }>(
      `SELECT s.unit_id AS unitId, school.parent_id AS districtId, snap.inputs, s.tier, s.total
         FROM rating_standings s
         JOIN rating_snapshots snap ON snap.id = s.snapshot_id
         JOIN units school ON school.id = s.unit_id
        WHERE s.cycle_id = ? AND s.unit_id > ? ORDER BY s.unit_id LIMIT ?`,
      [cycleId, after, limit],
    );
    return rows.map(({ inputs, ...row }) => ({
      ...row,
      inputs: typeof inputs === 'string' ? (JSON.parse(inputs) as SchoolInputs) : inputs,
    }));
  }

  /** Nothing stays of what it has found. */
  async forget(simulationId: string): Promise<void> {
    await this.database.of(SimulatedSchoolEntity).delete({ simulationId });
  }

  /** One statement; a school that is there already is written over, so that a run may begin again. */
  async keep(simulationId: string, schools: Omit<SimulatedSchoolEntity, 'simulationId'>[]): Promise<void> {
    if (schools.length === 0) return;
    await this.database.execute(
      `INSERT INTO simulated_schools
         (simulation_id, unit_id, district_id, kind, tier_before, tier_after, total_before, total_after) VALUES ?
       ON DUPLICATE KEY UPDATE tier_after = VALUES(tier_after), total_after = VALUES(total_after),
         tier_before = VALUES(tier_before), total_before = VALUES(total_before)`,
      [
        schools.map((school) => [
          simulationId,
          school.unitId,
          school.districtId,
          school.kind,
          school.tierBefore,
          school.tierAfter,
          school.totalBefore,
          school.totalAfter,
        ]),
      ],
    );
  }
}
