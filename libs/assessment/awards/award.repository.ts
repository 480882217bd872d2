import { Injectable } from '@nestjs/common';
import type { Tier } from '@libs/organization';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { AwardEntity, PlaqueNumberEntity } from './award.entity';

/** An award with what has become of its title. */
export interface StandingAward extends AwardEntity {
  titleState: string;
  /** Last day the title is held. */
  heldUntil: string;
  /** The figures it was decided on; null where it was given before they were kept. */
  snapshotId: string | null;
  /** Why the panel gave the tier although it rests on missing figures; null where it does not. */
  missingReason: string | null;
}

export interface WantedAwards {
  paths: string[];
  cycleId: string;
  tier?: Tier | undefined;
}

/** The highest first, each in the order in which they were given. */
const byTier = "ORDER BY FIELD(a.tier, 'star', 'model', 'excellent', 'basic'), a.since_day, a.sequence, a.id";

@Injectable()
export class AwardRepository {
  constructor(private readonly database: Database) {}

  /** The next number of a year and tier; others wait until the transaction ends, so none is lost or given twice. */
  async nextNumber(year: string, tier: Tier): Promise<number> {
    await this.database.execute(
      `INSERT INTO plaque_numbers (year, tier, last) VALUES (?, ?, 1)
       ON DUPLICATE KEY UPDATE last = last + 1`,
      [year, tier],
    );
    const { last } = await this.database.of(PlaqueNumberEntity).findOneByOrFail({ year, tier });
    return last;
  }

  async add(award: AwardEntity): Promise<void> {
    await this.database.of(AwardEntity).insert(award);
  }

  async findByNumber(number: string): Promise<StandingAward | null> {
    const [found] = await this.select('a.number = ?', [number], 'LIMIT 1');
    return found ?? null;
  }

  async find(id: string): Promise<StandingAward | null> {
    const [found] = await this.select('a.id = ?', [id], 'LIMIT 1');
    return found ?? null;
  }

  /** The latest first; a school has one a cycle. */
  listOf(unitId: string): Promise<StandingAward[]> {
    return this.select('a.unit_id = ?', [unitId], 'ORDER BY a.since_day DESC, a.id DESC LIMIT 20');
  }

  /** The cycle in which the last award was given. */
  async findLastCycle(): Promise<string | null> {
    const [last] = await this.database
      .of(AwardEntity)
      .find({ order: { awardedAt: 'DESC', id: 'DESC' }, take: 1 });
    return last?.cycleId ?? null;
  }

  async page(wanted: WantedAwards, page: PageQuery): Promise<{ rows: StandingAward[]; total: number }> {
    if (wanted.paths.length === 0) return { rows: [], total: 0 };
    const { where, values } = whereOf(wanted);
    const [count] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM awards a JOIN units u ON u.id = a.unit_id WHERE ${where}`,
      values,
    );
    const rows = await this.select(
      where,
      [...values, page.pageSize, offsetOf(page)],
      `${byTier} LIMIT ? OFFSET ?`,
    );
    return { rows, total: Number(count?.total ?? 0) };
  }

  /** All of them in the order of the list. */
  async idsOf(wanted: WantedAwards): Promise<string[]> {
    if (wanted.paths.length === 0) return [];
    const { where, values } = whereOf(wanted);
    const rows = await this.database.query<{ id: string }>(
      `SELECT a.id FROM awards a JOIN units u ON u.id = a.unit_id WHERE ${where} ${byTier}`,
      values,
    );
    return rows.map(({ id }) => id);
  }

  /** Some of a list, in its order. */
  listMany(ids: string[]): Promise<StandingAward[]> {
    return this.select('a.id IN (?)', [ids], byTier);
  }

  private select(where: string, values: unknown[], tail: string): Promise<StandingAward[]> {
    return this.database.query<StandingAward>(
      `SELECT a.id, a.assessment_id AS assessmentId, a.cycle_id AS cycleId, a.unit_id AS unitId, a.title_id AS titleId,
              a.tier, a.sequence, a.number, a.school_name AS schoolName, a.city_name AS cityName,
              a.since_day AS sinceDay, a.until_day AS untilDay, a.awarded_at AS awardedAt,
              t.state AS titleState, COALESCE(t.held_until, t.until_day) AS heldUntil,
              decided.snapshot_id AS snapshotId,
              (SELECT d.missing_reason FROM panel_decisions d WHERE d.assessment_id = a.assessment_id
                ORDER BY d.decided_at DESC, d.id DESC LIMIT 1) AS missingReason
         FROM awards a JOIN titles t ON t.id = a.title_id JOIN units u ON u.id = a.unit_id
         JOIN assessments decided ON decided.id = a.assessment_id
        WHERE ${where} ${tail}`,
      values,
    );
  }
}

function whereOf({ paths, cycleId, tier }: WantedAwards): { where: string; values: string[] } {
  const below = paths.map(() => 'u.path LIKE ?').join(' OR ');
  return {
    where: `a.cycle_id = ? AND (${below})${tier ? ' AND a.tier = ?' : ''}`,
    values: [cycleId, ...paths.map((path) => `${path}%`), ...(tier ? [tier] : [])],
  };
}
