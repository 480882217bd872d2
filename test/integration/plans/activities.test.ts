import { anActivityPlan } from '../../support/builders/activities';
import { aParent } from '../../support/builders/graduation';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aPlan, aSession } from '../../support/builders/plans';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
});
afterAll(() => world.close());

describe('a planned session', () => {
  it('leads families to the activity made from it, once that is published', async () => {
    const desk = world.as(coordinator);
    const parent = await aParent(world, city.class);
    const plan = await aPlan(desk, city.school.id, { sessions: [aSession({ title: '家长讲堂', week: 13 })] });
    const planSessionId: string = plan.sessions[0].id;
    const activityOf = async (): Promise<string | null> =>
      (await world.as(parent).get('/api/me/timetable')).body.sessions[0].activityId;
    const wanted = anActivityPlan(world, [city.school], { planSessionId });
    const made = await desk.post(`/api/schools/${city.school.id}/activities`, wanted);
    expect(made.status).toBe(201);
    expect(await activityOf()).toBeNull();
    await desk.post(`/api/activities/${made.body.id}/publish`, { version: made.body.version });
    expect(await activityOf()).toBe(made.body.id);
  });

  it('of another school carries no activity', async () => {
    const other = await aSchool(world, city.district, { name: '第二学校' });
    const theirs = await aPerson(world, { roles: [['coordinator', other.school]] });
    const plan = await aPlan(world.as(theirs), other.school.id);
    const wanted = anActivityPlan(world, [city.school], { planSessionId: plan.sessions[0].id });
    const refused = await world.as(coordinator).post(`/api/schools/${city.school.id}/activities`, wanted);
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'planSessionId', code: 'activity.no-such-session' }] },
    });
  });
});
