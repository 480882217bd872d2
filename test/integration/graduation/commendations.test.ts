import { LedgerVerification } from '@libs/graduation';
import { aParent, type TestParent } from '../../support/builders/graduation';
import { hasEarnedCommendation } from '../../support/builders/on-site';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aCookie, aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

const schoolYear = '2026-2027';
let world: World;
let city: City;
let parents: TestParent[];
let coordinator: TestPerson;
let page: string;

/** Twenty families of one grade: two places. Three fulfil the conditions. */
beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  page = `/api/schools/${city.school.id}/commendations`;
  parents = [];
  for (let nth = 0; nth < 20; nth++) parents.push(await aParent(world, city.class, { name: `家长${nth}` }));
  for (const parent of parents.slice(0, 3)) await merits(parent);
  const [, , , many, scored] = parents as [TestParent, TestParent, TestParent, TestParent, TestParent];
  await merits(many, { shared: false });
  await merits(scored, { score: 89 });
  await world.drain();
  world.clock.set('2027-06-20T02:00:00.000Z');
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
});
afterAll(() => world.close());

const merits = (parent: TestParent, wish = {}) => hasEarnedCommendation(world, parent, city.school, wish);

const as = async ({ id }: TestPerson) => world.as({ cookie: await aCookie(world, id) });
const commendationsOf = async (parent: TestPerson) =>
  (await (await as(parent)).get('/api/me/commendations')).body;

describe('the commendations of a school year', () => {
  it('are previewed as figures, without a name, and changing nothing', async () => {
    const { status, body } = await world.as(coordinator).get(`${page}?schoolYear=${schoolYear}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ open: true, confirmedAt: null, chosen: 2, shown: 0 });
    expect(body.grades).toEqual([
      expect.objectContaining({ families: 20, places: 2, eligible: 3, chosen: 2, lot: true }),
    ]);
    expect(JSON.stringify(body)).not.toContain('家长');
  });

  it('are refused to others, before June, and when the figures are not those of the preview', async () => {
    const stranger = await aPerson(world, {
      roles: [['coordinator', (await aSchool(world, city.district, { name: '第二学校' })).school]],
    });
    expect((await world.as(stranger).get(page)).status).toBe(404);
    const desk = world.as(coordinator);
    const early = await desk.post(page, { schoolYear: '2027-2028', chosen: 1 });
    expect([early.status, early.body.code]).toEqual([409, 'commendation.too-early']);
    const other = await desk.post(page, { schoolYear, chosen: 3 });
    expect([other.status, other.body.code]).toEqual([409, 'commendation.changed-meanwhile']);
    expect((await desk.post(page, { schoolYear, chosen: 0 })).status).toBe(400);
  });

  it('are confirmed once, also by two at the same time, and each brings its certificate', async () => {
    const desk = world.as(coordinator);
    const both = await Promise.all([1, 2].map(() => desk.post(page, { schoolYear, chosen: 2 })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('commendation.confirmed-already');
    await world.drain();
    const own = await Promise.all(parents.slice(0, 5).map(commendationsOf));
    expect(own.map(({ length }) => length).reduce((sum, one) => sum + one, 0)).toBe(2);
    expect(own.slice(3)).toEqual([[], []]);
    const [serial] = own.flat().map((one: { serial: string }) => one.serial);
    const check = (await world.http.get(`/api/certificates/${serial}`)).body;
    expect(check).toMatchObject({ kind: 'commendation', classHours: 12, status: 'valid' });
    expect((await world.http.get(`/api/certificates/${serial}/record`)).body).toMatchObject({ agrees: true });
    expect((await world.get(LedgerVerification).run()).firstBreak).toBeNull();
  });

  it('are shown by the school only while the guardian agrees', async () => {
    const [holder, other] = await Promise.all(
      parents.slice(0, 3).map(async (parent) => ({ parent, own: (await commendationsOf(parent))[0] })),
    ).then((all) => [all.find(({ own }) => own), all.find(({ own }) => !own)]);
    if (!holder || !other) throw new Error('two of three are commended');
    const shown = async () =>
      (await world.as(coordinator).get(`${page}/shown?schoolYear=${schoolYear}`)).body;
    expect(await shown()).toMatchObject({ items: [], total: 0 });
    expect(holder.own.shown).toBe(false);

    const { textVersion } = holder.own;
    const consent = { kind: 'commendation', textVersion };
    await (await as(other.parent)).post('/api/me/consents', consent);
    expect((await shown()).items).toEqual([]);
    const phone = await as(holder.parent);
    expect((await phone.post('/api/me/consents', consent)).status).toBe(201);
    expect((await phone.get('/api/me/commendations')).body[0].shown).toBe(true);
    expect((await shown()).items).toEqual([
      expect.objectContaining({ name: expect.stringMatching(/^家长/) }),
    ]);
    await phone.delete('/api/me/consents?kind=commendation');
    expect((await shown()).items).toEqual([]);
    const mine = (await phone.get('/api/me/data')).body;
    expect(JSON.stringify(mine)).toContain('"commendations":[{');
  });

  it('no longer hold when the graduation they rest on is revoked', async () => {
    const own = await Promise.all(parents.slice(0, 3).map(commendationsOf));
    const holder = parents[own.findIndex(({ length }) => length > 0)] as TestParent;
    const certificates = async () => (await (await as(holder)).get('/api/me/certificates')).body;
    const graduation = (await certificates()).find((one: { kind: string }) => one.kind === 'graduation');
    const revocation = `/api/certificates/${graduation.serial}/revocation`;
    expect((await world.as(coordinator).post(revocation, { reason: '误发' })).status).toBe(200);
    const statuses = (await certificates()).map((one: { status: string }) => one.status);
    expect(statuses).toEqual(['revoked', 'revoked']);
    await world.drain();
    expect((await world.get(LedgerVerification).run()).firstBreak).toBeNull();
  });
});
