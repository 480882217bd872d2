import { aMember } from '../../support/builders/faculty';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { anAssessment, aSheet, finishSheet, someReviewers } from '../../support/builders/reviews';
import { aWorld, type World } from '../../support/world';

describe('the pool of reviewers', () => {
  let world: World;
  let city: City;
  let officer: TestPerson;
  let coordinator: TestPerson;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    officer = await aPerson(world, { roles: [['city_officer', city.city]] });
    coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  }, 120_000);
  afterAll(() => world.close());

  const desk = () => world.as(officer);
  const pool = async () => (await desk().get('/api/reviewers')).body.items;

  it('grows by the phone number, and what was taken away is given back to who took it', async () => {
    const body = { name: '何评审', phone: '13900007777', role: 'reviewer', unitId: city.city.id };
    const appointed = await desk().post('/api/role-grants', body);
    expect(appointed.status).toBe(201);
    const { grantId, personId } = appointed.body;
    const shown = { id: personId, grantId, name: '何评审', open: 0, visits: 0, districts: [] };
    expect(await pool()).toMatchObject([{ ...shown, conflictSchools: [], activated: false }]);
    await world.database.execute('UPDATE people SET password_temporary = 0 WHERE id = ?', [personId]);
    expect((await desk().delete(`/api/role-grants/${grantId}`)).status).toBe(204);
    expect(await pool()).toEqual([]);
    const another = await aPerson(world, { roles: [['city_officer', city.city]] });
    const back = (person: TestPerson) => world.as(person).post(`/api/role-grants/${grantId}/restoration`);
    expect((await back(another)).status).toBe(404);
    expect((await back(coordinator)).status).toBe(404);
    expect((await back(officer)).body).toMatchObject({ personId, activationPassword: null });
    expect((await back(officer)).body.code).toBe('staff.already-appointed');
    expect(await pool()).toMatchObject([{ name: '何评审', activated: true }]);
  });

  it('takes experts of the registers by the account that is linked there, and tells where they are never drawn', async () => {
    const expert = await aPerson(world, { name: '吴专家', roles: [['instructor', city.school]] });
    const linked = await aMember(world, coordinator, city.school, { kind: 'external', name: '吴专家' });
    const unlinked = await aMember(world, coordinator, city.school, { kind: 'external', name: '郑专家' });
    await aMember(world, coordinator, city.school, { name: '普通老师' });
    await world.database.execute('UPDATE faculty_members SET person_id = ? WHERE id = ?', [
      expert.id,
      linked.id,
    ]);
    const candidates = async (q = '') =>
      (await desk().get(`/api/reviewers/candidates?q=${encodeURIComponent(q)}`)).body.items;
    const names = (await candidates()).map(({ name }: { name: string }) => name);
    expect(names.toSorted()).toEqual(['吴专家', '郑专家'].toSorted());
    expect(await candidates('郑')).toMatchObject([{ hasAccount: false, isReviewer: false }]);
    const appoint = (memberId: string, person = officer) =>
      world.as(person).post('/api/reviewers', { memberId });
    expect((await appoint(unlinked.id)).body.code).toBe('reviewer.no-account');
    const elsewhere = await aCity(world);
    const stranger = await aPerson(world, { roles: [['city_officer', elsewhere.city]] });
    expect((await appoint(linked.id, stranger)).status).toBe(404);
    expect((await appoint(linked.id, coordinator)).status).toBe(403);
    expect((await appoint(linked.id)).status).toBe(201);
    expect((await appoint(linked.id)).body.code).toBe('staff.already-appointed');
    const own = (await pool()).find(({ id }: { id: string }) => id === expert.id);
    expect(own).toMatchObject({ name: '吴专家', districts: [city.district.name], activated: true });
    expect(await candidates('吴')).toMatchObject([{ isReviewer: true, schoolName: city.school.name }]);
  });

  it('gives a finished sheet to another reviewer while nobody has seen it, and none after that', async () => {
    const reviewers = await someReviewers(world, city.city, 4);
    const id = await anAssessment(world, city.school);
    const { body } = await desk().post(`/api/assessments/${id}/reviews`, { version: 1 });
    const finish = async ({ id: sheet, reviewerName }: { id: string; reviewerName: string }) => {
      const reviewer = reviewers.find(({ name }) => name === reviewerName);
      return reviewer && finishSheet(world, reviewer, sheet, aSheet());
    };
    const [one, two] = body.reviews;
    const setAside = (sheet: { id: string }) =>
      desk().post(`/api/reviews/${sheet.id}/replacement`, { reason: '与该校有业务往来' });
    expect(await finish(one)).toBe(200);
    const replaced = await setAside(one);
    expect(replaced.status).toBe(200);
    const seats = replaced.body.reviews.filter(({ seat }: { seat: number }) => seat === 1);
    expect(seats).toMatchObject([
      { id: one.id, state: 'ENDED', endedBecause: 'replaced', endedReason: '与该校有业务往来' },
      { state: 'OPEN' },
    ]);
    expect(await finish(two)).toBe(200);
    expect((await desk().get(`/api/assessments/${id}`)).body.state).toBe('CITY_REVIEW');
    expect(await finish(seats[1])).toBe(200);
    expect((await desk().get(`/api/assessments/${id}`)).body.state).toBe('PANEL');
    expect((await setAside(two)).body.code).toBe('review.not-writable');
  });
});
