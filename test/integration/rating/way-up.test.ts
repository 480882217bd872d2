import type { SchoolInputs } from '../../../libs/rating/engine/inputs.rule';
import { nextTier } from '../../../libs/rating/path/next-tier.rule';
import { defaultStandard } from '../../../libs/rating/standards/default-standard.rule';
import { anActivity } from '../../support/builders/activities';
import { aCommittee } from '../../support/builders/committees';
import { aGraduate, aParent, aPupil, aSubject, hasAnswered } from '../../support/builders/graduation';
import { aPracticeRecord } from '../../support/builders/practice';
import { aCity, type City } from '../../support/builders/organization';
import { aCookie, aPerson, type TestPerson } from '../../support/builders/people';
import { bestOnPaper, families, figuresOnPaper, rate } from '../../support/builders/rating';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;

/** The running cycle of this world: 1 September 2025 to 31 August 2027; it is November 2026. */
beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  const officer = await aPerson(world, { roles: [['district_officer', city.district]] });
  await figuresOnPaper(world, officer, city.school, bestOnPaper);
}, 120_000);
afterAll(() => world.close());

const desk = () => world.as(coordinator);

/** What the school stands on, counted now. */
async function inputsNow(): Promise<SchoolInputs> {
  await rate(world, city.city);
  const [row] = await world.database.query<{ inputs: string | SchoolInputs }>(
    `SELECT snap.inputs FROM rating_standings st JOIN rating_snapshots snap ON snap.id = st.snapshot_id
      WHERE st.unit_id = ?`,
    [city.school.id],
  );
  return typeof row?.inputs === 'string' ? (JSON.parse(row.inputs) as SchoolInputs) : row!.inputs;
}

/** The way to a tier that asks for nothing but this much of one indicator. */
function wayTo(inputs: SchoolInputs, indicator: string, atLeast: number) {
  const asking = structuredClone(defaultStandard);
  asking.gates = [];
  const floor = { indicator, of: 'observed' as const, atLeast };
  const plain = { total: 0, domainFloor: null, domainFloors: {}, tenure: null };
  asking.tiers = asking.tiers.map((rule, at) => ({ ...rule, ...plain, keyFloors: at > 0 ? [floor] : [] }));
  return nextTier(asking, inputs);
}

async function anActivityOn(
  day: string,
  state: 'HELD' | 'CLOSED',
  wish: { kind?: string; planText?: string } = {},
) {
  const activity = await anActivity(world, coordinator, city.school, wish);
  await world.database.execute('UPDATE activities SET state = ?, starts_at = ?, ends_at = ? WHERE id = ?', [
    state,
    new Date(`${day}T02:00:00Z`),
    new Date(`${day}T04:00:00Z`),
    activity.id,
  ]);
  return activity;
}

test('A school year that is over is not raised: the running one comes up to the target itself', async () => {
  for (const day of ['2025-10-10', '2026-03-10', '2026-04-10', '2026-10-10']) {
    await anActivityOn(day, 'CLOSED', { kind: 'parent_child' });
  }
  const { id } = await aCommittee(world, coordinator, city.school, { since: '2025-09-01' });
  const minutesHtml = '<p>讨论了学期计划</p>';
  for (const meeting of [{ heldOn: '2025-10-08', minutesHtml }, { heldOn: '2026-03-08' }]) {
    await desk().post(`/api/committees/${id}/meetings`, { agenda: '学期工作', ...meeting });
  }
  const inputs = await inputsNow();
  expect(inputs.figures['parent-child-activities']).toMatchObject({
    ...{ value: '3', ways: [{ from: '1', most: null }] },
  });
  expect(wayTo(inputs, 'C7', 4)?.steps).toMatchObject([
    { code: 'raise-in-year', indicator: 'C7', from: 3, to: 4, count: 3 },
  ]);
  expect(wayTo(inputs, 'A1', 2)?.steps).toMatchObject([
    { code: 'raise-by-papers', indicator: 'A1', from: 1, to: 2, count: 1 },
  ]);
  expect(wayTo(inputs, 'A1', 3)?.steps).toMatchObject([
    { code: 'raise-in-year', indicator: 'A1', from: 1, to: 3, count: 3 },
  ]);
  await anActivityOn('2026-11-10', 'CLOSED', { kind: 'parent_child' });
  const later = await inputsNow();
  expect(wayTo(later, 'C7', 4)?.steps).toMatchObject([{ code: 'raise-in-year', count: 2 }]);
  const shown = await desk().get(`/api/rating/schools/${city.school.id}`);
  expect(JSON.stringify(shown.body.indicators)).not.toContain('ways');
});

test('Papers of activities are mended where they can be, and new activities make up for the others', async () => {
  const over = (await inputsNow()).figures['gate.activities-with-papers'];
  expect(over).toMatchObject({ value: '0', of: '5', gone: '5' });
  const parent = await aParent(world, city.class);
  const { id, version } = await anActivityOn('2026-10-20', 'HELD');
  const asked = async (): Promise<unknown[]> => {
    await rate(world, city.city);
    const { steps } = (await desk().get(`/api/rating/schools/${city.school.id}`)).body.nextTier;
    return (steps as { indicator: string; code: string; count: number | null }[])
      .filter(({ indicator }) => indicator === 'G7')
      .map(({ code, count }) => [code, count]);
  };
  // 1 of 6 at most, and 45 of 50.
  expect(await asked()).toEqual([
    ['meet-gate', 1],
    ['meet-gate-by-new', 44],
  ]);
  const ticked = await desk().post(`/api/activities/${id}/attendances`, {
    ...{ pupilIds: [parent.pupilId], present: true },
  });
  expect(ticked.status).toBe(204);
  const closed = await desk().post(`/api/activities/${id}/close`, { version, summary: '三十个家庭到场。' });
  expect(closed.body.papers).toEqual({ plan: true, signIn: true, summary: true });
  expect(await asked()).toEqual([['meet-gate-by-new', 44]]);
});

test('Families that have left are asked for nothing any more', async () => {
  const teacher = await aPerson(world, { roles: [['class_teacher', city.class]] });
  const [stays, left] = [await aGraduate(world, city), await aGraduate(world, city)];
  const idle = await aParent(world, city.class);
  for (let more = 0; more < 7; more += 1) await aPupil(world, city.class);
  await hasAnswered(world, idle.id, await aSubject(world, city.school, ['T02'], 'quiz'), 20);
  await aPracticeRecord(world, stays, { acceptedBy: coordinator });
  const visit = { kind: 'home', doneOn: '2026-11-17' };
  expect((await world.as(teacher).post(`/api/pupils/${stays.pupilId}/visits`, visit)).status).toBe(201);
  await world.database.execute('UPDATE pupils SET created_at = ?', [new Date('2026-03-01')]);
  await world.database.execute('UPDATE pupils SET left_at = ? WHERE id IN (?)', [
    new Date(world.clock.now().getTime() + 3_600_000),
    [left.pupilId, idle.pupilId],
  ]);
  const inputs = await inputsNow();
  expect(inputs.figures).toMatchObject({
    'families-with-hours': { value: '2', of: '11', gone: '1' },
    'weakest-grade-with-hours': { value: '2', of: '11', gone: '1' },
    'families-enrolled': { value: '4', of: '11' },
    'families-graduated': { value: '2', of: '4', gone: '1' },
    'learners-passed': { value: '2', of: '3', gone: '1' },
    'graduates-with-practice': { value: '1', of: '2', gone: '1' },
    'pupils-visited': { value: '1', of: '11', gone: '2' },
    'new-pupils-visited': { value: '1', of: '11', gone: '2' },
  });
  // Of the nine who have no hours, eight are still there.
  expect(wayTo(inputs, 'C2', 0.9)).toMatchObject({
    reachable: true,
    steps: [{ code: 'raise', indicator: 'C2', count: 8 }],
  });
  for (const indicator of ['C2', 'D3']) {
    expect(wayTo(inputs, indicator, 0.95)).toMatchObject({
      reachable: false,
      steps: [{ code: 'outlast-figure', indicator, count: null }],
    });
  }
});

test('An activity held without a plan is reckoned with before its papers are due', async () => {
  const asked = async (day: string) => {
    world.clock.set(`${day}T12:00:00+08:00`);
    coordinator = { ...coordinator, cookie: await aCookie(world, coordinator.id) };
    const { figures } = await inputsNow();
    const { steps } = (await desk().get(`/api/rating/schools/${city.school.id}`)).body.nextTier;
    const papers = (steps as { indicator: string; code: string; count: number | null }[])
      .filter(({ indicator }) => indicator === 'G7')
      .map(({ code, count }) => [code, count]);
    return { papers, figure: figures['gate.activities-with-papers'] };
  };
  // 1 of 6, and 45 of 50; with the seventh 54 of 60.
  expect((await asked('2026-11-20')).papers).toEqual([['meet-gate-by-new', 44]]);
  await anActivityOn('2026-11-19', 'HELD', { planText: '' });
  const soon = await asked('2026-11-20');
  expect(soon.figure).toMatchObject({ value: '1', of: '6', gone: '5', coming: '1' });
  expect(soon.papers).toEqual([['meet-gate-by-new', 53]]);
  const due = await asked('2026-12-04');
  expect(due.figure).toMatchObject({ value: '1', of: '7', gone: '6' });
  expect(due.papers).toEqual(soon.papers);
});

test('Nothing is asked for that lies in a window which is over, though the cycle still runs', async () => {
  const other = await aCity(world);
  const leader = await aPerson(world, { roles: [['coordinator', other.school]] });
  const officer = await aPerson(world, { roles: [['district_officer', other.district]] });
  for (let nth = 0; nth < 2; nth += 1) await aPerson(world, { roles: [['instructor', other.school]] });
  await figuresOnPaper(world, officer, other.school, bestOnPaper);
  const lessonId = await aSubject(world, other.school, ['T01']);
  await families(world, other.class, { count: 20, learned: 8, lessonId });
  const wayOn = async (day: string) => {
    world.clock.set(`${day}T12:00:00+08:00`);
    const reader = { ...leader, cookie: await aCookie(world, leader.id) };
    const { cycle, nextTier: way } = (await world.as(reader).get(`/api/rating/schools/${other.school.id}`))
      .body;
    expect(cycle).toMatchObject({ until: '2027-08-31', state: 'OPEN' });
    return way;
  };
  await rate(world, other.city);
  expect(await wayOn('2027-08-31')).toMatchObject({
    reachable: true,
    steps: [{ code: 'raise', indicator: 'C2', from: 0.4, to: 0.6, count: 4, unit: 'families' }],
  });
  const lost = { code: 'outlast-window', indicator: 'C2', from: 0.4, to: 0.6, count: null, effort: null };
  // Also before the night has counted anything anew.
  expect(await wayOn('2027-09-01')).toMatchObject({ reachable: false, steps: [lost] });
  await rate(world, other.city);
  expect(await wayOn('2027-09-01')).toMatchObject({ reachable: false, steps: [lost] });
});
