import { Injectable } from '@nestjs/common';
import { Database, offsetOf, pageOf, type Page } from '@libs/platform';
import type { SimulatedSchoolsDto } from './simulation.dto';
import type {
  SimulatedDistrictView,
  SimulatedKindView,
  SimulatedSchoolView,
  TierMoveView,
} from './simulation.view';

const level = (column: string): string =>
  `FIELD(${column}, 'unrated', 'basic', 'excellent', 'model', 'star')`;

const group = `COUNT(*) AS schools,
              SUM(${level('s.tier_after')} > ${level('s.tier_before')}) AS up,
              SUM(${level('s.tier_after')} < ${level('s.tier_before')}) AS down,
              ROUND(AVG(s.total_after - s.total_before), 2) AS \`change\``;

type Group = Record<'schools' | 'up' | 'down' | 'change', string>;

const numbersOf = ({ schools, up, down, change }: Group) => ({
  schools: Number(schools),
  up: Number(up),
  down: Number(down),
  change: Number(change),
});

/** What a simulation has found. */
@Injectable()
export class SimulationQuery {
  constructor(private readonly database: Database) {}

  async tiers(simulationId: string): Promise<TierMoveView[]> {
    const rows = await this.database.query<Omit<TierMoveView, 'schools'> & { schools: string }>(
      `SELECT tier_before AS \`before\`, tier_after AS \`after\`, COUNT(*) AS schools
         FROM simulated_schools WHERE simulation_id = ? GROUP BY tier_before, tier_after`,
      [simulationId],
    );
    return rows.map((row) => ({ ...row, schools: Number(row.schools) }));
  }

  async districts(simulationId: string): Promise<SimulatedDistrictView[]> {
    const rows = await this.database.query<Group & Pick<SimulatedDistrictView, 'districtId' | 'name'>>(
      `SELECT s.district_id AS districtId, district.name, ${group}
         FROM simulated_schools s JOIN units district ON district.id = s.district_id
        WHERE s.simulation_id = ?
        GROUP BY s.district_id, district.name, district.position
        ORDER BY district.position, district.name, s.district_id`,
      [simulationId],
    );
    return rows.map(({ districtId, name, ...numbers }) => ({ districtId, name, ...numbersOf(numbers) }));
  }

  /** By kind of school, the most frequent first. */
  async kinds(simulationId: string): Promise<SimulatedKindView[]> {
    const rows = await this.database.query<Group & Pick<SimulatedKindView, 'kind'>>(
      `SELECT s.kind, ${group} FROM simulated_schools s WHERE s.simulation_id = ?
        GROUP BY s.kind ORDER BY COUNT(*) DESC, s.kind`,
      [simulationId],
    );
    return rows.map(({ kind, ...numbers }) => ({ kind, ...numbersOf(numbers) }));
  }

  /** Mean change of the total over all schools; null where there are none. */
  async change(simulationId: string): Promise<number | null> {
    const [row] = await this.database.query<{ change: string | null }>(
      `SELECT ROUND(AVG(total_after - total_before), 2) AS \`change\` FROM simulated_schools WHERE simulation_id = ?`,
      [simulationId],
    );
    return row?.change ? Number(row.change) : null;
  }

  /** Those that change most first. */
  async schools(simulationId: string, query: SimulatedSchoolsDto): Promise<Page<SimulatedSchoolView>> {
    const parts: [string, ...unknown[]][] = [['s.simulation_id = ?', simulationId]];
    if (query.moved) parts.push(['s.tier_before <> s.tier_after']);
    if (query.before) parts.push(['s.tier_before = ?', query.before]);
    if (query.after) parts.push(['s.tier_after = ?', query.after]);
    if (query.district) parts.push(['s.district_id = ?', query.district]);
    if (query.kind) parts.push(['s.kind = ?', query.kind]);
    const where = parts.map(([sql]) => sql).join(' AND ');
    const parameters = parts.flatMap(([, ...rest]) => rest);
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM simulated_schools s WHERE ${where}`,
      parameters,
    );
    const rows = await this.database.query<
      Omit<SimulatedSchoolView, 'totalBefore' | 'totalAfter'> & { totalBefore: string; totalAfter: string }
    >(
      `SELECT s.unit_id AS unitId, school.name, district.name AS districtName, s.kind, s.tier_before AS tierBefore,
              s.tier_after AS tierAfter, s.total_before AS totalBefore, s.total_after AS totalAfter
         FROM simulated_schools s
         JOIN units school ON school.id = s.unit_id
         JOIN units district ON district.id = s.district_id
        WHERE ${where}
        ORDER BY ABS(${level('s.tier_after')} - ${level('s.tier_before')}) DESC,
                 ABS(s.total_after - s.total_before) DESC, s.unit_id LIMIT ? OFFSET ?`,
      [...parameters, query.pageSize, offsetOf(query)],
    );
    const items = rows.map((row) => ({
      ...row,
      totalBefore: Number(row.totalBefore),
      totalAfter: Number(row.totalAfter),
    }));
    return pageOf(items, query, Number(counted?.total ?? 0));
  }
}
