import validate from '@learninglocker/xapi-validation';
import { DataExports } from '@libs/identity';
import { aCourse } from '../../support/builders/catalogue';
import {
  aParent,
  aSubject,
  hasAnswered,
  hasLearned,
  type TestParent,
} from '../../support/builders/graduation';
import { aPlayer } from '../../support/builders/learning';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { anEmptyWorld, type World } from '../../support/world';

interface Told {
  id: string;
  actor: { account: { homePage: string; name: string } };
  verb: { id: string; display: { en: string } };
  object: { definition: { name: Record<string, string> } };
  result?: {
    completion?: boolean;
    duration?: string;
    success?: boolean;
    extensions?: Record<string, unknown>;
  };
  context: { registration: string; extensions?: Record<string, unknown> };
  timestamp: string;
}

const profile = 'https://w3id.org/xapi/video/extensions/';

/** What the statement templates of the Video Profile v1.0.3 want included. */
const wanted: Record<string, (statement: Told) => unknown[]> = {
  initialized: ({ context }) => [context.extensions?.[`${profile}length`]],
  completed: ({ context, result }) => [
    context.extensions?.[`${profile}length`],
    result?.completion,
    result?.duration,
    result?.extensions?.[`${profile}time`],
    result?.extensions?.[`${profile}progress`],
    result?.extensions?.[`${profile}played-segments`],
  ],
  terminated: ({ context, result }) => [
    context.extensions?.[`${profile}length`],
    result?.extensions?.[`${profile}time`],
    result?.extensions?.[`${profile}progress`],
    result?.extensions?.[`${profile}played-segments`],
  ],
};

let world: World;
let city: City;
let parent: TestParent;
let officer: TestPerson;

beforeAll(async () => {
  world = await anEmptyWorld('xapi');
  city = await aCity(world);
  parent = await aParent(world, city.class, { name: '令狐小满' });
  officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  const course = await aCourse(world, { owner: city.school });
  const player = await aPlayer(world, parent, course.lessons[0]?.id ?? '');
  world.clock.advance(60);
  await player.report([
    [0, 10],
    [20, 35.5],
  ]);
  await hasLearned(world, parent.id, await aSubject(world, city.school, ['T01']), 6000);
  await hasAnswered(world, parent.id, await aSubject(world, city.school, ['T07'], 'quiz'), 40);
  await hasAnswered(world, parent.id, await aSubject(world, city.school, ['T08'], 'quiz'), 86);
  await world.drain();
});
afterAll(() => world.close());

const own = async (person: { cookie: string }): Promise<Told[]> =>
  (await world.as(person).get('/api/me/statements')).body.statements;

async function ofCity(person: { cookie: string }, query = ''): Promise<Told[]> {
  const { body } = await world.as(person).get(`/api/units/${city.city.id}/statements${query}`);
  const lines = (Buffer.isBuffer(body) ? body.toString() : JSON.stringify(body)).trim();
  return lines === '' ? [] : lines.split('\n').map((line) => JSON.parse(line) as Told);
}

const verbsOf = (told: Told[]) => told.map(({ verb }) => verb.display.en);

describe('one’s own statements', () => {
  it('are what somebody else’s validator and the Video Profile want', async () => {
    const { headers } = await world.as(parent).get('/api/me/statements');
    expect(headers.get('content-disposition')).toMatch(/jiaxue-xapi-2026-11-18\.json/);
    const told = await own(parent);
    expect(verbsOf(told).sort()).toEqual(
      ['attempted', 'completed', 'initialized', 'initialized', 'passed', 'paused', 'terminated'].sort(),
    );
    for (const statement of told) {
      expect(validate(statement).map(String)).toEqual([]);
      const parts = wanted[statement.verb.display.en]?.(statement) ?? [];
      expect(parts.every((part) => part !== undefined)).toBe(true);
    }
    const paused = told.find(({ verb }) => verb.display.en === 'paused');
    expect(paused?.result?.extensions?.[`${profile}played-segments`]).toBe('0[.]10[,]20[.]36');
    expect(paused?.context.extensions?.[`${profile}completion-threshold`]).toBe(0.95);
  });

  it('are the same when they are asked for again', async () => {
    const first = await own(parent);
    world.clock.advance(3600);
    expect(await own(parent)).toEqual(first);
    expect(new Set(first.map(({ id }) => id)).size).toBe(first.length);
  });

  it('name nobody, are for oneself, and their taking is written down', async () => {
    const told = JSON.stringify(await own(parent));
    for (const personal of ['令狐', parent.id, parent.pupilId]) expect(told).not.toContain(personal);
    expect((await world.http.get('/api/me/statements')).status).toBe(401);
    expect(await own(officer)).toEqual([]);
    const [row] = await world.database.query<{ taken: string }>(
      `SELECT COUNT(*) AS taken FROM data_exports WHERE person_id = ? AND kind = 'own-data'`,
      [parent.id],
    );
    expect(Number(row?.taken)).toBeGreaterThan(0);
    expect(world.get(DataExports)).toBeDefined();
  });
});

describe('the city’s statements', () => {
  it('are those of its guardians, under other pseudonyms than their own copies', async () => {
    const told = await ofCity(officer);
    expect(told.map((statement) => validate(statement).map(String)).flat()).toEqual([]);
    expect(verbsOf(told).sort()).toEqual(verbsOf(await own(parent)).sort());
    const [city_, own_] = [told[0]?.actor.account.name, (await own(parent))[0]?.actor.account.name];
    expect(city_).toMatch(/^[0-9a-f]{32}$/);
    expect(city_).not.toBe(own_);
    expect(told.some(({ id }) => JSON.stringify(told).split(id).length > 2)).toBe(false);
    const extent = await world.as(officer).get(`/api/units/${city.city.id}/statements/extent`);
    expect(extent.body).toEqual({ people: new Set(told.map(({ actor }) => actor.account.name)).size });
  });

  it('may be asked for from one instant to another; a wrong instant is told by its field', async () => {
    expect(await ofCity(officer, '?since=2030-01-01T00:00:00Z')).toEqual([]);
    expect(await ofCity(officer, '?until=2000-01-01T00:00:00Z')).toEqual([]);
    expect((await ofCity(officer, '?since=2026-11-18T00:00:00Z')).length).toBeGreaterThan(0);
    const wrong = await world.as(officer).get(`/api/units/${city.city.id}/statements?since=gestern`);
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ field: 'since' }] } });
  });

  it('are for city officer and auditor of this city, and not of a school', async () => {
    const path = `/api/units/${city.city.id}/statements`;
    const auditor = await aPerson(world, { roles: [['auditor', city.city]] });
    expect((await world.as(auditor).get(path)).status).toBe(200);
    const coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
    expect((await world.as(coordinator).get(path)).status).toBe(403);
    const elsewhere = await aCity(world);
    const stranger = await aPerson(world, { roles: [['city_officer', elsewhere.city]] });
    expect((await world.as(stranger).get(path)).status).toBe(404);
    expect((await world.as(officer).get(`/api/units/${city.school.id}/statements`)).status).toBe(404);
  });

  it('pass page by page without losing or doubling one', async () => {
    const lessons = await Promise.all(
      ['T01', 'T02', 'T03'].map((topic) => aSubject(world, city.school, [topic])),
    );
    const before = (await ofCity(officer)).length;
    const rows: unknown[][] = [];
    const people: unknown[][] = [];
    const links: unknown[][] = [];
    for (let each = 0; each < 450; each += 1) {
      const id = `01a00000-0000-7000-8000-${String(each).padStart(12, '0')}`;
      people.push([id, `家长${each}`]);
      links.push([
        `01b00000-0000-7000-8000-${String(each).padStart(12, '0')}`,
        parent.pupilId,
        id,
        'other',
        'seed',
      ]);
      for (const lesson of lessons) rows.push([id, lesson, Buffer.of(255), 8, new Date(), new Date()]);
    }
    await world.database.execute('INSERT INTO people (id, name) VALUES ?', [people]);
    await world.database.execute(
      'INSERT INTO guardianships (id, pupil_id, person_id, relation, source) VALUES ?',
      [links],
    );
    await world.database.execute(
      'INSERT INTO lesson_progress (person_id, lesson_id, coverage, covered_seconds, begun_at, touched_at) VALUES ?',
      [rows],
    );
    const told = await ofCity(officer);
    expect(told.length).toBe(before + rows.length * 2);
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
  });
});
