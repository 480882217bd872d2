import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { plusDays } from '@libs/organization';
import { Config, dataSourceOptions, Redis, startOfDay } from '@libs/platform';
import {
  rankOfTier,
  StateLogVerification,
  yearlyCheck,
  type Assessment,
  type RatingTier,
} from '@libs/rating';
import { ApiModule } from '../../../apps/api/api.module';
import { seedCity } from '../../../apps/api/demo/seed-city';
import { settings, temporaryFolder } from '../../support/settings';
import { prepareDatabase } from '../../support/test-database';

type Tier = Parameters<typeof yearlyCheck>[0];

/** What is said of a school: by people, and by the figures it rests on. */
interface Told {
  school: string;
  tier: Tier;
  state: string;
  rated: RatingTier;
}

/** Of a year that is over, with what was kept of it. */
interface Held extends Told {
  award: string | null;
  verdict: string | null;
  result: string | Assessment;
}

const resultOf = ({ result }: Held): Assessment =>
  typeof result === 'string' ? (JSON.parse(result) as Assessment) : result;
const reaches = ({ rated, tier }: Told): boolean => rankOfTier(rated) >= rankOfTier(tier);
const said = ({ school, tier, state }: Told): string => `${school} ${tier} ${state}`;

describe('the demo city', () => {
  let source: DataSource;
  let config: Config;
  const assessments = (where: string): Promise<Told[]> =>
    source.query(`
      SELECT u.code AS school, a.target_tier AS tier, a.state, snap.tier AS rated
        FROM assessments a
        JOIN units u ON u.id = a.unit_id
        JOIN rating_cycles cycle ON cycle.id = a.cycle_id
        JOIN rating_standings st ON st.cycle_id = a.cycle_id AND st.unit_id = a.unit_id
        JOIN rating_snapshots snap ON snap.id = COALESCE(a.snapshot_id, st.snapshot_id)
       WHERE ${where} ORDER BY u.code`);

  beforeAll(async () => {
    config = new Config(settings('demo_city', { DATABASE_POOL: '16' }));
    await prepareDatabase('demo_city', config.databaseUrl);
    await seedCity(config, join(temporaryFolder('demo'), 'accounts.json'), () => undefined);
    const { databaseUrl } = config;
    source = new DataSource(dataSourceOptions({ databaseUrl, databaseKind: 'mariadb', databasePool: 2 }));
    await source.initialize();
  }, 480_000);
  afterAll(() => source.destroy());

  it('has closed its last cycle in the night after the last day that counts', async () => {
    const closed: { freezesOn: string; closedAt: Date; loggedAt: Date }[] = await source.query(`
      SELECT c.freezes_on AS freezesOn, c.closed_at AS closedAt, entry.at AS loggedAt FROM rating_cycles c
        JOIN state_log entry ON entry.subject_id = c.id AND entry.action = 'close'`);
    expect(closed).toHaveLength(1);
    for (const { freezesOn, closedAt, loggedAt } of closed) {
      expect(closedAt).toEqual(new Date(startOfDay(plusDays(freezesOn, 1)).getTime() + 5 * 60_000));
      expect(loggedAt).toEqual(closedAt);
    }
  });

  it('has awarded each tier, and nothing that the frozen figures do not carry', async () => {
    const awarded = await assessments(`a.state = 'AWARDED' AND cycle.state = 'CLOSED'`);
    expect([...new Set(awarded.map(({ tier }) => tier))].sort()).toEqual(['basic', 'model', 'star']);
    expect(awarded.filter((each) => !reaches(each)).map(said)).toEqual([]);
  });

  it('has turned down only what they do not carry', async () => {
    const refused = await assessments(`a.state IN ('NOT_AWARDED', 'DISTRICT_REJECTED')`);
    expect(refused.length).toBeGreaterThan(1);
    expect(refused.filter(reaches).map(said)).toEqual([]);
  });

  it('shows to the public only what the figures of the running cycle carry', async () => {
    const shown = await assessments(`a.state IN ('PUBLICITY', 'OBJECTION')`);
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.filter((each) => !reaches(each)).map(said)).toEqual([]);
  });

  it('holds one title for each award, and of the earlier ones what the yearly check says of them', async () => {
    const held: Held[] = await source.query(`
      SELECT u.code AS school, t.tier, t.state, award.number AS award, done.verdict,
             snap.tier AS rated, snap.result
        FROM titles t
        JOIN units u ON u.id = t.unit_id
        JOIN rating_cycles cycle ON cycle.state = 'CLOSED'
        JOIN rating_standings st ON st.cycle_id = cycle.id AND st.unit_id = t.unit_id
        JOIN rating_snapshots snap ON snap.id = st.snapshot_id
        LEFT JOIN awards award ON award.title_id = t.id AND award.number = t.document_number
        LEFT JOIN title_checks done ON done.title_id = t.id AND done.cycle_id = cycle.id
       WHERE t.state NOT IN ('EXPIRED', 'DOWNGRADED', 'REVOKED') ORDER BY u.code`);
    const [{ awards }] = await source.query<[{ awards: string }]>('SELECT COUNT(*) AS awards FROM awards');
    const tiers = held.map(({ tier }) => tier).sort();
    expect(tiers.filter((tier, at) => tier !== tiers[at - 1])).toEqual([
      'basic',
      'excellent',
      'model',
      'star',
    ]);
    expect(new Set(held.map(({ school }) => school)).size).toBe(held.length);
    expect(held.filter(({ award }) => award).length).toBe(Number(awards));
    const statesAfter: Record<string, string> = {
      holds: 'ACTIVE',
      watch: 'WATCH',
      warning: 'REINSPECTION',
      'gate-lost': 'RECTIFYING',
    };
    const earlier = held.filter(({ award }) => !award);
    expect(earlier.map((each) => [each.school, each.verdict, each.state])).toEqual(
      earlier.map((each) => {
        const { kind } = yearlyCheck(each.tier, resultOf(each).tiers);
        return [each.school, kind, statesAfter[kind]];
      }),
    );
    expect(earlier.some(({ verdict }) => verdict !== 'holds')).toBe(true);
  });

  it('is rated at once, with nothing of it waiting for a lecture to be packaged', async () => {
    const [{ videos }] = await source.query<[{ videos: string }]>(
      `SELECT COUNT(*) AS videos FROM courses c JOIN lessons l ON l.version_id = c.current_version_id
        WHERE c.state = 'PUBLISHED' AND l.kind = 'video'`,
    );
    const rows: { tier: string; title: string | null }[] = await source.query(`
      SELECT st.tier, t.tier AS title FROM rating_standings st
        JOIN rating_cycles cycle ON cycle.id = st.cycle_id AND cycle.state = 'OPEN'
        LEFT JOIN titles t ON t.unit_id = st.unit_id
             AND t.state NOT IN ('EXPIRED', 'DOWNGRADED', 'REVOKED')`);
    const rank = (tier: string | null): number => (tier ? rankOfTier(tier as Tier) : -1);
    expect(Number(videos)).toBe(0);
    expect(rows.filter(({ tier, title }) => rank(tier) < rank(title))).toEqual([]);
    expect(rows.filter(({ tier, title }) => rank(tier) > rank(title)).length).toBeGreaterThan(1);
  });

  it('has told people in office what waits for them, and schools what became of theirs', async () => {
    const told = (role: string): Promise<{ kind: string; unread: string }[]> =>
      source.query(
        `SELECT n.kind, SUM(n.read_at IS NULL) AS unread FROM notices n
           JOIN role_grants g ON g.person_id = n.person_id AND g.role = ? AND g.revoked_at IS NULL
          GROUP BY n.kind`,
        [role],
      );
    const kinds = async (role: string) => (await told(role)).map(({ kind }) => kind);
    expect(await kinds('city_officer')).toEqual(
      expect.arrayContaining(['objection-waiting', 'appeal-waiting']),
    );
    expect(await kinds('district_officer')).toEqual(
      expect.arrayContaining(['assessment-handed-in', 'figure-asked']),
    );
    expect(await kinds('reviewer')).toEqual(expect.arrayContaining(['review-assigned', 'visit-assigned']));
    expect(await kinds('coordinator')).toEqual(
      expect.arrayContaining(['assessment-returned', 'publicity-begun', 'site-visit-set', 'title-warning']),
    );
    // What the next thing is waits at every desk; nothing was told before it happened.
    expect((await told('reviewer')).some(({ unread }) => Number(unread) > 0)).toBe(true);
    const late: unknown[] = await source.query(
      `SELECT n.id FROM notices n JOIN assessments a ON a.id = n.source_id
        WHERE n.kind = 'assessment-returned' AND (a.state <> 'RETURNED' OR n.created_at <> a.entered_at)`,
    );
    expect(late).toEqual([]);
  });

  it('stands as its log of states tells', async () => {
    const app = await NestFactory.createApplicationContext(ApiModule.with(config), { logger: ['error'] });
    try {
      const { firstBreak, differences, entries } = await app.get(StateLogVerification).run();
      expect({ firstBreak, differences }).toEqual({ firstBreak: null, differences: [] });
      expect(entries).toBeGreaterThan(100);
    } finally {
      app.get(Redis).disconnect();
      await app.close();
    }
  });

  it('is writing its next standard, and sees which schools it would move', async () => {
    const [simulation] = await source.query<[{ state: string; schools: number; moved: string }]>(`
      SELECT s.state, s.schools_done AS schools, SUM(m.tier_after <> m.tier_before) AS moved
        FROM standard_drafts d
        JOIN standard_simulations s ON s.draft_id = d.id AND s.draft_hash = d.hash
        JOIN simulated_schools m ON m.simulation_id = s.id
       WHERE d.state = 'DRAFT' GROUP BY s.id, s.state, s.schools_done`);
    expect(simulation).toMatchObject({ state: 'DONE', schools: 24 });
    expect(Number(simulation.moved)).toBeGreaterThan(1);
  });
});
