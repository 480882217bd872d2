import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { StateLog } from '@libs/rating';
import { aCourse } from '../../support/builders/catalogue';
import { aGuardianship, aPupil } from '../../support/builders/graduation';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { anAssessmentToVisit, aSiteVisit, aTap, type TestVisit } from '../../support/builders/site-visits';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;
let visit: TestVisit;

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  for (const title of ['好好说话', '一起读书', '手机放哪里', '早睡早起'])
    await aCourse(world, { owner: city.school, published: true, title });
  visit = await aSiteVisit(world, city);
});
afterAll(() => world.close());

const taps = (person: TestPerson, acts: object[], id = visit.id) =>
  world.as(person).post(`/api/site-visits/${id}/acts`, { acts });
const own = async (person: TestPerson, id = visit.id) =>
  (await world.as(person).get(`/api/site-visits/${id}`)).body;
const atSchool = () => world.as(coordinator).get(`/api/assessments/${visit.assessmentId}/site-visit`);
const markOf = async (person: TestPerson, item: string) =>
  (await own(person)).own.findings.find((each: { item: string }) => each.item === item);

async function aPhotoWithPlace(): Promise<Buffer> {
  const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 14/1 0/1' } };
  const picture = sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#286' } });
  return picture.jpeg().withExif(place).toBuffer();
}

async function sendPhoto(person: TestPerson, photoId: string, bytes: Buffer, item = 'G1') {
  const form = new FormData();
  form.set('file', new Blob([bytes as BlobPart]), 'photo.jpg');
  const query = new URLSearchParams({ item, takenAt: world.clock.now().toISOString() });
  return world.as(person).send('PUT', `/api/site-visits/${visit.id}/photos/${photoId}?${query}`, form);
}

async function markAll(person: TestPerson, value: string, { id, items }: TestVisit = visit): Promise<void> {
  await taps(
    person,
    items.map((item) => aTap(world, item, value)),
    id,
  );
}

test('The checklist comes from the standard, with three courses drawn so that anybody can draw again', async () => {
  const { body } = await world.as(visit.officer).get(`/api/assessments/${visit.assessmentId}/site-visit`);
  expect(visit.items).toEqual(
    expect.arrayContaining(['G1', 'G2', 'G3', 'G4', 'G8', 'A2', 'B4-1', 'B4-2', 'B4-3', 'G7']),
  );
  expect(visit.items).not.toContain('C2');
  expect(body.visit.courseDraw).toMatchObject({
    pool: 4,
    drawn: 3,
    seed: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  expect(body).toMatchObject({
    may: ['plan'],
    visit: { visitors: [{ name: '苏评审' }, { name: '陆评审' }] },
  });
});

test('The school reads day and list, no names, and before the day not what was drawn', async () => {
  const other = await aSchool(world, city.district, { name: '第三学校' });
  await aCourse(world, { owner: other.school, published: true, title: '悄悄抽中的课' });
  const early = await aSiteVisit(world, city, { school: other.school });
  const { body: plan } = await world
    .as(early.officer)
    .get(`/api/assessments/${early.assessmentId}/site-visit`);
  const later = {
    onDay: '2026-11-27',
    message: '改到周五。',
    visitorIds: early.visitors.map(({ id }) => id),
  };
  const moved = await world
    .as(early.officer)
    .put(`/api/assessments/${early.assessmentId}/site-visit`, { ...later, revision: plan.visit.revision });
  expect(moved).toMatchObject({ status: 200, body: { visit: { onDay: '2026-11-27', revision: 2 } } });
  const [visitor] = early.visitors;
  expect(await world.as(visitor).post(`/api/site-visits/${early.id}/conclusion`)).toMatchObject({
    status: 422,
    body: { code: 'site-visit.not-yet', errors: [{ field: 'onDay', code: 'site-visit.not-yet' }] },
  });
  const theirs = await aPerson(world, { roles: [['coordinator', other.school]] });
  const seen = await world.as(theirs).get(`/api/assessments/${early.assessmentId}/site-visit`);
  expect(seen.body).toMatchObject({
    may: [],
    visit: { message: '改到周五。', courseDraw: null, reports: [] },
  });
  expect(JSON.stringify(seen.body)).not.toMatch(/评审|悄悄抽中的课/u);
  expect(seen.body.visit.checklist).toHaveLength(early.items.length);
});

test('Visitors are reviewers far from the district, and a plan is not overwritten unseen', async () => {
  const school = (await aSchool(world, city.district, { name: '第二学校' })).school;
  const assessmentId = await anAssessmentToVisit(world, city, school);
  const path = `/api/assessments/${assessmentId}/site-visit`;
  const near = await aPerson(world, {
    name: '近评审',
    roles: [
      ['reviewer', city.city],
      ['coordinator', school],
    ],
  });
  const desk = world.as(visit.officer);
  const names = (await desk.get(`${path}/candidates?pageSize=100`)).body.items.map(
    ({ name }: { name: string }) => name,
  );
  expect(names).toEqual(expect.arrayContaining(['苏评审', '陆评审']));
  expect(names).not.toContain('近评审');
  const [one, other] = visit.visitors.map(({ id }) => id);
  const plan = { onDay: '2026-12-01', message: '', visitorIds: [one, other], revision: 0 };
  expect(await desk.put(path, { ...plan, visitorIds: [one, near.id] })).toMatchObject({
    status: 422,
    body: { code: 'site-visit.not-eligible', errors: [{ field: 'visitorIds' }] },
  });
  expect((await desk.put(path, { ...plan, onDay: '2026-11-01' })).body.errors).toMatchObject([
    { field: 'onDay' },
  ]);
  expect((await desk.put(path, plan)).status).toBe(200);
  expect(await desk.put(path, plan)).toMatchObject({
    status: 409,
    body: { code: 'site-visit.changed-meanwhile' },
  });
});

test('Who has a child in the district is drawn for no desk and no visit there, until the child has left', async () => {
  const school = (await aSchool(world, city.district, { name: '第四学校' })).school;
  const assessmentId = await anAssessmentToVisit(world, city, school);
  const parent = await aPerson(world, { name: '家长评审', roles: [['reviewer', city.city]] });
  const pupilId = await aPupil(world, city.class);
  await aGuardianship(world, parent.id, pupilId);
  const desk = world.as(visit.officer);
  const isFree = async (address: string) =>
    (await desk.get(address)).body.items.some(({ id }: { id: string }) => id === parent.id);
  const free = () =>
    Promise.all(
      [
        `/api/reviewers?assessment=${assessmentId}&pageSize=100`,
        `/api/assessments/${assessmentId}/site-visit/candidates?pageSize=100`,
      ].map(isFree),
    );
  expect(await free()).toEqual([false, false]);
  await world.database.execute('UPDATE pupils SET left_at = ? WHERE id = ?', [world.clock.now(), pupilId]);
  expect(await free()).toEqual([true, true]);
});

test('Taps sent twice, out of order and from two phones become one finding', async () => {
  const [visitor] = visit.visitors;
  const first = aTap(world, 'G1', 'partly', { secondsAgo: 60 });
  const second = aTap(world, 'G1', 'seen', { secondsAgo: 10 });
  const note = aTap(world, 'G1', '牌子挂在正门', { kind: 'note', secondsAgo: 30 });
  const sent = await taps(visitor, [second, note]);
  expect(sent.body.receipts).toMatchObject([{ verdict: 'kept' }, { verdict: 'kept' }]);
  // The other phone comes back to the network later, and sends twice.
  const again = await Promise.all([taps(visitor, [first, second]), taps(visitor, [first, second])]);
  expect(again.map(({ status }) => status)).toEqual([200, 200]);
  expect(await markOf(visitor, 'G1')).toMatchObject({ mark: 'seen', note: '牌子挂在正门' });
  const rows = await world.database.query('SELECT id FROM site_visit_acts WHERE visit_id = ?', [visit.id]);
  expect(rows).toHaveLength(3);
});

test('A clock that is ahead wins nothing, and what is on no list is told, not lost among others', async () => {
  const [visitor] = visit.visitors;
  await taps(visitor, [aTap(world, 'G2', 'seen', { secondsAgo: -9_999_999 })]);
  world.clock.advance(5);
  const answer = await taps(visitor, [aTap(world, 'Z9', 'seen'), aTap(world, 'G2', 'not_seen')]);
  expect(answer.body.receipts).toMatchObject([
    { verdict: 'refused', reason: 'no-such-item' },
    { verdict: 'kept' },
  ]);
  expect(await markOf(visitor, 'G2')).toMatchObject({ mark: 'not_seen' });
});

test('A photo is kept once, small and without its place, and seen by nobody else before the report', async () => {
  const [visitor, other] = visit.visitors;
  const id = randomUUID();
  const bytes = await aPhotoWithPlace();
  expect((await sendPhoto(visitor, id, bytes)).status).toBe(200);
  expect((await sendPhoto(visitor, id, bytes)).status).toBe(200);
  const finding = await markOf(visitor, 'G1');
  expect(finding.photos).toMatchObject([{ id, width: 1600, height: 800 }]);
  const stored = await world.as(visitor).get(`/api/site-visit-photos/${id}`);
  expect((await sharp(stored.body as Buffer).metadata()).exif).toBeUndefined();
  for (const person of [other, coordinator])
    expect((await world.as(person).get(`/api/site-visit-photos/${id}`)).status).toBe(404);
  expect((await sendPhoto(visitor, randomUUID(), Buffer.from('<svg/>'))).body.code).toBe('photo.not-a-photo');
  const gone = randomUUID();
  await sendPhoto(visitor, gone, bytes);
  await taps(visitor, [aTap(world, 'G1', gone, { kind: 'photo-removed' })]);
  await sendPhoto(visitor, gone, bytes);
  expect((await markOf(visitor, 'G1')).photos).toHaveLength(1);
});

test('The visit of others is not there', async () => {
  const foreign = await aPerson(world, { roles: [['reviewer', city.city]] });
  const path = `/api/site-visits/${visit.id}`;
  for (const answer of [
    await world.as(foreign).get(path),
    await taps(foreign, [aTap(world, 'G1', 'seen')]),
    await sendPhoto(foreign, randomUUID(), await aPhotoWithPlace()),
    await world.as(foreign).post(`${path}/conclusion`),
  ])
    expect(answer).toMatchObject({ status: 404, body: { code: 'site-visit.not-found' } });
  expect((await world.as(coordinator).get(path)).status).toBe(403);
  const elsewhere = await aCity(world);
  const officer = await aPerson(world, { roles: [['city_officer', elsewhere.city]] });
  expect((await world.as(officer).get(`/api/assessments/${visit.assessmentId}/site-visit`)).status).toBe(404);
});

test('Both conclude, the report stands with both findings, the assessment moves on, and the school answers', async () => {
  const [one, other] = visit.visitors;
  const conclude = (person: TestPerson) => world.as(person).post(`/api/site-visits/${visit.id}/conclusion`);
  expect(await conclude(one)).toMatchObject({ status: 422, body: { code: 'site-visit.items-open' } });
  world.clock.advance(5);
  await markAll(one, 'seen');
  expect((await conclude(one)).body).toMatchObject({ other: null, finishedAt: null });
  expect((await atSchool()).body.visit.reports).toEqual([]);
  await markAll(other, 'seen');
  world.clock.advance(5);
  await taps(other, [aTap(world, 'G8', 'partly'), aTap(world, 'summary', '总体扎实', { kind: 'note' })]);
  const done = await conclude(other);
  expect(done.body).toMatchObject({ differing: ['G8'], other: { position: 1 } });
  expect((await conclude(other)).status).toBe(200);
  const state = 'SELECT state FROM assessments WHERE id = ?';
  expect(await world.database.query(state, [visit.assessmentId])).toEqual([{ state: 'PANEL' }]);
  const report = (await atSchool()).body;
  expect(report).toMatchObject({
    may: ['answer'],
    visit: { differing: ['G8'], reports: [{ position: 1 }, { summary: '总体扎实' }] },
  });
  expect(JSON.stringify(report)).not.toMatch(/评审/u);
  const answer = { text: '隐私制度已补充上墙。', revision: report.visit.revision };
  const path = `/api/assessments/${visit.assessmentId}/site-visit/answer`;
  expect((await world.as(coordinator).put(path, answer)).body.visit.answer).toBe('隐私制度已补充上墙。');
  expect((await world.as(coordinator).put(path, answer)).status).toBe(409);
  const log = await world.get(StateLog).listOf('visit', visit.id);
  expect(log.map(({ action }) => action)).toEqual(['plan', 'conclude', 'finish', 'answer']);
});

test('What a phone sends after the report is kept beside it and changes nothing in it', async () => {
  const [one] = visit.visitors;
  const late = await taps(one, [aTap(world, 'G1', 'not_seen')]);
  expect(late.body).toMatchObject({ receipts: [{ verdict: 'late' }], visit: { late: 1 } });
  expect(await markOf(one, 'G1')).toMatchObject({ mark: 'seen' });
  expect((await atSchool()).body.visit.late).toBe(1);
});

test('A visitor reads what was written, and leaves the findings behind with the account', async () => {
  const [one] = visit.visitors;
  const { data } = (await world.as(one).get('/api/me/data')).body;
  expect(data['site-visits']).toEqual(
    expect.arrayContaining([expect.objectContaining({ item: 'G1', value: '牌子挂在正门' })]),
  );
  expect((await world.as(one).delete('/api/me', { password: one.password })).status).toBeLessThan(300);
  await world.drain();
  const seen = await world.as(visit.officer).get(`/api/assessments/${visit.assessmentId}/site-visit`);
  expect(seen.body.visit.visitors).toMatchObject([{ name: null, personId: null }, { name: '陆评审' }]);
  expect(seen.body.visit.reports[0].findings[0].mark).toBe('seen');
});
