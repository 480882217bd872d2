import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { UnitEntity } from '@libs/organization';
import { dayOf } from '@libs/platform';
import { StateLog, StateLogVerification } from '@libs/rating';
import { inboxOf } from '../../support/builders/notifications';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { anAssessment, aSheet, finishSheet, someReviewers } from '../../support/builders/reviews';
import { aPhotoOnSite, aSiteVisit, aTap, type TestVisit } from '../../support/builders/site-visits';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let officer: TestPerson;

beforeEach(async () => {
  city = await aCity(world);
  officer = await aPerson(world, { roles: [['city_officer', city.city]] });
});
beforeAll(async () => {
  world = await aWorld();
}, 120_000);
afterAll(() => world.close());

const reason = '刚得知亲属在该校任教';
const aPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#2f5d50' } })
    .png()
    .toBuffer();
const addressOf = (assessmentId: string) => `/api/assessments/${assessmentId}/site-visit`;
const shownTo = async (person: TestPerson, assessmentId: string) =>
  (await world.as(person).get(addressOf(assessmentId))).body;
const tap = (person: TestPerson, visitId: string, item: string, mark: string) =>
  world.as(person).post(`/api/site-visits/${visitId}/acts`, { acts: [aTap(world, item, mark)] });
const declare = (person: TestPerson, visitId: string) =>
  world.as(person).post(`/api/site-visits/${visitId}/conflict`, { reason });
const kindsToldTo = async (person: TestPerson) =>
  (await inboxOf(world, person)).map(({ kind }: { kind: string }) => kind);
const actionsOf = async (visitId: string) =>
  (await world.get(StateLog).listOf('visit', visitId)).map(({ action }) => action);

/** The visit is not there any more for this person: not to be read, written or concluded. */
async function expectShut(person: TestPerson, visitId: string): Promise<void> {
  const own = await world.as(person).get('/api/site-visits');
  expect(own.body.items.map(({ id }: { id: string }) => id)).not.toContain(visitId);
  for (const answer of [
    await world.as(person).get(`/api/site-visits/${visitId}`),
    await tap(person, visitId, 'G2', 'seen'),
    await world.as(person).post(`/api/site-visits/${visitId}/conclusion`),
    await declare(person, visitId),
  ])
    expect(answer).toMatchObject({ status: 404, body: { code: 'site-visit.not-found' } });
}

const fill = async (by: TestPerson, assessmentId: string, people: TestPerson[]) =>
  world.as(by).put(addressOf(assessmentId), {
    onDay: dayOf(world.clock.now()),
    message: '',
    visitorIds: people.map(({ id }) => id),
    revision: (await shownTo(by, assessmentId)).visit.revision,
  });

async function conclude(person: TestPerson, { id, items }: TestVisit): Promise<number> {
  const acts = items.map((item) => aTap(world, item, 'seen'));
  await world.as(person).post(`/api/site-visits/${id}/acts`, { acts });
  return (await world.as(person).post(`/api/site-visits/${id}/conclusion`)).status;
}

test('A visitor with a conflict is taken off, what was found is set aside, and another goes in that place', async () => {
  const visit = await aSiteVisit(world, city);
  const [one, other] = visit.visitors;
  const coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  const photoId = await aPhotoOnSite(world, visit, await aPicture());
  await tap(one, visit.id, 'G1', 'not_seen');
  expect(await conclude(one, visit)).toBe(200);
  expect((await declare(other, visit.id)).status).toBe(204);
  expect((await declare(one, visit.id)).status).toBe(204);
  await expectShut(one, visit.id);
  const shown = await shownTo(visit.officer, visit.assessmentId);
  expect(shown.visit).toMatchObject({
    finishedAt: null,
    visitors: [
      { position: 1, free: true, name: null, concludedAt: null },
      { position: 2, free: true },
    ],
    setAside: [
      { name: other.name, reason },
      { name: one.name, reason },
    ],
  });
  expect(shown.visit.setAside[1].report.findings).toContainEqual(
    expect.objectContaining({ item: 'G1', photos: [expect.objectContaining({ id: photoId })] }),
  );
  const photoFor = async (person: TestPerson) =>
    (await world.as(person).get(`/api/site-visit-photos/${photoId}`)).status;
  expect([await photoFor(visit.officer), await photoFor(one), await photoFor(coordinator)]).toEqual([
    200, 404, 404,
  ]);
  const atSchool = await shownTo(coordinator, visit.assessmentId);
  expect(atSchool.visit).toMatchObject({ setAside: [], visitors: [{ free: true }, { free: true }] });
  expect(JSON.stringify(atSchool)).not.toContain(reason);
  await world.drain();
  expect(await kindsToldTo(visit.officer)).toContain('visit-place-free');
  expect(await kindsToldTo(one)).toContain('visit-released');

  const [first, second] = await someReviewers(world, city.city, 2);
  expect((await fill(visit.officer, visit.assessmentId, [first!, one])).body.code).toBe(
    'site-visit.not-eligible',
  );
  expect((await fill(visit.officer, visit.assessmentId, [first!, second!])).status).toBe(200);
  const own = (await world.as(first!).get(`/api/site-visits/${visit.id}`)).body.own;
  expect(own.findings.every(({ mark }: { mark: string | null }) => mark === null)).toBe(true);
  expect(await conclude(first!, visit)).toBe(200);
  expect((await shownTo(visit.officer, visit.assessmentId)).visit.finishedAt).toBeNull();
  expect(await conclude(second!, visit)).toBe(200);
  const report = (await shownTo(coordinator, visit.assessmentId)).visit;
  expect(report.reports.map(({ position }: { position: number }) => position)).toEqual([1, 2]);
  expect(await photoFor(coordinator)).toBe(404);
  expect(await actionsOf(visit.id)).toEqual([
    'plan',
    'conclude',
    'release',
    'release',
    'change',
    'conclude',
    'finish',
  ]);
  const { differences } = await world.get(StateLogVerification).run();
  expect(differences).not.toContainEqual(expect.objectContaining({ subject: 'visit' }));
  const { data } = (await world.as(one).get('/api/me/data')).body;
  expect(data['site-visits']).toContainEqual(expect.objectContaining({ kind: 'conflict', value: reason }));
});

test('A free place is filled though the other visitor has begun, and who has begun stays', async () => {
  const visit = await aSiteVisit(world, city);
  const [one, other] = visit.visitors;
  const [next] = await someReviewers(world, city.city, 1);
  await tap(other, visit.id, 'G1', 'seen');
  expect((await fill(visit.officer, visit.assessmentId, [one, next!])).body.code).toBe('site-visit.begun');
  await declare(one, visit.id);
  expect((await fill(visit.officer, visit.assessmentId, [other, next!])).body.visit.visitors).toMatchObject([
    { personId: next!.id, free: false },
    { personId: other.id, free: false },
  ]);
});

test('A deleted account frees its place on a visit that is still ahead', async () => {
  const visit = await aSiteVisit(world, city);
  const [one] = visit.visitors;
  await tap(one, visit.id, 'G1', 'seen');
  expect((await world.as(one).delete('/api/me', { password: one.password })).status).toBeLessThan(300);
  await world.drain();
  expect((await shownTo(visit.officer, visit.assessmentId)).visit).toMatchObject({
    visitors: [{ free: true }, { free: false }],
    setAside: [{ name: null, reason: '' }],
  });
  expect(await kindsToldTo(visit.officer)).toContain('visit-place-free');
});

describe('A reviewer whose sheet has brought the school to a visit, and who goes along', () => {
  let school: UnitEntity;
  let assessmentId: string;
  let sheets: { id: string; person: TestPerson }[];

  beforeEach(async () => {
    const reviewers = await someReviewers(world, city.city, 4);
    ({ school } = await aSchool(world, city.district, { name: '评审小学' }));
    assessmentId = await anAssessment(world, school, { tier: 'model' });
    const opened = await world.as(officer).post(`/api/assessments/${assessmentId}/reviews`, { version: 1 });
    sheets = opened.body.reviews.map(({ id, reviewerName }: { id: string; reviewerName: string }) => ({
      id,
      person: reviewers.find(({ name }) => name === reviewerName),
    }));
    for (const { id, person } of sheets) await finishSheet(world, person, id, aSheet());
    const plan = { onDay: dayOf(world.clock.now()), message: '', revision: 0 };
    const visitorIds = sheets.map(({ person }) => person.id);
    await world.as(officer).put(addressOf(assessmentId), { ...plan, visitorIds });
  });

  const stateNow = async () => (await world.as(officer).get(`/api/assessments/${assessmentId}`)).body.state;

  it('declares a conflict at the sheet: the place is free at once, also while the sheet is done again', async () => {
    const [one, two] = sheets;
    const { id: visitId } = (await shownTo(officer, assessmentId)).visit;
    const said = await world.as(one!.person).post(`/api/reviews/${one!.id}/conflict`, { reason });
    expect(said.status).toBe(204);
    expect(await stateNow()).toBe('CITY_REVIEW');
    await expectShut(one!.person, visitId);
    expect(await shownTo(officer, assessmentId)).toMatchObject({
      may: ['plan'],
      visit: { visitors: [{ free: true }, { personId: two!.person.id }], setAside: [{ reason }] },
    });
    const [next] = await someReviewers(world, city.city, 1);
    expect((await fill(officer, assessmentId, [two!.person, next!])).status).toBe(200);
    expect((await world.as(next!).get(`/api/site-visits/${visitId}`)).body.open).toBe(true);
  });

  it('declares it at the visit: the sheet is set aside, too', async () => {
    const [one] = sheets;
    const { id: visitId } = (await shownTo(officer, assessmentId)).visit;
    expect((await declare(one!.person, visitId)).status).toBe(204);
    expect(await stateNow()).toBe('CITY_REVIEW');
    expect((await world.as(one!.person).get(`/api/reviews/${one!.id}`)).status).toBe(404);
  });

  it('declares it at the moment the other concludes: both are heard, whichever comes first', async () => {
    const [one, two] = sheets;
    const { id, checklist } = (await shownTo(officer, assessmentId)).visit;
    const items = checklist.map(({ code }: { code: string }) => code);
    const acts = items.map((item: string) => aTap(world, item, 'seen'));
    for (const { person } of sheets) {
      const own = acts.map((act: object) => ({ ...act, id: randomUUID() }));
      await world.as(person).post(`/api/site-visits/${id}/acts`, { acts: own });
    }
    await world.as(one!.person).post(`/api/site-visits/${id}/conclusion`);
    const [concluded, said] = await Promise.all([
      world.as(two!.person).post(`/api/site-visits/${id}/conclusion`),
      world.as(one!.person).post(`/api/reviews/${one!.id}/conflict`, { reason }),
    ]);
    expect([concluded.status, said.status]).toEqual([200, 204]);
    await world.drain();
    const { visit } = await shownTo(officer, assessmentId);
    const [first, second] = visit.visitors;
    expect(second.concludedAt).not.toBeNull();
    expect([first.free, first.conflict]).toEqual([visit.finishedAt === null, visit.finishedAt !== null]);
    expect(await stateNow()).toBe('CITY_REVIEW');
    await expectShut(one!.person, id);
  });

  it('declares it when the report stands: the report stays, with a mark for the city alone', async () => {
    const [one] = sheets;
    const { id: visitId } = (await shownTo(officer, assessmentId)).visit;
    await world.database.execute('UPDATE site_visits SET finished_at = ? WHERE id = ?', [
      world.clock.now(),
      visitId,
    ]);
    await world.as(one!.person).post(`/api/reviews/${one!.id}/conflict`, { reason });
    await expectShut(one!.person, visitId);
    expect((await shownTo(officer, assessmentId)).visit).toMatchObject({
      reports: [{ position: 1 }, { position: 2 }],
      visitors: [{ personId: one!.person.id, conflict: true }, { conflict: false }],
    });
    const coordinator = await aPerson(world, { roles: [['coordinator', school]] });
    expect(JSON.stringify(await shownTo(coordinator, assessmentId))).not.toContain('"conflict":true');
    expect(await actionsOf(visitId)).toEqual(['plan', 'mark']);
  });
});
