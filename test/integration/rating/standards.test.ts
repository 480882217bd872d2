import { Ajv2020 } from 'ajv/dist/2020.js';
import { Computations, Cycles, PaperRecords } from '@libs/rating';
import type { StandardDocument } from '@libs/rating/standards/standard.rule';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { bestOnPaper, rate } from '../../support/builders/rating';
import { aStandardDesk, drafts, type TestDraft as Draft } from '../../support/builders/standards';
import { anEmptyWorld, type World } from '../../support/world';

let world: World;
let city: City;
let officer: TestPerson;
let coordinator: TestPerson;
let desk: ReturnType<typeof aStandardDesk>;

/** Two schools of last year, frozen: one with everything at its best, one that has declared nothing. */
beforeAll(async () => {
  world = await anEmptyWorld('standards');
  city = await aCity(world);
  await aSchool(world, city.district, { name: '新开学校' });
  officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  desk = aStandardDesk(world, officer);
  const last = await world
    .get(Cycles)
    .open({ code: '2024-2025', fromDay: '2024-09-01', untilDay: '2025-08-31' });
  const paper = bestOnPaper.map((figure) => ({
    ...figure,
    unitId: city.school.id,
    document: '区教〔2025〕1号',
  }));
  await world.get(PaperRecords).recordFigures(last.id, officer.id, paper);
  await world.get(Computations).compute(last, city.city.path);
  await world.database.execute("UPDATE rating_cycles SET state = 'CLOSED' WHERE id = ?", [last.id]);
});
afterAll(() => world.close());

test('A draft begins as the last version under the next name, is kept unsound, and says what is wrong beside the field', async () => {
  const draft = await desk.begin();
  expect(draft).toMatchObject({
    revision: 1,
    basedOn: { version: '2026.3' },
    problems: [],
    simulation: null,
  });
  expect(draft.document.version).toBe('2026.4');
  const saved = await desk.save(draft, (document) => {
    document.indicators[0]!.weight = 5;
    document.tiers[2]!.total = 60;
  });
  expect(saved.status).toBe(200);
  expect(saved.body).toMatchObject({
    revision: 2,
    problems: [
      { path: 'indicators', rule: 'weights-sum', values: { sum: 102 } },
      { path: 'tiers.2.total', rule: 'total-rises', values: { tier: 'model', below: 'excellent' } },
    ],
  });
  const asked = await world.as(officer).post(`${drafts}/${draft.id}/simulation`, { revision: 2 });
  expect(asked).toMatchObject({ status: 422, body: { code: 'standard.not-sound' } });
  const published = await world
    .as(officer)
    .post(`${drafts}/${draft.id}/publication`, { revision: 2, cycle: 'next' });
  expect(published).toMatchObject({ status: 422, body: { code: 'standard.not-sound' } });
});

test('What is being written is looked at before it is saved, field by field, and nothing is kept', async () => {
  const draft = await desk.begin();
  const look = async (change: (document: StandardDocument) => void) => {
    const document = structuredClone(draft.document);
    change(document);
    const answer = await world.as(officer).post(`${drafts}/${draft.id}/problems`, { document });
    return (answer.body as Pick<Draft, 'problems'>).problems;
  };
  expect(await look(() => undefined)).toEqual([]);
  const faults = await look((document) => {
    document.version = '2026.3';
    document.indicators[0]!.weight = -3;
    document.indicators[2]!.parts[0]!.scale.kindergarten = { lo: 1, hi: 0.5 };
    document.gates[2]!.checks[0]!.measure = 'guess';
  });
  expect(faults.map(({ path, rule }) => [path, rule])).toEqual([
    ['version', 'version-taken'],
    ['indicators.0.weight', 'not-above'],
    ['indicators.2.parts.0.scale.kindergarten', 'lo-below-hi'],
    ['gates.2.checks.0.measure', 'unknown-measure'],
    ['indicators', 'weights-sum'],
  ]);
  const missing = await look((document) => delete (document as Partial<StandardDocument>).survey);
  expect(missing).toEqual([{ path: 'survey', rule: 'kind', values: { expected: 'object' } }]);
  expect(await desk.read(draft)).toMatchObject({ revision: 1, document: draft.document });
});

test('Of two people who write at once the second is told, and nothing is written over', async () => {
  const draft = await desk.begin();
  const first = await desk.save(draft, (document) => (document.name.en = 'First'));
  expect(first.status).toBe(200);
  const second = await desk.save(draft, (document) => (document.name.en = 'Second'));
  expect(second).toMatchObject({
    status: 409,
    body: { code: 'standard.changed-meanwhile', details: { revision: 2 } },
  });
  expect((await desk.read(draft)).document.name.en).toBe('First');
});

test('What has not the shape of a standard is refused, field by field', async () => {
  const draft = await desk.begin();
  const answer = await desk.save(draft, (document) => {
    document.indicators[1]!.weight = '6' as never;
    Object.assign(document, { colour: 'green' });
  });
  expect(answer).toMatchObject({ status: 400, body: { code: 'standard.misshapen' } });
  expect(answer.body.errors.map(({ field }: { field: string }) => field).toSorted()).toEqual([
    'document',
    'document.indicators.1.weight',
  ]);
});

test('A draft put away is gone from the list and comes back as it was', async () => {
  const draft = await desk.begin();
  await world.as(officer).send('DELETE', `${drafts}/${draft.id}`, { revision: 1 });
  expect((await world.as(officer).get(`${drafts}/${draft.id}`)).status).toBe(404);
  const listed = async () =>
    ((await world.as(officer).get(drafts)).body.items as { id: string }[]).map(({ id }) => id);
  expect(await listed()).not.toContain(draft.id);
  const back = await world.as(officer).post(`${drafts}/${draft.id}/restoration`);
  expect(back).toMatchObject({ status: 200, body: { document: draft.document } });
  expect(await listed()).toContain(draft.id);
});

test('A simulation that was overtaken is worked out after all when the draft is again what it was', async () => {
  const draft = await desk.begin();
  const ask = (revision: number) => world.as(officer).post(`${drafts}/${draft.id}/simulation`, { revision });
  expect((await ask(1)).body.state).toBe('WAITING');
  const other = (await desk.save(draft, (document) => (document.name.en = 'Other'))).body as Draft;
  await world.drain();
  expect(other.simulation).toBeNull();
  const back = (await desk.save(other, (document) => (document.name.en = draft.document.name.en)))
    .body as Draft;
  expect(back.simulation?.state).toBe('OVERTAKEN');
  expect((await ask(back.revision)).body.state).toBe('WAITING');
  await world.drain();
  expect((await desk.read(draft)).simulation).toMatchObject({ state: 'DONE', done: 2, of: 2 });
});

test('A draft is seen on last year’s frozen figures, compared, published for the running cycle, and stays as it is', async () => {
  const begun = await desk.begin();
  const saved = await desk.save(begun, (document) => {
    document.version = '2027.1';
    document.gates = document.gates.filter(({ code }) => code === 'G1');
    delete document.rubric.anchors!['G2'];
    delete document.rubric.anchors!['G8'];
    document.gates[0]!.checks[0]!.measure = 'gate.instructors';
    document.gates[0]!.mode = 'automatic';
    delete document.rubric.anchors!['G1'];
    document.gates[0]!.checks[0]!.atLeast = 0.5;
    document.indicators[0]!.weight = 4;
    document.indicators[1]!.weight = 5;
  });
  const draft = saved.body as Draft;
  expect(draft.problems).toEqual([]);
  const early = await world
    .as(officer)
    .post(`${drafts}/${draft.id}/publication`, { revision: 2, cycle: 'current' });
  expect(early).toMatchObject({ status: 409, body: { code: 'standard.not-simulated' } });

  const asked = await world.as(officer).post(`${drafts}/${draft.id}/simulation`, { revision: 2 });
  expect(asked).toMatchObject({ status: 202, body: { state: 'WAITING' } });
  await world.drain();
  const seen = await world.as(officer).get(`${drafts}/${draft.id}/simulation`);
  expect(seen.body).toMatchObject({
    state: 'DONE',
    cycle: '2024-2025',
    frozen: true,
    done: 2,
    of: 2,
    tiers: [{ before: 'unrated', after: 'unrated', schools: 2 }],
    districts: [{ districtId: city.district.id, schools: 2, up: 0, down: 0 }],
    kinds: [{ kind: 'primary', schools: 2, up: 0, down: 0 }],
    unseen: [],
  });
  const found = (query: string) => world.as(officer).get(`${drafts}/${draft.id}/simulation/schools?${query}`);
  expect((await found('pageSize=1')).body).toMatchObject({
    total: 2,
    items: [{ tierBefore: 'unrated', kind: 'primary' }],
  });
  expect((await found('kind=kindergarten')).body.total).toBe(0);
  expect((await found(`kind=primary&district=${city.district.id}&before=unrated`)).body.total).toBe(2);
  const moved = await world.as(officer).get(`${drafts}/${draft.id}/simulation/schools?moved=true`);
  expect(moved.body.total).toBe(0);

  const compared = await world.as(officer).get(`${drafts}/${draft.id}/comparison`);
  expect(compared.body.with.version).toBe('2026.3');
  expect(compared.body.differences).toContainEqual({
    section: 'indicators',
    code: 'A1',
    field: 'weight',
    before: 3,
    after: 4,
  });

  const publish = (cycle: string) =>
    world.as(officer).post(`${drafts}/${draft.id}/publication`, { revision: 2, cycle });
  expect((await publish('current')).status).toBe(204);
  expect((await publish('current')).status).toBe(404);
  await world.drain();
  const current = await world.as(coordinator).get('/api/rating/standard');
  expect(current.body).toMatchObject({ id: draft.id, version: '2027.1' });
  const rated = await world.as(coordinator).get(`/api/rating/schools/${city.school.id}`);
  expect(rated.body.standardVersion).toBe('2027.1');
  const { body } = await world.as(coordinator).get('/api/rating/standards');
  expect(body.items[0]).toMatchObject({ version: '2027.1', own: true, current: true, next: true });
  expect((await desk.save(draft, (document) => (document.name.en = 'Later'))).status).toBe(404);
  const taken = await desk.begin({ document: { ...draft.document } });
  expect(taken.problems).toContainEqual({
    path: 'version',
    rule: 'version-taken',
    values: { version: '2027.1' },
  });
});

test('A change after the simulation asks for another one', async () => {
  const draft = await desk.begin();
  await world.as(officer).post(`${drafts}/${draft.id}/simulation`, { revision: 1 });
  await world.drain();
  expect((await desk.read(draft)).simulation).toMatchObject({ state: 'DONE' });
  const saved = await desk.save(draft, (document) => (document.tiers[3]!.total = 91));
  expect(saved.body.simulation).toBeNull();
  const answer = await world
    .as(officer)
    .post(`${drafts}/${draft.id}/publication`, { revision: 2, cycle: 'next' });
  expect(answer).toMatchObject({ status: 409, body: { code: 'standard.not-simulated' } });
});

test('A cycle in which schools have begun to apply keeps its standard; the next one gets the new', async () => {
  const draft = await desk.begin();
  await world.as(officer).post(`${drafts}/${draft.id}/simulation`, { revision: 1 });
  await world.drain();
  const cycle = await world.get(Cycles).current();
  await world.database.execute("UPDATE rating_cycles SET applications_from = '2026-10-01' WHERE id = ?", [
    cycle.id,
  ]);
  const publish = (target: string) =>
    world.as(officer).post(`${drafts}/${draft.id}/publication`, { revision: 1, cycle: target });
  expect(await publish('current')).toMatchObject({
    status: 409,
    body: { code: 'standard.cycle-under-way' },
  });
  expect((await publish('next')).status).toBe(204);
  expect((await world.get(Cycles).current()).standardId).toBe(cycle.standardId);
  const opened = await world
    .get(Cycles)
    .open({ code: '2028-2029', fromDay: '2028-09-01', untilDay: '2029-08-31' });
  expect(opened.standardId).toBe(draft.id);
  await world.database.execute("UPDATE rating_cycles SET state = 'CLOSED' WHERE id = ?", [opened.id]);
});

test('What is exported fits the published schema, by a validator that knows only the schema, and can be brought back', async () => {
  const schema = (await world.as(coordinator).get('/api/rating/standards/schema')).body;
  const { document } = (await world.as(coordinator).get('/api/rating/standard')).body;
  const validate = new Ajv2020({ strict: true }).compile(schema);
  validate(document);
  expect(validate.errors).toBeNull();
  const brought = await desk.begin({ document: { ...document, version: '2031.1' } });
  expect(brought.document).toEqual({ ...document, version: '2031.1' });
});

test('A snapshot of an earlier version is worked out to the same digits after the next has been published', async () => {
  await rate(world, city.city);
  const history = await world.as(coordinator).get(`/api/rating/schools/${city.school.id}/history`);
  const versions = history.body.items as { snapshotId: string; standardVersion: string }[];
  expect(new Set(versions.map(({ standardVersion }) => standardVersion)).size).toBeGreaterThan(1);
  for (const { snapshotId } of versions) {
    const kept = await world.as(coordinator).get(`/api/rating/snapshots/${snapshotId}/verification`);
    expect(kept.body).toMatchObject({ sameDigits: true, inputsIntact: true });
  }
});
