import { Computations, CycleClosings, Cycles, PaperRecords } from '@libs/rating';
import { JobRunner } from '@libs/platform';
import { canonicalJson, hashOf } from '@libs/rating/engine/fingerprint.rule';
import { aCity, type City } from '../../support/builders/organization';
import { announce, aParent, aSubject, hasLearned } from '../../support/builders/graduation';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { bestOnPaper, figuresOnPaper, rate } from '../../support/builders/rating';
import { MinutesVerified } from '@libs/learning';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let officer: TestPerson;

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  officer = await aPerson(world, { roles: [['district_officer', city.district]] });
});
afterAll(() => world.close());

const rating = async () => (await world.as(officer).get(`/api/rating/schools/${city.school.id}`)).body;
const item = async (code: string) =>
  (await rating()).indicators.find((each: { code: string }) => each.code === code);

test('Progress is judged against the own last closed cycle, which stands as it was', async () => {
  const cycles = world.get(Cycles);
  const last = await cycles.open({ code: '2024-2025', fromDay: '2024-09-01', untilDay: '2025-08-31' });
  const figures = bestOnPaper.map((figure) => ({
    ...figure,
    unitId: city.school.id,
    document: '区教〔2025〕1号',
  }));
  const weaker = figures.map((figure) =>
    figure.measure === 'questions-answered' ? { ...figure, value: 40 } : figure,
  );
  await world.get(PaperRecords).recordFigures(last.id, officer.id, weaker);
  await world.get(Computations).compute(last, city.city.path);
  await world.get(CycleClosings).close(last.id, null);
  expect((await cycles.current()).code).toBe('2026-2027');

  await figuresOnPaper(world, officer, city.school, bestOnPaper);
  await rate(world, city.city);
  const now = await rating();
  expect(now.cycle).toMatchObject({ code: '2026-2027', from: '2025-09-01', until: '2027-08-31' });
  expect(await item('D5')).toMatchObject({ state: 'counted', points: expect.any(Number) });
  const closed = await cycles.get(last.id);
  expect(await world.get(Computations).compute(closed, city.city.path)).toEqual({ schools: 0, changed: 0 });
  const history = await world.as(officer).get(`/api/rating/schools/${city.school.id}/history`);
  const frozen = history.body.items.find((each: { cycle: string }) => each.cycle === '2024-2025');
  const kept = await world.as(officer).get(`/api/rating/snapshots/${frozen?.snapshotId}/verification`);
  expect(kept.body).toMatchObject({ sameDigits: true, inputsIntact: true });
});

const resultOf = async (snapshotId: string) => {
  const [row] = await world.database.query<{ result: string | null; hash: string }>(
    'SELECT result, result_hash AS hash FROM rating_snapshots WHERE id = ?',
    [snapshotId],
  );
  if (!row) throw new Error(`there is no snapshot ${snapshotId}`);
  return row;
};

test('A result follows from the inputs while a cycle runs, and is kept word by word from its close on', async () => {
  const cycles = world.get(Cycles);
  const cycle = await cycles.open({ code: '2023-2024', fromDay: '2023-09-01', untilDay: '2024-08-31' });
  await world.get(PaperRecords).recordFigures(
    cycle.id,
    officer.id,
    bestOnPaper.map((figure) => ({ ...figure, unitId: city.school.id, document: '区教〔2024〕1号' })),
  );
  await world.get(Computations).compute(cycle, city.city.path);
  const [standing] = await world.database.query<{ id: string }>(
    'SELECT snapshot_id AS id FROM rating_standings WHERE cycle_id = ? AND unit_id = ?',
    [cycle.id, city.school.id],
  );
  const id = standing?.id ?? '';
  expect((await resultOf(id)).result).toBeNull();
  const open = (await world.as(officer).get(`/api/rating/snapshots/${id}`)).body;
  await world.get(CycleClosings).close(cycle.id, null);
  const { result, hash } = await resultOf(id);
  expect(hashOf(typeof result === 'string' ? result : canonicalJson(result))).toBe(hash);
  const closed = (await world.as(officer).get(`/api/rating/snapshots/${id}`)).body;
  expect(closed.indicators).toEqual(open.indicators);
  const verified = async () =>
    (await world.as(officer).get(`/api/rating/snapshots/${id}/verification`)).body.sameDigits;
  expect(await verified()).toBe(true);
  const raised = `JSON_SET(summary, '$.assuredTier', 'star')`;
  await world.database.execute(`UPDATE rating_snapshots SET summary = ${raised} WHERE id = ?`, [id]);
  expect(await verified()).toBe(false);
});

test('Where the program has come to rate otherwise before a close, the school stands on what it rates now', async () => {
  const cycles = world.get(Cycles);
  const cycle = await cycles.open({ code: '2022-2023', fromDay: '2022-09-01', untilDay: '2023-08-31' });
  await world.get(Computations).compute(cycle, city.city.path);
  const former = '0'.repeat(64);
  await world.database.execute('UPDATE rating_snapshots SET result_hash = ? WHERE cycle_id = ?', [
    former,
    cycle.id,
  ]);
  await world.get(CycleClosings).close(cycle.id, null);
  const stands = await world.database.query<{ hash: string; missing: number }>(
    `SELECT snap.result_hash AS hash, snap.result IS NULL AS missing FROM rating_standings s
       JOIN rating_snapshots snap ON snap.id = s.snapshot_id WHERE s.cycle_id = ?`,
    [cycle.id],
  );
  expect(stands.length).toBeGreaterThan(0);
  expect(stands.filter(({ hash, missing }) => hash === former || Number(missing) === 1)).toEqual([]);
});

test('A figure of a closed cycle can no longer be withdrawn', async () => {
  const [figure] = await world.database.query<{ id: string }>(
    `SELECT f.id FROM declared_figures f JOIN rating_cycles c ON c.id = f.cycle_id WHERE c.state = 'CLOSED' AND f.unit_id = ? LIMIT 1`,
    [city.school.id],
  );
  const answer = await world.as(officer).delete(`/api/rating/declared-figures/${figure?.id}`);
  expect(answer).toMatchObject({ status: 409, body: { code: 'rating.cycle-closed' } });
});

test('A day that has gone by freezes nothing: the figures would stand for good in the next night', async () => {
  const bureau = await aPerson(world, { roles: [['city_officer', city.city]] });
  const { id, version } = await world.get(Cycles).current();
  const dates = {
    ...{ applicationsFrom: '2025-11-01', applicationsUntil: '2025-12-15', districtUntil: '2026-01-15' },
    ...{ cityUntil: '2026-03-31', freezesOn: '2026-04-30' },
  };
  const set = (body: object) => world.as(bureau).put(`/api/rating/cycles/${id}/dates`, { ...body, version });
  const error = { field: 'freezesOn', code: 'day.gone-by' };
  expect(await set(dates)).toMatchObject({ status: 400, body: { errors: [error] } });
  const window = { code: '2099', fromDay: '2025-09-01', untilDay: '2026-08-31' };
  const opened = await world.as(bureau).post('/api/rating/cycles', { ...window, ...dates });
  expect(opened).toMatchObject({ status: 400, body: { errors: [error] } });
  expect((await world.get(Cycles).get(id)).freezesOn).toBeNull();
});

test('Many small changes are rated by the next sweep, and every night everything is', async () => {
  const parent = await aParent(world, city.class);
  const lessonId = await aSubject(world, city.school, ['T01']);
  await hasLearned(world, parent.id, lessonId, 9600, { announced: false });
  await announce(world, MinutesVerified, { personId: parent.id, day: '2026-11-18' });
  await world.drain();
  await world.get(JobRunner).runScheduled('rating-sweep');
  const opened = async () => {
    const { body } = await world.as(officer).get(`/api/rating/schools/${city.school.id}/facts/families`);
    return body.value;
  };
  expect(await opened()).toBe(1);
  await aParent(world, city.class);
  await world.get(JobRunner).runScheduled('rating-nightly');
  expect(await opened()).toBe(2);
});
