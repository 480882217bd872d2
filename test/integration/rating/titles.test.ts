import { Assessments } from '@libs/assessment';
import { JobRunner } from '@libs/platform';
import { Cycles, StateLog, StateLogVerification, Titles, Vetoes } from '@libs/rating';
import type { City } from '../../support/builders/organization';
import { aPerson } from '../../support/builders/people';
import { aTitle, aTitledCity, type TitledCity } from '../../support/builders/titles';
import { anEmptyWorld, type World } from '../../support/world';

interface Task {
  id: string;
}

let world: World;
let city: City;
let people: TitledCity['people'];
let schools: TitledCity['schools'];
let titles: TitledCity['titles'];

beforeAll(async () => {
  world = await anEmptyWorld('titles');
  ({ city, people, schools, titles } = await aTitledCity(world));
}, 120_000);
afterAll(() => world.close());

const as = (name: keyof typeof people) => world.as(people[name]);
const read = async (id: string, who: keyof typeof people = 'city') =>
  (await as(who).get(`/api/rating/titles/${id}`)).body;
const move = async (who: keyof typeof people, id: string, action: string, reason?: string) => {
  const { version } = await read(id);
  return as(who).post(`/api/rating/titles/${id}/moves`, { action, version, reason });
};
const night = () => world.get(JobRunner).runScheduled('rating-titles');
const lifeOf = async (id: string) =>
  (await world.get(StateLog).listOf('title', id)).map(({ action, to }) => `${action} ${to}`);
const heldOf = async ({ school }: Pick<City, 'school'>) =>
  (await as('city').get(`/api/rating/schools/${school.id}`)).body.title?.tier ?? null;

describe('the yearly check', () => {
  it('watches, warns and leaves in peace, as the figures of the closed year say, and only once', async () => {
    expect((await as('district').post('/api/rating/title-checks')).status).toBe(403);
    // Who has asked for a renewal in time is looked at like all others.
    await world.database.execute("UPDATE titles SET state = 'RENEWAL' WHERE id = ?", [titles.gate]);
    const ordered = await as('city').post('/api/rating/title-checks');
    expect(ordered).toMatchObject({ status: 202, body: { cycle: '2025-2026', titles: 4 } });
    await world.drain();
    expect(await read(titles.watched)).toMatchObject({ state: 'WATCH', tasks: [], dueDay: null });
    expect(await read(titles.sound)).toMatchObject({ state: 'ACTIVE', check: { verdict: 'holds' } });
    expect(await read(titles.warned)).toMatchObject({
      ...{ state: 'WARNING', cause: 'points', dueDay: '2027-02-16' },
      check: { cycle: '2025-2026', verdict: 'warning' },
      tasks: [
        { code: 'total', have: '66.50', need: '70' },
        { code: 'key-floor', about: 'C2', name: '家庭参与率' },
      ],
    });
    expect(await read(titles.gate)).toMatchObject({
      ...{ state: 'WARNING', cause: 'gate', dueDay: '2026-12-18' },
      tasks: [{ code: 'gate', about: 'G3' }],
    });
    expect((await as('city').post('/api/rating/title-checks')).body.titles).toBe(0);
    await world.drain();
    await night();
    expect(await lifeOf(titles.warned)).toEqual(['import ACTIVE', 'warn WARNING']);
  });

  it('shows the bureau first what has a term, and each its own schools', async () => {
    const list = await as('district').get('/api/rating/titles?state=attention');
    expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([
      ...[titles.gate, titles.warned, titles.watched],
    ]);
    expect((await as('school').get('/api/rating/titles')).status).toBe(403);
    expect((await as('stranger').get(`/api/rating/titles/${titles.warned}`)).status).toBe(404);
    const own = await as('school').get(`/api/rating/schools/${city.school.id}/titles`);
    expect(own.body).toMatchObject({ total: 1, items: [{ id: titles.warned, state: 'WARNING' }] });
  });
});

describe('putting things right', () => {
  it('is begun, told and shown by the school, and judged by the district', async () => {
    const id = titles.warned;
    expect((await read(id, 'school')).actions).toEqual(['begin-rectifying']);
    expect((await read(id, 'district')).actions).toEqual([]);
    expect((await move('stranger', id, 'begin-rectifying')).status).toBe(404);
    expect((await move('district', id, 'begin-rectifying')).status).toBe(409);
    expect((await move('school', id, 'begin-rectifying')).status).toBe(200);
    const unanswered = await move('school', id, 'ask-reinspection');
    expect(unanswered).toMatchObject({ status: 422, body: { code: 'rectification.unanswered' } });

    const { tasks, mayAnswer } = await read(id, 'school');
    expect(mayAnswer).toBe(true);
    for (const task of tasks as Task[]) {
      const path = `/api/rating/rectification-tasks/${task.id}`;
      expect((await as('stranger').put(path, { word: '改好了', version: 1 })).status).toBe(404);
      expect((await as('school').put(path, { word: '每月组织两次活动', version: 1 })).status).toBe(200);
      expect((await as('school').put(path, { word: '别的', version: 1 })).status).toBe(409);
    }
    const first = tasks[0].id as string;
    const added = await as('school').upload(
      `/api/rating/rectification-tasks/${first}/papers`,
      '整改.pdf',
      Buffer.from('%PDF-1.7\n'),
    );
    expect(added.status).toBe(201);
    const paper = added.body.tasks[0].papers[0];
    expect(paper.name).toBe('整改.pdf');
    expect((await as('district').get(`/api/rating/rectification-papers/${paper.id}`)).status).toBe(200);
    expect((await as('stranger').get(`/api/rating/rectification-papers/${paper.id}`)).status).toBe(404);

    expect((await move('school', id, 'ask-reinspection')).status).toBe(200);
    expect(
      (await as('school').put(`/api/rating/rectification-tasks/${first}`, { word: '', version: 2 })).status,
    ).toBe(409);
    expect((await move('district', id, 'pass')).body.code).toBe('title.reason-required');
    const stale = { action: 'pass', version: 1, reason: '已核实' };
    expect((await as('district').post(`/api/rating/titles/${id}/moves`, stale)).body.code).toBe(
      'title.changed-meanwhile',
    );
    expect((await move('district', id, 'reopen', '还差一份记录')).body.state).toBe('RECTIFYING');
    expect((await move('school', id, 'ask-reinspection')).status).toBe(200);
    expect((await move('district', id, 'pass', '已核实')).body).toMatchObject({
      state: 'ACTIVE',
      dueDay: null,
    });
  });

  it('tells the school which office did what, and only bureaus by whom', async () => {
    const [last] = (await read(titles.warned, 'school')).timeline;
    expect(last).toMatchObject({ action: 'pass', office: 'district_officer', by: null, reason: '已核实' });
    expect((await read(titles.warned, 'auditor')).timeline[0].by).toEqual(expect.any(String));
  });

  it('that never happens costs the title when the days are over, exactly once', async () => {
    world.clock.set('2026-12-18T10:00:00+08:00');
    await night();
    expect((await read(titles.gate)).state).toBe('WARNING');
    expect(await heldOf(schools.gate)).toBe('excellent');
    world.clock.set('2026-12-19T02:30:00+08:00');
    await night();
    await night();
    await world.drain();
    expect(await read(titles.gate)).toMatchObject({ state: 'REVOKED', until: '2026-12-18' });
    expect(await lifeOf(titles.gate)).toEqual(['import ACTIVE', 'warn WARNING', 'lapse-gate REVOKED']);
    expect(await heldOf(schools.gate)).toBeNull();
  });
});

describe('a veto case', () => {
  const open = async ({ school }: Pick<City, 'school'>) => {
    const said = { source: '来信', matter: '收取费用', investigator: '督导科' };
    const made = await as('city').post('/api/rating/vetoes', { unitId: school.id, code: 'V2', ...said });
    return made.body as { id: string; version: number };
  };
  const act = (id: string, what: string, body: object) =>
    as('city').post(`/api/rating/vetoes/${id}/${what}`, body);

  it('is set by the city alone, heard by the school, and suspends the title at once when verified', async () => {
    const body = { unitId: city.school.id, code: 'V2', source: 's', matter: 'm', investigator: 'i' };
    expect((await as('district').post('/api/rating/vetoes', body)).status).toBe(403);
    const unknown = await as('city').post('/api/rating/vetoes', { ...body, code: 'V9' });
    expect(unknown).toMatchObject({ status: 400, body: { errors: [{ field: 'code' }] } });
    const { id } = await open(schools.warned);
    const own = await as('school').get(`/api/rating/schools/${city.school.id}/vetoes`);
    expect(own.body.items).toMatchObject([{ id, state: 'OPEN', matter: '收取费用', actions: ['reply'] }]);
    for (const hidden of ['source', 'investigator']) expect(own.body.items[0]).not.toHaveProperty(hidden);
    expect((await as('school').get(`/api/rating/vetoes/${id}`)).status).toBe(403);
    const reply = (who: 'school' | 'stranger', version: number) =>
      as(who).put(`/api/rating/vetoes/${id}/reply`, { text: '没有收费', version });
    expect((await reply('stranger', 1)).status).toBe(404);
    expect((await reply('school', 1)).status).toBe(200);
    expect((await reply('school', 1)).body.code).toBe('veto.changed-meanwhile');
    const decided = await act(id, 'decision', { verdict: 'verify', text: '属实', version: 2 });
    expect(decided).toMatchObject({
      status: 200,
      body: { state: 'VERIFIED', untilDay: '2027-12-19', concludeBy: '2027-01-18', reply: '没有收费' },
    });
    await world.drain();
    expect((await read(titles.warned)).state).toBe('SUSPENDED');
    expect(await heldOf(schools.warned)).toBeNull();
    expect(await world.get(Vetoes).blocks(city.school.id, '2027-12-19')).toMatchObject({ code: 'V2' });
    expect(await world.get(Vetoes).blocks(city.school.id, '2027-12-20')).toBeNull();
    const { id: cycleId } = await world.get(Cycles).current();
    const applying = { cycleId, unitId: city.school.id, districtId: city.district.id };
    await expect(
      world.get(Assessments).begin({ ...applying, targetTier: 'model', by: people.school.id }),
    ).rejects.toMatchObject({ code: 'assessment.veto-stands' });
    const award = { unitId: city.school.id, tier: 'model' as const, cycleId: city.city.id, number: '1' };
    await expect(
      world
        .get(Titles)
        .award({ ...award, sinceDay: '2027-01-01', untilDay: '2029-12-31', by: people.city.id }),
    ).rejects.toMatchObject({ code: 'title.suspended' });
  });

  it('takes the school at least one tier down, and its end gives nothing back by itself', async () => {
    const [veto] = (await as('city').get('/api/rating/vetoes?state=VERIFIED')).body.items;
    const { id, version, lowerTiers } = veto;
    expect(lowerTiers).toEqual(['basic', 'unrated']);
    const same = await act(id, 'conclusion', { tier: 'excellent', version });
    expect(same).toMatchObject({ status: 422, body: { code: 'veto.tier-not-lower' } });
    expect((await act(id, 'conclusion', { tier: 'basic', version })).body.state).toBe('CONCLUDED');
    expect((await read(titles.warned)).state).toBe('DOWNGRADED');
    expect(await heldOf(schools.warned)).toBe('basic');
    expect((await act(id, 'lift', { reason: '复核后解除', version: version + 1 })).body.state).toBe('LIFTED');
    expect(await world.get(Vetoes).blocks(city.school.id, '2027-01-01')).toBeNull();
    expect(await heldOf(schools.warned)).toBe('basic');
  });

  it('is there once however often the button is pressed, and again when the first is decided', async () => {
    const { school } = schools.other;
    const body = {
      unitId: school.id,
      code: 'V2',
      source: '来信',
      matter: '收取费用',
      investigator: '督导科',
    };
    const press = () => as('city').post('/api/rating/vetoes', body);
    const [made, other] = (await Promise.all([press(), press()])).sort((a, b) => a.status - b.status);
    const id: string = made?.body.id;
    const refused = { status: 409, body: { code: 'veto.open-already', details: { id } } };
    expect(made?.status).toBe(201);
    expect(other).toMatchObject(refused);
    const verdict = { verdict: 'dismiss', text: '不属实', version: 1 };
    expect((await act(id, 'decision', verdict)).status).toBe(200);
  });

  it('that is lifted before it is settled gives the title back as it stood', async () => {
    const { id } = await open(schools.watched);
    await act(id, 'decision', { verdict: 'verify', text: '属实', version: 1 });
    expect((await read(titles.watched)).state).toBe('SUSPENDED');
    expect((await act(id, 'lift', { reason: '查无实据', version: 2 })).status).toBe(200);
    expect(await read(titles.watched)).toMatchObject({ state: 'WATCH', until: '2028-08-31' });
    expect(await heldOf(schools.watched)).toBe('excellent');
  });

  it('that the city leaves unsettled takes one tier, once; one that is dismissed takes nothing', async () => {
    const { id } = await open(schools.sound);
    await act(id, 'decision', { verdict: 'verify', text: '属实', version: 1 });
    const dismissed = await open(schools.other);
    const verdict = { verdict: 'dismiss', text: '不属实', version: 1 };
    expect((await act(dismissed.id, 'decision', verdict)).body.state).toBe('DISMISSED');
    expect((await act(dismissed.id, 'lift', { reason: 'x', version: 2 })).status).toBe(409);
    world.clock.set('2027-01-19T02:30:00+08:00');
    await night();
    await night();
    expect((await as('city').get(`/api/rating/vetoes/${id}`)).body.state).toBe('CONCLUDED');
    expect(await lifeOf(titles.sound)).toEqual([
      ...['import ACTIVE', 'suspend SUSPENDED', 'sanction DOWNGRADED'],
    ]);
    expect(await heldOf(schools.sound)).toBe('basic');
  });
});

describe('the days of a title', () => {
  it('go on without a gap when a higher one follows, which may be renewed before its end', async () => {
    const { school } = schools.watched;
    const [cycle] = await world.database.query<{ id: string }>(
      "SELECT id FROM rating_cycles WHERE state = 'CLOSED'",
    );
    const days = { sinceDay: '2027-02-01', untilDay: '2027-06-30' };
    const award = {
      unitId: school.id,
      cycleId: cycle?.id ?? '',
      number: '禾家校〔2027〕1号',
      by: people.city.id,
    };
    const id = await world.get(Titles).award({ ...award, tier: 'model', ...days });
    await world.drain();
    expect(await read(titles.watched)).toMatchObject({ state: 'EXPIRED', until: '2027-01-31' });
    world.clock.set('2027-02-02T10:00:00+08:00');
    expect(await heldOf(schools.watched)).toBe('model');
    const owner = await aPerson(world, { roles: [['coordinator', school]] });
    const { body } = await world.as(owner).get(`/api/rating/titles/${id}`);
    expect(body.actions).toEqual(['open-renewal']);
    const renewal = { action: 'open-renewal', version: body.version };
    expect((await world.as(owner).post(`/api/rating/titles/${id}/moves`, renewal)).body.state).toBe(
      'RENEWAL',
    );
  });

  it('end with the last one, by the night and once', async () => {
    const days = { since: '2026-03-02', until: '2027-03-01' };
    const id = await aTitle(world, people.city, schools.other.school, { tier: 'basic', ...days });
    world.clock.set('2027-03-01T23:00:00+08:00');
    await night();
    expect((await read(id)).state).toBe('ACTIVE');
    world.clock.set('2027-03-02T02:30:00+08:00');
    await night();
    await night();
    expect(await lifeOf(id)).toEqual(['import ACTIVE', 'expire EXPIRED']);
  });
});

it('All of it stands in one whole chain', async () => {
  const { entries, firstBreak } = await world.get(StateLogVerification).run();
  expect(firstBreak).toBeNull();
  expect(entries).toBeGreaterThan(30);
});
