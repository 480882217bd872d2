import type { Commendations } from '@libs/graduation';
import { Database, newId, schoolYearOf, schoolYearStarting } from '@libs/platform';
import type { DemoCity } from './units-and-staff';

const dayMs = 86_400_000;

/** Last summer the better schools commended families; about half of them agree to be named. */
export class CommendationHistory {
  constructor(
    private readonly database: Database,
    private readonly commendations: Commendations,
  ) {}

  async build(city: DemoCity, now: Date): Promise<void> {
    const { code, to } = schoolYearStarting(Number(schoolYearOf(now).code.slice(0, 4)) - 1);
    const at = new Date(to.getTime() - 30 * dayMs);
    for (const { unit, plan, officerId } of city.schools) {
      if (['basic', 'unrated'].includes(plan.standing)) continue;
      await this.commendations.layDown(unit.id, code, officerId, at);
    }
    await this.consents(new Date(at.getTime() + 3 * dayMs));
  }

  private async consents(at: Date): Promise<void> {
    const rows = await this.database.query<{ personId: string }>(
      'SELECT DISTINCT person_id AS personId FROM commendations ORDER BY person_id',
    );
    const agreeing = rows.filter((_, nth) => nth % 2 === 0);
    if (agreeing.length === 0) return;
    await this.database.execute(
      `INSERT INTO consents (id, person_id, pupil_id, kind, text_version, locale, given_at) VALUES ?`,
      [agreeing.map(({ personId }) => [newId(), personId, null, 'commendation', '2026-09', 'zh-CN', at])],
    );
  }
}
