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
}

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

  async page(
    wanted: { paths: string[]; cycleId: string; tier?: Tier | undefined },
    page: PageQuery,
  ): Promise<{ rows: StandingAward[]; total: number }> {
    if (wanted.paths.length === 0) return { rows: [], total: 0 };
    const below = wanted.paths.map(() => 'u.path LIKE ?').join(' OR ');
    const where = `a.cycle_id = ? AND (${below})${wanted.tier ? ' AND a.tier = ?' : ''}`;
    const values = [
      wanted.cycleId,
      ...wanted.paths.map((path) => `${path}%`),
      ...(wanted.tier ? [wanted.tier] : []),
    ];
    const [count] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM awards a JOIN units u ON u.id = a.unit_id WHERE ${where}`,
      values,
    );
    const tail =
      "ORDER BY FIELD(a.tier, 'star', 'model', 'excellent', 'basic'), a.since_day, a.sequence, a.id LIMIT ? OFFSET ?";
    const rows = await this.select(where, [...values, page.pageSize, offsetOf(page)], tail);
    return { rows, total: Number(count?.total ?? 0) };
  }

  private select(where: string, values: unknown[], tail: string): Promise<StandingAward[]> {
    return this.database.query<StandingAward>(
      `SELECT a.id, a.assessment_id AS assessmentId, a.cycle_id AS cycleId, a.unit_id AS unitId, a.title_id AS titleId,
              a.tier, a.sequence, a.number, a.school_name AS schoolName, a.city_name AS cityName,
              a.since_day AS sinceDay, a.until_day AS untilDay, a.awarded_at AS awardedAt,
              t.state AS titleState, COALESCE(t.held_until, t.until_day) AS heldUntil,
              decided.snapshot_id AS snapshotId
         FROM awards a JOIN titles t ON t.id = a.title_id JOIN units u ON u.id = a.unit_id
         JOIN assessments decided ON decided.id = a.assessment_id
        WHERE ${where} ${tail}`,
      values,
    );
  }
}
