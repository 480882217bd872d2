import { Injectable } from '@nestjs/common';
import type { Tier } from '@libs/organization';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { PublicityEntity } from './publicity.entity';

/** What the public sees. */
export interface ShownPublicity {
  id: string;
  school: string;
  district: string;
  tier: Tier;
  fromDay: string;
  untilDay: string;
}

@Injectable()
export class PublicityRepository {
  constructor(private readonly database: Database) {}

  async add(publicity: PublicityEntity): Promise<void> {
    await this.database.of(PublicityEntity).insert(publicity);
  }

  find(id: string): Promise<PublicityEntity | null> {
    return this.database.of(PublicityEntity).findOneBy({ id });
  }

  findLatestOf(assessmentId: string): Promise<PublicityEntity | null> {
    return this.database
      .of(PublicityEntity)
      .findOne({ where: { assessmentId }, order: { fromDay: 'DESC', id: 'DESC' } });
  }

  /** Running on that day, by district and school. What the panel has taken back meanwhile is not among them. */
  async shown(day: string, page: PageQuery): Promise<{ rows: ShownPublicity[]; total: number }> {
    const from = `FROM publicities p JOIN units u ON u.id = p.unit_id JOIN units d ON d.id = u.parent_id
       JOIN assessments a ON a.id = p.assessment_id AND a.state IN ('PUBLICITY', 'OBJECTION')
      WHERE p.from_day <= ? AND p.until_day >= ? AND p.ended_at IS NULL`;
    const [count] = await this.database.query<{ total: string }>(`SELECT COUNT(*) AS total ${from}`, [
      day,
      day,
    ]);
    const rows = await this.database.query<ShownPublicity>(
      `SELECT p.id, u.name AS school, d.name AS district, p.tier, p.from_day AS fromDay, p.until_day AS untilDay
         ${from} ORDER BY d.name, u.name, p.id LIMIT ? OFFSET ?`,
      [day, day, page.pageSize, offsetOf(page)],
    );
    return { rows, total: Number(count?.total ?? 0) };
  }

  /** Whose last day has passed and which nobody objects to any more; some at a time. */
  listOver(day: string, limit: number): Promise<{ assessmentId: string; unitId: string }[]> {
    return this.database.query(
      `SELECT p.assessment_id AS assessmentId, p.unit_id AS unitId
         FROM publicities p JOIN assessments a ON a.id = p.assessment_id
        WHERE p.ended_at IS NULL AND p.until_day < ? AND a.state = 'PUBLICITY'
        ORDER BY p.until_day, p.id LIMIT ?`,
      [day, limit],
    );
  }

  async end(id: string, at: Date): Promise<void> {
    await this.database.of(PublicityEntity).update({ id }, { endedAt: at });
  }
}
