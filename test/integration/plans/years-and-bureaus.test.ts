import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aPlan, aSession } from '../../support/builders/plans';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;

beforeAll(async () => {
  world = await aWorld();
});
beforeEach(async () => {
  world.clock.set('2026-09-10T04:00:00.000Z');
  city = await aCity(world);
  coordinator = await aPerson(world, { name: '许老师', roles: [['coordinator', city.school]] });
});
afterAll(() => world.close());

const desk = () => world.as(coordinator);
describe('a new year', () => {
  it('begins from the last one: weeks stay, days are to be set', async () => {
    world.clock.set('2025-09-05T04:00:00.000Z');
    await aPlan(desk(), city.school.id, {
      schoolYear: '2025-2026',
      sessions: [aSession({ day: '2025-10-15', startsAt: '19:00', endsAt: '20:30', place: '报告厅' })],
    });
    const { body: plans } = await desk().get(`/api/schools/${city.school.id}/plans`);
    const copied = await desk().post(`/api/schools/${city.school.id}/plans`, {
      schoolYear: '2026-2027',
      copyFrom: plans.items[0].id,
    });
    expect(copied.body.sessions).toEqual([
      expect.objectContaining({ title: '家长讲堂', place: '报告厅', week: 7, day: null, startsAt: null }),
    ]);
    const again = await desk().post(`/api/plans/${copied.body.id}/copies`, {
      from: plans.items[0].id,
      revision: copied.body.revision,
    });
    expect(again.body.sessions).toHaveLength(1);
  });

  it('begins from the model of the city, once it is published', async () => {
    const officer = await aPerson(world, { roles: [['city_officer', city.city]] });
    const bureau = world.as(officer);
    const { body: model, status } = await bureau.post('/api/model-plans', {
      schoolYear: '2026-2027',
      schoolKind: 'primary',
    });
    expect(status).toBe(201);
    expect(model.grades.map((grade: { level: number }) => grade.level)).toEqual([1, 2, 3, 4, 5, 6]);
    const { body: filled } = await bureau.post(
      `/api/plans/${model.id}/sessions`,
      aSession({ title: '全市家长第一课', gradeLevels: [1, 4], week: 2 }),
    );
    expect((await desk().get('/api/model-plans?schoolYear=2026-2027')).body.items).toEqual([]);
    const wanted = { schoolYear: '2026-2027', copyFrom: model.id };
    expect((await desk().post(`/api/schools/${city.school.id}/plans`, wanted)).status).toBe(404);
    await bureau.post(`/api/plans/${model.id}/publication`, { revision: filled.revision });
    expect((await desk().get('/api/model-plans?schoolYear=2026-2027')).body.items).toEqual([
      expect.objectContaining({ id: model.id, kind: 'model', schoolKind: 'primary', state: 'published' }),
    ]);
    const copied = await desk().post(`/api/schools/${city.school.id}/plans`, wanted);
    expect(copied.body.sessions).toEqual([
      expect.objectContaining({ title: '全市家长第一课', gradeLevels: [4], week: 2 }),
    ]);
    expect((await desk().post('/api/model-plans', wanted)).status).toBe(403);
    const other = await aCity(world);
    const elsewhere = await aPerson(world, { roles: [['coordinator', other.school]] });
    expect((await world.as(elsewhere).get(`/api/plans/${model.id}`)).status).toBe(404);
  });
});

describe('a school without a plan', () => {
  it('is offered the models that suit it', async () => {
    const bureau = world.as(await aPerson(world, { roles: [['city_officer', city.city]] }));
    const wanted = { kindergarten: -3, primary: 1, junior: 7 };
    for (const [schoolKind, level] of Object.entries(wanted)) {
      const { body: model } = await bureau.post('/api/model-plans', { schoolYear: '2026-2027', schoolKind });
      const { body } = await bureau.post(
        `/api/plans/${model.id}/sessions`,
        aSession({ gradeLevels: [level] }),
      );
      const published = await bureau.post(`/api/plans/${model.id}/publication`, { revision: body.revision });
      expect(published.body.state).toBe('published');
    }
    const nineYear = await aSchool(world, city.district, { schoolKind: 'nine_year', name: '九年一贯学校' });
    const both = await aPerson(world, {
      roles: [
        ['coordinator', city.school],
        ['coordinator', nineYear.school],
      ],
    });
    const offered = async (query: string) => {
      const { body } = await world.as(both).get(`/api/model-plans?schoolYear=2026-2027&${query}`);
      return body.items.map((model: { schoolKind: string }) => model.schoolKind).toSorted();
    };
    expect(await offered(`schoolId=${city.school.id}`)).toEqual(['primary']);
    expect(await offered(`schoolId=${nineYear.school.id}`)).toEqual(['junior', 'primary']);
    expect(await offered(`schoolId=${city.school.id}&schoolKind=junior`)).toEqual([]);
    expect(await offered('')).toEqual(['junior', 'kindergarten', 'primary']);
    const elsewhere = await aCity(world);
    const outside = `/api/model-plans?schoolId=${elsewhere.school.id}`;
    expect((await world.as(both).get(outside)).status).toBe(404);
  });
});

describe('bureaus', () => {
  it('see which schools have published, and help is wanted first', async () => {
    const late = await aSchool(world, city.district, { name: '第二学校' });
    const nothing = await aSchool(world, city.district, { name: '第三学校' });
    await aPlan(desk(), city.school.id);
    world.clock.set('2026-09-25T04:00:00.000Z');
    const lateCoordinator = await aPerson(world, { roles: [['coordinator', late.school]] });
    await aPlan(world.as(lateCoordinator), late.school.id);
    const officer = await aPerson(world, { roles: [['district_officer', city.district]] });
    const { body } = await world.as(officer).get('/api/school-plans?schoolYear=2026-2027');
    expect(body).toMatchObject({ schools: 3, published: 2, total: 3, deadline: '2026-09-21' });
    expect(body.items[0]).toMatchObject({ schoolId: nothing.school.id, state: 'none', planId: null });
    expect(body.items).toContainEqual(
      expect.objectContaining({ schoolId: city.school.id, state: 'published', inTime: true, sessions: 1 }),
    );
    expect(body.items).toContainEqual(
      expect.objectContaining({ schoolId: late.school.id, state: 'published', inTime: false }),
    );
    const none = await world.as(officer).get('/api/school-plans?schoolYear=2026-2027&state=none');
    expect(none.body).toMatchObject({ total: 1, schools: 3 });
    const outside = `/api/school-plans?schoolYear=2026-2027&unitId=${city.city.id}`;
    expect((await world.as(officer).get(outside)).status).toBe(404);
    expect((await desk().get('/api/school-plans?schoolYear=2026-2027')).status).toBe(403);
  });
});
