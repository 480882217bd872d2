import { setImmediate as aBreath } from 'node:timers/promises';
import { Assessments } from '@libs/assessment';
import { AwardGrounds } from '@libs/assessment/awards/award-grounds.service';
import { digest, JobRunner } from '@libs/platform';
import { StateLog } from '@libs/rating';
import type { UnitEntity } from '@libs/organization';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPanel, aWaitingSchool, threeOfThePanel } from '../../support/builders/panels';
import { aPerson, type TestPerson } from '../../support/builders/people';
import type { SchoolInputs } from '@libs/rating/engine/inputs.rule';
import { inputsWithout, perfectInputs } from '../../support/rating-inputs';
import { anEmptyWorld, type World } from '../../support/world';

/** What keeps a title that the panel has decided for from being given. */
let world: World;
let city: City;
let officer: TestPerson;
let head: TestPerson;
let panel: Awaited<ReturnType<typeof aPanel>>;

beforeAll(async () => {
  world = await anEmptyWorld('held_awards');
  city = await aCity(world);
  officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  head = await aPerson(world, { roles: [['coordinator', city.school]] });
  panel = await aPanel(desk(), city.district);
});
afterAll(() => world.close());

const desk = () => world.as(officer);
const stateOf = async (id: string): Promise<string> =>
  (await desk().get(`/api/assessments/${id}`)).body.state;
const decide = (assessmentId: string, { missingReason }: { missingReason?: string | undefined } = {}) =>
  desk().post(`/api/panels/${panel.id}/decisions`, {
    ...{ assessmentId, version: 1, outcome: 'publicise', reason: '材料属实，达到标准。', missingReason },
    votes: panel.members
      .filter(({ districtId }) => districtId !== city.district.id)
      .map(({ id }) => ({ memberId: id, vote: 'for' })),
  });
const missingReason = '家委会台账已由区县逐页核实。';
const withoutCommittee = () => inputsWithout('committee-meetings', 'committee-seats');
async function waiting(
  name: string,
  inputs: SchoolInputs = perfectInputs(),
): Promise<{ id: string; unit: UnitEntity }> {
  const { school: unit } = await aSchool(world, city.district, { name });
  return { id: await aWaitingSchool(world, unit, { inputs }), unit };
}
async function publicised(
  name: string,
  inputs?: SchoolInputs,
): Promise<{ id: string; unit: UnitEntity; publicityId: string }> {
  const shown = await waiting(name, inputs);
  expect((await decide(shown.id, inputs && { missingReason })).status).toBe(200);
  const { items } = (await world.http.get('/api/publicity?pageSize=100')).body;
  const found = items.find(({ school }: { school: string }) => school === name);
  return { ...shown, publicityId: found.id };
}
interface Case {
  id: string;
  version: number;
}
async function openCase({ id: unitId }: UnitEntity): Promise<Case> {
  const said = { unitId, code: 'V2', source: '来信', investigator: '市教育局', matter: '向家长收取费用' };
  return (await desk().post('/api/rating/vetoes', said)).body;
}
const verify = ({ id, version }: Case) =>
  desk().post(`/api/rating/vetoes/${id}/decision`, { verdict: 'verify', text: '核查属实', version });
const verifiedCase = async (unit: UnitEntity): Promise<Case> => (await verify(await openCase(unit))).body;
const settle = (found: Case, how: 'conclusion' | 'lift', body: object) =>
  desk().post(`/api/rating/vetoes/${found.id}/${how}`, { ...body, version: found.version });
async function publicityEnds(): Promise<void> {
  world.clock.advance(20 * 86_400);
  await world.get(JobRunner).runScheduled('publicity-end');
}

describe('a session of the panel', () => {
  it('sees which tier would stand if what is missing counted as nothing', async () => {
    const { id } = await waiting('缺数据小学', withoutCommittee());
    const { body } = await desk().get(`/api/panel-candidates/${id}`);
    expect([body.tier, body.assuredTier, body.needsMissingReason]).toEqual(['star', 'basic', true]);
    expect((await desk().get(`/api/panel-candidates/${(await waiting('齐全小学')).id}`)).body).toMatchObject({
      needsMissingReason: false,
    });
  });

  it('gives such a tier only with a reason for exactly that', async () => {
    const { id } = await waiting('缺一项小学', withoutCommittee());
    for (const said of [undefined, '  ']) {
      const refused = await decide(id, { missingReason: said });
      expect([400, 422]).toContain(refused.status);
      expect(refused.body.errors).toMatchObject([{ field: 'missingReason' }]);
    }
    expect((await decide(id, {})).body.code).toBe('panel.missing-reason-required');
    expect(await stateOf(id)).toBe('PANEL');
    const { body } = await decide(id, { missingReason });
    expect(body.decisions).toMatchObject([{ assessmentId: id, missingReason }]);
    const last = (await world.get(StateLog).listOf('assessment', id)).at(-1);
    expect(last?.facts).toMatchObject({ assuredTier: 'basic', missingReason: digest(missingReason) });
  });

  it('is held by three people, not by one who is named three times', async () => {
    const [one, two] = threeOfThePanel;
    const open = (members: unknown[]) => desk().post('/api/panels', { heldOn: '2026-11-18', members });
    for (const members of [
      [one, one, one],
      [one, two, { ...two, districtId: city.district.id }],
    ]) {
      expect(await open(members)).toMatchObject({ status: 400, body: { errors: [{ field: 'members' }] } });
    }
    expect((await open([one, two, null])).status).toBe(400);
  });

  it('decides nothing before its day has come', async () => {
    const { id: assessmentId } = await waiting('等审小学');
    const said = { heldOn: '2026-11-19', members: threeOfThePanel };
    const { body: next } = await desk().post('/api/panels', said);
    const votes = next.members.map(({ id }: { id: string }) => ({ memberId: id, vote: 'for' }));
    const decision = { assessmentId, version: 1, outcome: 'publicise', reason: '达到标准。', votes };
    const decideNext = () => desk().post(`/api/panels/${next.id}/decisions`, decision);
    expect(await decideNext()).toMatchObject({ status: 409, body: { code: 'panel.not-begun' } });
    expect(await stateOf(assessmentId)).toBe('PANEL');
    const minutes = { minutes: '三位委员逐一审阅了材料。' };
    expect(await desk().post(`/api/panels/${next.id}/conclusion`, minutes)).toMatchObject({
      status: 422,
      body: { code: 'panel.not-yet', errors: [{ field: 'minutes', code: 'panel.not-yet' }] },
    });
    world.clock.advance(86_400);
    expect((await decideNext()).status).toBe(200);
  });
});

describe('a veto case that is verified while a title is about to be given', () => {
  it('keeps the panel from deciding for it', async () => {
    const { id, unit } = await waiting('待审小学');
    await verifiedCase(unit);
    expect((await decide(id)).body.code).toBe('assessment.veto-stands');
    expect(await stateOf(id)).toBe('PANEL');
  });

  it('holds the award of a school without any title, and ends it with the case', async () => {
    const { id, unit } = await publicised('新申报小学');
    const found = await verifiedCase(unit);
    await publicityEnds();
    expect(await stateOf(id)).toBe('PUBLICITY');
    expect((await settle(found, 'conclusion', { tier: 'unrated' })).status).toBe(200);
    await world.get(JobRunner).runScheduled('publicity-end');
    expect(await stateOf(id)).toBe('NOT_AWARDED');
    const { steps } = (await desk().get(`/api/assessments/${id}`)).body;
    expect(steps.at(-1)).toMatchObject({ action: 'refuse', reason: expect.stringContaining('V2') });
    expect((await desk().get(`/api/schools/${unit.id}/awards`)).body.items).toEqual([]);
  });

  it('holds it no longer when the case is lifted; what the panel answered for stands beside it', async () => {
    const { id, unit } = await publicised('澄清小学', withoutCommittee());
    const found = await verifiedCase(unit);
    await publicityEnds();
    expect(await stateOf(id)).toBe('PUBLICITY');
    expect((await settle(found, 'lift', { reason: '复查后不成立' })).status).toBe(200);
    await world.get(JobRunner).runScheduled('publicity-end');
    expect(await stateOf(id)).toBe('AWARDED');
    const given = await desk().get(`/api/schools/${unit.id}/awards`);
    expect(given.body.items).toMatchObject([{ assessmentId: id, missingReason }]);
  });
});

describe('objections that come at once', () => {
  it('are all received, and the title waits until the last of them is answered', async () => {
    const shown = [];
    for (let at = 1; at <= 6; at += 1) shown.push(await publicised(`众议${at}小学`));
    const said = { unitId: city.school.id, text: '该校的活动记录与实际不符，请核实。' };
    const raised = await Promise.all(
      shown.flatMap(({ publicityId }) =>
        [1, 2, 3].map(() => world.as(head).post(`/api/publicity/${publicityId}/school-objections`, said)),
      ),
    );
    expect(new Set(raised.map(({ status }) => status))).toEqual(new Set([201]));
    const open = (await desk().get('/api/objections?state=OPEN&pageSize=100')).body.items;
    expect(open).toHaveLength(18);
    const no = { verdict: 'DISMISSED', answer: '已到校核查，记录属实。' };
    await Promise.all(
      open.map((each: { id: string }) => desk().post(`/api/objections/${each.id}/answer`, no)),
    );
    expect(await Promise.all(shown.map(({ id }) => stateOf(id)))).toEqual(shown.map(() => 'PUBLICITY'));
  });
});

it('A verdict in the very moment of an award either keeps it away or suspends what it gave', async () => {
  const awards = world.get(Assessments);
  const shown = [];
  for (let at = 1; at <= 8; at += 1) shown.push(await publicised(`同时${at}小学`));
  const cases = await Promise.all(shown.map(({ unit }) => openCase(unit)));
  world.clock.advance(20 * 86_400);
  const refusals: unknown[] = [];
  const standing = [];
  for (const [at, { id, unit }] of shown.entries()) {
    const [given, verified] = await Promise.allSettled([
      awards.move(id, { action: 'award', role: 'platform', by: null }),
      verify(cases[at] as Case),
    ]);
    expect(verified).toMatchObject({ value: { status: 200 } });
    if (given.status === 'rejected') refusals.push(given.reason);
    standing.push(
      ...(await world.database.query<{ state: string }>(
        `SELECT state FROM titles WHERE unit_id = ? AND state <> 'SUSPENDED'`,
        [unit.id],
      )),
    );
  }
  expect(refusals).toEqual(refusals.map(() => expect.objectContaining({ code: 'assessment.veto-stands' })));
  expect(standing).toEqual([]);
});

it('A case that is opened and verified while an award is under way waits for it, and suspends what it gave', async () => {
  const { id, unit } = await publicised('瞬间小学');
  world.clock.advance(20 * 86_400);
  let verified: Promise<unknown> = Promise.resolve();
  const grounds = world.get(AwardGrounds);
  const found = grounds.of.bind(grounds);
  // After all that may keep the award away has been looked at, and before the title is written.
  jest.spyOn(grounds, 'of').mockImplementationOnce(async (...asked) => {
    const isOver = new Set<true>();
    verified = verifiedCase(unit).finally(() => isOver.add(true));
    while (isOver.size === 0 && !(await someoneWaits())) await aBreath();
    return found(...asked);
  });
  await world.get(Assessments).move(id, { action: 'award', role: 'platform', by: null });
  expect(await verified).toMatchObject({ state: 'VERIFIED' });
  const titles = await world.database.query('SELECT state FROM titles WHERE unit_id = ?', [unit.id]);
  expect(titles).toEqual([{ state: 'SUSPENDED' }]);
});

/** Whether somebody waits for the row of a school. */
async function someoneWaits(): Promise<boolean> {
  const held = await world.database.query(
    `SELECT 1 FROM information_schema.PROCESSLIST WHERE DB = DATABASE() AND INFO LIKE 'SELECT id FROM units%FOR UPDATE%'`,
  );
  return held.length > 0;
}
