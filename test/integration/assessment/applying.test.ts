import sharp from 'sharp';
import type { UnitEntity } from '@libs/organization';
import { Cycles, StateLog, StateLogVerification } from '@libs/rating';
import { aDocx, aZip } from '../../support/archives';
import { aCommittee } from '../../support/builders/committees';
import { aMember } from '../../support/builders/faculty';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { bestOnPaper, figuresOnPaper, rate } from '../../support/builders/rating';
import { ClamdStandIn, harmful } from '../../support/clamd-stand-in';
import { anEmptyWorld, type World } from '../../support/world';

const clamd = new ClamdStandIn();
const dates = {
  applicationsFrom: '2026-11-01',
  applicationsUntil: '2026-11-30',
  districtUntil: '2026-12-31',
  cityUntil: '2027-03-31',
  freezesOn: '2027-04-30',
};
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let world: World;
let city: City;
let officer: TestPerson;
let district: TestPerson;
let coordinator: TestPerson;
let neighbour: TestPerson;
let stranger: TestPerson;
let beside: UnitEntity;
let cycleId: string;
let id: string;

beforeAll(async () => {
  world = await anEmptyWorld('applying', { CLAMD_ADDRESS: await clamd.start() });
  city = await aCity(world);
  officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  district = await aPerson(world, { roles: [['district_officer', city.district]] });
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  beside = (await aSchool(world, city.district, { name: '第二学校' })).school;
  neighbour = await aPerson(world, { roles: [['coordinator', beside]] });
  const elsewhere = await aCity(world);
  stranger = await aPerson(world, { roles: [['district_officer', elsewhere.district]] });
  cycleId = (await world.get(Cycles).current()).id;
});
afterAll(async () => {
  await world.close();
  await clamd.stop().catch(() => undefined);
});

const desk = () => world.as(coordinator);
const path = (what = '') => `/api/assessments/${id}${what}`;
const shown = async () => (await desk().get(path())).body;
const own = async () => (await desk().get(path('/self-assessment'))).body;
const item = async (code: string) => (await own()).items.find((each: { code: string }) => each.code === code);
const files = async () =>
  (await world.database.query<{ n: string }>('SELECT COUNT(*) AS n FROM assessment_evidence'))[0]?.n;

test('Schools apply on the days the city has set, in an order that makes sense', async () => {
  const begin = () => desk().post(`/api/schools/${city.school.id}/assessments`, { targetTier: 'model' });
  expect(await begin()).toMatchObject({ status: 409, body: { code: 'assessment.applications-closed' } });
  const set = (body: object) => world.as(officer).put(`/api/rating/cycles/${cycleId}/dates`, body);
  const turned = await set({ ...dates, districtUntil: '2026-11-02', version: 1 });
  expect(turned).toMatchObject({ status: 400, body: { errors: [{ field: 'districtUntil' }] } });
  expect((await set({ ...dates, version: 1 })).body).toMatchObject({ phase: 'applications', version: 2 });
  expect((await set({ ...dates, version: 1 })).body.code).toBe('cycle.changed-meanwhile');
  expect((await world.as(district).put(`/api/rating/cycles/${cycleId}/dates`, dates)).status).toBe(403);

  const before = (await desk().get(`/api/schools/${city.school.id}/assessments`)).body;
  expect(before).toMatchObject({ mayBegin: true, current: null, cycle: { publicityDays: 7 } });
  const begun = await begin();
  expect(begun).toMatchObject({ status: 201, body: { state: 'DRAFT', version: 1, targetTier: 'model' } });
  id = begun.body.id;
  expect((await begin()).body.code).toBe('assessment.there-already');
});

test('A draft may change its wish, by who is in office there and has seen what stands', async () => {
  const wish = (person: TestPerson, version: number) =>
    world.as(person).put(path('/wish'), { targetTier: 'excellent', version });
  expect((await wish(neighbour, 1)).status).toBe(404);
  expect((await wish(coordinator, 1)).body).toMatchObject({ targetTier: 'excellent', version: 2 });
  expect((await wish(coordinator, 1)).body.code).toBe('assessment.changed-meanwhile');
  const [, wished] = await world.get(StateLog).listOf('assessment', id);
  expect(wished).toMatchObject({ action: 'wish', by: coordinator.id, facts: { tier: 'excellent' } });
  expect((await shown()).steps).toHaveLength(1);
  const differences = async () => (await world.get(StateLogVerification).run()).differences;
  const forced = (tier: string) =>
    world.database.execute('UPDATE assessments SET target_tier = ? WHERE id = ?', [tier, id]);
  await forced('star');
  expect(await differences()).toMatchObject([{ id, what: 'tier', present: 'star', logged: 'excellent' }]);
  await forced('excellent');
  const started = await desk().post(path('/moves'), { action: 'start-self-assessment', version: 2 });
  expect(started.body).toMatchObject({ state: 'SELF_ASSESSING', holders: ['coordinator'] });
  expect((await wish(coordinator, 3)).body.code).toBe('assessment.not-allowed');
});

test('A bureau finds it by cycle, state, tier, kind of school and name', async () => {
  const total = async (query: string) =>
    (await world.as(district).get(`/api/assessments?${query}`)).body.total;
  const other = city.school.schoolKind === 'senior' ? 'special' : 'senior';
  expect(
    await total(`kind=${city.school.schoolKind}&tier=excellent&state=SELF_ASSESSING&cycle=${cycleId}`),
  ).toBe(1);
  expect(await total(`q=${encodeURIComponent(city.school.name)}&district=${city.district.id}`)).toBe(1);
  for (const none of [`kind=${other}`, 'tier=star', 'state=PANEL', `district=${beside.id}`])
    expect(await total(none)).toBe(0);
  expect((await world.as(district).get('/api/assessments?kind=palace')).status).toBe(400);
});

test('The school says its own beside each figure, and nobody writes over it', async () => {
  const say = (code: string, body: object) => desk().put(path(`/estimates/${code}`), { note: '', ...body });
  expect((await say('A2', { estimate: 4.5, note: '工作量已纳入', version: 0 })).body).toMatchObject({
    estimate: 4.5,
    version: 1,
  });
  expect((await say('A2', { estimate: 7, version: 1 })).body.errors[0].field).toBe('estimate');
  expect((await say('A2', { estimate: 3, version: 0 })).body.code).toBe('estimate.changed-meanwhile');
  expect((await say('Z9', { estimate: 1, version: 0 })).status).toBe(404);
  expect(await item('A2')).toMatchObject({ estimate: 4.5, note: '工作量已纳入', judged: true, weight: 6 });
});

test('A figure is doubted once at a time, and the own district answers', async () => {
  const doubt = () => desk().post(path('/figure-queries/C6'), { reason: '十月的家访没有计入。' });
  const asked = await doubt();
  expect(asked).toMatchObject({ status: 201, body: { state: 'OPEN', outcome: null } });
  expect((await doubt()).body.code).toBe('figure-query.open-already');
  const answer = (person: TestPerson) =>
    world
      .as(person)
      .post(`/api/figure-queries/${asked.body.id}/answer`, { outcome: 'corrected', answer: '已补录。' });
  expect((await answer(stranger)).status).toBe(404);
  const listed = (person: TestPerson, query = '') => world.as(person).get(`/api/figure-queries?${query}`);
  const about = { id: asked.body.id, code: 'C6', itemName: '家访覆盖', school: city.school.name };
  expect((await listed(district)).body.items).toMatchObject([
    { ...about, mayAnswer: true, unitId: city.school.id },
  ]);
  expect((await listed(officer, 'state=OPEN')).body.items).toMatchObject([{ ...about, mayAnswer: false }]);
  expect((await listed(district, 'state=ANSWERED')).body.total).toBe(0);
  expect((await listed(district, `q=${encodeURIComponent('没有的学校')}`)).body.total).toBe(0);
  expect((await listed(stranger)).body.total).toBe(0);
  expect((await listed(coordinator)).status).toBe(403);
  expect((await own()).hints).toContainEqual(expect.objectContaining({ code: 'query-open', about: 'C6' }));
  expect((await answer(district)).body).toMatchObject({ state: 'ANSWERED', outcome: 'corrected' });
  expect((await answer(district)).body.code).toBe('figure-query.settled-meanwhile');
  expect((await item('C6')).queries).toMatchObject([{ answer: '已补录。', state: 'ANSWERED' }]);
});

test('Evidence is judged by content: papers, pictures without their camera, texts without programs', async () => {
  const send = (name: string, content: Buffer | string, code = 'A2') =>
    desk().upload(path(`/evidence/${code}/files`), name, content);
  expect((await send('计划.pdf', '%PDF-1.7 …')).body).toMatchObject({ title: '计划.pdf', isFile: true });
  const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: '#286' } });
  const camera = { IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N' } };
  const photo = await send('照片.pdf', await picture.withExif(camera).jpeg().toBuffer());
  const kept = await desk().get(`/api/assessment-evidence/${photo.body.id}/file`);
  expect(kept.headers.get('content-type')).toBe('image/jpeg');
  expect((await sharp(kept.body as Buffer).metadata()).exif).toBeUndefined();
  const text = await send('总结.docx', aDocx());
  const fetched = await world.as(district).get(`/api/assessment-evidence/${text.body.id}/file`);
  expect([fetched.status, fetched.headers.get('content-type')]).toEqual([200, word]);

  const before = await files();
  for (const content of ['words', aZip({ 'xl/workbook.xml': '' }), aDocx({ 'word/vbaProject.bin': '' })]) {
    const refused = await send('总结.docx', content);
    expect([refused.status, refused.body.code]).toEqual([422, 'paper.not-a-document']);
    expect(refused.body.errors[0].field).toBe('file');
  }
  const infected = await send('计划.pdf', `%PDF-1.7 ${harmful}`);
  expect([infected.status, infected.body.code]).toEqual([422, 'paper.infected']);
  expect(infected.body.errors[0].field).toBe('file');
  expect(await files()).toBe(before);
  expect((await world.as(neighbour).get(`/api/assessment-evidence/${text.body.id}/file`)).status).toBe(404);
});

test('What the platform has already is linked, once, and only the school’s own', async () => {
  const committee = await aCommittee(world, coordinator, city.school);
  const meeting = { heldOn: '2026-10-08', agenda: '学期工作安排', attendance: 12 };
  const held = (await desk().post(`/api/committees/${committee.id}/meetings`, meeting)).body;
  await desk().upload(`/api/committees/${committee.id}/rules`, '章程.pdf', '%PDF-1.7 …');
  await desk().upload(`/api/committee-meetings/${held.id}/minutes`, '纪要.pdf', '%PDF-1.7 …');
  const found = (await desk().get(path('/records?kind=meeting&q=学期'))).body;
  expect(found.items).toMatchObject([{ kind: 'meeting', id: held.id, day: '2026-10-08', amount: 12 }]);
  const rules = (await desk().get(path('/records?kind=committee'))).body;
  expect(rules.items).toMatchObject([{ kind: 'committee', id: committee.id, amount: 3 }]);
  const others = ['plan', 'activity', 'course', 'survey', 'visit-round', 'training', 'talent', 'pairing'];
  for (const kind of [...others, 'community', 'minors-audit'])
    expect((await desk().get(path(`/records?kind=${kind}`))).body.total).toBe(0);

  const link = (kind: string) => desk().post(path('/evidence/G1/links'), { kind, recordId: held.id });
  const first = await link('meeting');
  expect(first.body.record).toMatchObject({ id: held.id });
  expect((await link('meeting')).body.id).toBe(first.body.id);
  expect((await link('course')).body.code).toBe('evidence.record-not-found');
  const elsewhere = await aCommittee(world, neighbour, beside);
  const theirs = await world.as(neighbour).post(`/api/committees/${elsewhere.id}/meetings`, meeting);
  const stolen = { kind: 'meeting', recordId: theirs.body.id };
  expect((await desk().post(path('/evidence/G1/links'), stolen)).status).toBe(404);

  expect((await desk().delete(`/api/assessment-evidence/${first.body.id}`)).status).toBe(204);
  expect((await item('G1')).evidence).toEqual([]);
  expect((await desk().post(`/api/assessment-evidence/${first.body.id}/restoration`)).status).toBe(204);
  expect((await item('G1')).evidence).toMatchObject([{ isFile: false, record: { kind: 'meeting' } }]);
});

test('What is missing keeps it back with the list; nothing missing, and it is with the district', async () => {
  const submit = async () => desk().post(path('/submission'), { version: (await shown()).version });
  const refused = await submit();
  expect([refused.status, refused.body.code]).toEqual([422, 'assessment.incomplete']);
  expect(refused.body.errors).toContainEqual(
    expect.objectContaining({ field: 'B4', code: 'assessment.missing-estimate' }),
  );
  expect(refused.body.errors).toContainEqual(
    expect.objectContaining({ field: 'G3', code: 'assessment.missing-gate-unmet' }),
  );

  await figuresOnPaper(world, district, city.school, bestOnPaper);
  await world.database.execute('UPDATE assessments SET target_tier = ? WHERE id = ?', ['basic', id]);
  for (const name of ['王芳', '李静'])
    await aMember(world, coordinator, city.school, { name, instructs: true, gradeIds: [city.grade.id] });
  await rate(world, city.city);
  expect((await own()).missing).toEqual([]);
  expect((await submit()).body).toMatchObject({ state: 'SUBMITTED', holders: ['district_officer'] });
  const late = await desk().post(path('/evidence/G1/links'), { kind: 'meeting', recordId: cycleId });
  expect(late.status).toBe(404);
  const [piece] = (await item('A2')).evidence;
  const gone = await desk().delete(`/api/assessment-evidence/${piece.id}`);
  expect([gone.status, gone.body.code]).toEqual([409, 'evidence.not-now']);
  const waiting = await world.as(district).get('/api/assessments?waiting=me');
  expect(waiting.body.items).toMatchObject([{ id, state: 'SUBMITTED' }]);
  expect((await world.as(stranger).get('/api/assessments')).body.total).toBe(0);
  expect((await world.as(officer).get('/api/assessments?waiting=me')).body.total).toBe(0);
});

test('A school takes its assessment back, and every step stands in the log', async () => {
  const { version } = await shown();
  const gone = await desk().post(path('/moves'), { action: 'withdraw', version, reason: '明年再申报' });
  expect(gone.body).toMatchObject({ state: 'WITHDRAWN', holders: [], actions: [] });
  expect(gone.body.steps.map(({ action }: { action: string }) => action)).toEqual([
    'begin',
    'start-self-assessment',
    'submit',
    'withdraw',
  ]);
  const logged = await world.get(StateLog).listOf('assessment', id);
  expect(logged.at(-1)).toMatchObject({ to: 'WITHDRAWN', by: coordinator.id, reason: '明年再申报' });
});

test('What nobody can look through is not kept', async () => {
  const second = await world
    .as(neighbour)
    .post(`/api/schools/${beside.id}/assessments`, { targetTier: 'basic' });
  const before = await files();
  await clamd.stop();
  const answer = await world
    .as(neighbour)
    .upload(`/api/assessments/${second.body.id}/evidence/G1/files`, '证明.pdf', '%PDF-1.7 …');
  expect([answer.status, answer.body.code]).toEqual([503, 'paper.scan-unavailable']);
  expect(answer.headers.get('retry-after')).toBe('30');
  expect(await files()).toBe(before);
});

test('A closed cycle stands: its hash can be made again, and its assessments rest on it', async () => {
  const cycle = async () => (await world.as(officer).get(`/api/rating/cycles/${cycleId}`)).body;
  const { version } = await cycle();
  const close = (seen: number) =>
    world.as(officer).post(`/api/rating/cycles/${cycleId}/closing`, { version: seen });
  expect((await close(version - 1)).body.code).toBe('cycle.changed-meanwhile');
  expect((await close(version)).status).toBe(202);
  await world.drain();
  expect(await cycle()).toMatchObject({ state: 'CLOSED', phase: 'closed', frozenSchools: 3 });
  const check = async () =>
    (await world.as(officer).get(`/api/rating/cycles/${cycleId}/verification`)).body.agrees;
  expect(await check()).toBe(true);
  expect((await shown()).snapshotId).toMatch(/^[0-9a-f-]{36}$/);
  await figuresOnPaper(world, district, city.school, []);
  expect(await rate(world, city.city)).toEqual({ schools: 0, changed: 0 });
  const late = await world.as(officer).put(`/api/rating/cycles/${cycleId}/dates`, { ...dates, version });
  expect(late.body.code).toBe('rating.cycle-closed');
  const next = { ...dates, code: '2027', fromDay: '2026-09-01', untilDay: '2027-08-31' };
  // Of officers who open one at the same time, one does.
  const opened = await Promise.all(
    ['2027', '2027', '2028'].map((code) => world.as(officer).post('/api/rating/cycles', { ...next, code })),
  );
  const bodies = opened.map(({ body }) => body.state ?? body.code);
  expect(bodies.toSorted()).toEqual(['OPEN', 'rating.cycle-open', 'rating.cycle-open']);
  await world.database.execute(
    `UPDATE rating_snapshots SET result_hash = REPEAT('0', 64) WHERE cycle_id = ?`,
    [cycleId],
  );
  expect(await check()).toBe(false);
});
