import type { INestApplicationContext } from '@nestjs/common';
import type { Connection } from 'mysql2/promise';
import { Cycles, PaperRecords, type PaperTitle } from '@libs/rating';
import { paperFigures } from '../../../../apps/api/demo/city/standing-figures';
import type { PlannedCity } from '../filling/units';
import { holdersOf } from './accounts';

const standings = ['basic', 'excellent', 'basic', 'model', 'excellent', 'star', 'basic', 'unrated'] as const;

const held: Record<(typeof standings)[number], [tier: PaperTitle['tier'], since: string, until: string][]> = {
  star: [
    ['model', '2023-09-01', '2026-08-31'],
    ['star', '2026-09-01', '2029-08-31'],
  ],
  model: [
    ['excellent', '2023-09-01', '2026-08-31'],
    ['model', '2026-09-01', '2029-08-31'],
  ],
  excellent: [['excellent', '2025-09-01', '2028-08-31']],
  basic: [['basic', '2026-09-01', '2027-08-31']],
  unrated: [],
};

const document = '区教〔2026〕3号';

/** What districts have on paper of schools of which nothing is declared yet, so that every indicator has to be worked out. */
export async function papers(
  app: INestApplicationContext,
  database: Connection,
  plan: PlannedCity,
): Promise<void> {
  const [rows] = await database.query('SELECT DISTINCT unit_id AS id FROM declared_figures');
  const there = new Set((rows as { id: string }[]).map(({ id }) => id));
  const [officer] = await holdersOf(database, 'district_officer', 1);
  const cycle = await app.get(Cycles).current();
  const missing = plan.schools.filter(({ id }) => !there.has(id));
  for (let at = 0; at < missing.length; at += 100) {
    const some = missing.slice(at, at + 100).map(({ id }, offset) => ({
      unitId: id,
      standing: standings[(at + offset) % standings.length] ?? 'basic',
    }));
    const figures = some.flatMap(({ unitId, standing }) =>
      Object.entries(paperFigures(standing, 600)).map(([measure, paper]) => {
        const [value, outOf] = typeof paper === 'number' ? [paper] : paper;
        return { unitId, measure, value, outOf, document };
      }),
    );
    await app.get(PaperRecords).recordFigures(cycle.id, officer?.personId ?? '', figures);
    const titles = some.flatMap(({ unitId, standing }) =>
      held[standing].map(([tier, since, until]) => ({
        unitId,
        tier,
        since,
        until,
        documentNumber: document,
      })),
    );
    await app.get(PaperRecords).recordTitles(officer?.personId ?? '', titles);
  }
}
