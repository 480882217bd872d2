import { aCourse } from '../../support/builders/catalogue';
import { aCity, aGrade, type City } from '../../support/builders/organization';
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
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
});
afterAll(() => world.close());

const gatesOf = async () => {
  await world.drain();
  const { body } = await world.as(coordinator).get(`/api/rating/schools/${city.school.id}`);
  const find = (list: { code: string }[], code: string) => list.find((one) => one.code === code);
  return { G3: find(body.gates, 'G3'), G6: find(body.gates, 'G6'), C1: find(body.indicators, 'C1') };
};

describe('what a published plan does to the rating', () => {
  it('meets G3 and G6 as soon as it is published, and raises C1', async () => {
    expect((await gatesOf()).G3).toMatchObject({ met: false, why: '– < 1' });
    const sessions = Array.from({ length: 4 }, (_, index) =>
      aSession({ title: `讲堂${index}`, classHours: 2 }),
    );
    await aPlan(world.as(coordinator), city.school.id, { sessions });
    const after = await gatesOf();
    expect(after.G3).toMatchObject({ met: true, why: '1 ≥ 1' });
    expect(after.G6).toMatchObject({ met: true, why: '4 ≥ 4 · 8 ≥ 8' });
    expect(after.C1).toMatchObject({ state: 'counted' });
    const facts = await world
      .as(coordinator)
      .get(`/api/rating/schools/${city.school.id}/facts/gate.plan-published`);
    expect(facts.body.lines).toEqual([expect.objectContaining({ label: '4年级', value: 4 })]);
  });

  it('counts what the catalogue offers once, also when it is planned', async () => {
    const course = await aCourse(world, {
      owner: city.school,
      stages: ['L3b'],
      lessons: [{ kind: 'video', durationSeconds: 4800 }],
    });
    await aPlan(world.as(coordinator), city.school.id, {
      sessions: [
        aSession({ classHours: 3 }),
        { ...aSession({ title: '线上' }), kind: 'online', courseId: course.id },
      ],
    });
    expect((await gatesOf()).G6).toMatchObject({ met: false, why: '2 < 4 · 5 < 8' });
  });

  it('misses G3 when it comes late, or leaves a grade out', async () => {
    await aGrade(world, city.school, 5);
    await aPlan(world.as(coordinator), city.school.id, { sessions: [aSession()] });
    // There is time to put that right: nothing is held against the school yet.
    expect((await gatesOf()).G3).toMatchObject({ met: false, why: '– < 1' });
    const late = await aCity(world);
    const other = await aPerson(world, { roles: [['coordinator', late.school]] });
    world.clock.set('2026-09-21T04:00:00.000Z');
    await aPlan(world.as(other), late.school.id);
    await world.drain();
    const { body } = await world.as(other).get(`/api/rating/schools/${late.school.id}`);
    expect(body.gates).toContainEqual(expect.objectContaining({ code: 'G3', met: false, why: '0 < 1' }));
    expect(body.nextTier.reachable).toBe(false);
    expect(body.nextTier.steps).toContainEqual(
      expect.objectContaining({ code: 'outlast-term', indicator: 'G3', count: null }),
    );
  });
});
