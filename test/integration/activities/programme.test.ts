import { ActivityClockJob } from '../../../libs/activities/programme/activity-clock.job';
import { anActivity, anActivityPlan, signUp } from '../../support/builders/activities';
import { aParent } from '../../support/builders/graduation';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

const running = { id: 'job', attempt: 1, signal: new AbortController().signal };

describe('planning activities', () => {
  let world: World;
  let city: City;
  let coordinator: TestPerson;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  });
  afterAll(() => world.close());

  const create = (wish: object = {}) =>
    world
      .as(coordinator)
      .post(`/api/schools/${city.school.id}/activities`, anActivityPlan(world, [city.school], wish));
  const step = (id: string, name: string, body: object) =>
    world.as(coordinator).post(`/api/activities/${id}/${name}`, body);

  it('begins with a draft that nobody else sees', async () => {
    const made = await create({ audience: [city.grade.id, city.class.id] });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      state: 'DRAFT',
      version: 1,
      may: ['edit', 'publish', 'archive', 'copy'],
    });
    expect(made.body.audience.map((unit: { kind: string }) => unit.kind).toSorted()).toEqual([
      'class',
      'grade',
    ]);
    const instructor = await aPerson(world, { roles: [['instructor', city.school]] });
    expect((await world.as(instructor).get(`/api/activities/${made.body.id}`)).status).toBe(404);
    const parent = await aParent(world, city.class);
    expect((await world.as(parent).get(`/api/me/activities/${made.body.id}`)).status).toBe(404);
    await step(made.body.id, 'publish', { version: 1 });
    expect((await world.as(instructor).get(`/api/activities/${made.body.id}`)).status).toBe(200);
    expect((await world.as(parent).get(`/api/me/activities/${made.body.id}`)).status).toBe(200);
  });

  it('is held once more from a copy: the same words in a draft that lies ahead', async () => {
    const made = await create({ audience: [city.class.id], title: '开学第一课' });
    const { id } = made.body;
    const copied = await world.as(coordinator).post(`/api/activities/${id}/copies`);
    expect(copied.status).toBe(201);
    expect(copied.body).toMatchObject({
      ...{ state: 'DRAFT', version: 1, title: '开学第一课', taken: 0 },
      audience: [{ id: city.class.id }],
    });
    const days = (Date.parse(copied.body.startsAt) - Date.parse(made.body.startsAt)) / 86_400_000;
    expect([days % 7, days > 0]).toEqual([0, true]);
    const teacher = await aPerson(world, { roles: [['class_teacher', city.class]] });
    expect((await world.as(teacher).post(`/api/activities/${id}/copies`)).status).toBe(403);
    const other = await aCity(world);
    const stranger = await aPerson(world, { roles: [['coordinator', other.school]] });
    expect((await world.as(stranger).post(`/api/activities/${id}/copies`)).status).toBe(404);
    await step(copied.body.id, 'archive', { version: 1 });
    await step(id, 'archive', { version: 1 });
  });

  it('names each field that cannot be', async () => {
    const other = await aSchool(world, city.district);
    const plan = anActivityPlan(world, [city.school]);
    const bad = await create({
      endsAt: plan.startsAt,
      classHours: 1.3,
      audience: [other.school.id],
      makeUpLessonId: other.school.id,
    });
    expect(bad.status).toBe(422);
    expect(bad.body.errors.map((error: { field: string }) => error.field).toSorted()).toEqual([
      'audience',
      'classHours',
      'endsAt',
      'makeUpLessonId',
    ]);
    const unreadable = await create({ capacity: 0, startsAt: 'tomorrow', kind: 'party' });
    expect(unreadable.status).toBe(400);
    expect(unreadable.body.errors.map((error: { field: string }) => error.field)).toEqual(
      expect.arrayContaining(['capacity', 'startsAt', 'kind']),
    );
  });

  it('tells the later of two people who edit', async () => {
    const { id, version } = (await create()).body;
    const plan = anActivityPlan(world, [city.school]);
    const first = await world
      .as(coordinator)
      .put(`/api/activities/${id}`, { ...plan, title: '第一版', version });
    expect(first.body).toMatchObject({ title: '第一版', version: 2 });
    const second = await world
      .as(coordinator)
      .put(`/api/activities/${id}`, { ...plan, title: '第二版', version });
    expect(second.status).toBe(409);
    expect(second.body.code).toBe('activity.changed-meanwhile');
    expect((await world.as(coordinator).get(`/api/activities/${id}`)).body.title).toBe('第一版');
  });

  it('goes its way and no other', async () => {
    const { id } = (await create()).body;
    expect((await step(id, 'close', { version: 1, summary: '很好' })).body.code).toBe('activity.wrong-state');
    expect((await step(id, 'archive', { version: 1 })).body).toMatchObject({
      archived: true,
      may: ['restore'],
    });
    expect((await step(id, 'publish', { version: 2 })).status).toBe(409);
    expect((await step(id, 'restore', { version: 2 })).body.archived).toBe(false);
    expect((await step(id, 'publish', { version: 3 })).body.state).toBe('PUBLISHED');
    const cancelled = await step(id, 'cancel', { version: 4, reason: '礼堂停电' });
    expect(cancelled.body).toMatchObject({ state: 'CANCELLED', cancelReason: '礼堂停电', may: ['copy'] });
    expect((await step(id, 'publish', { version: 5 })).status).toBe(409);
  });

  it('is not published once it has begun', async () => {
    const { id } = (await create()).body;
    world.clock.advance(49 * 3600);
    const late = await step(id, 'publish', { version: 1 });
    expect(late.status).toBe(422);
    expect(late.body.errors[0].field).toBe('startsAt');
  });

  it('is held at its end, and reminds of it once the day before', async () => {
    const { id, endsAt } = await anActivity(world, coordinator, city.school);
    const parent = await aParent(world, city.class);
    await signUp(world, parent, id);
    const clock = world.get(ActivityClockJob);
    const reminded = async () =>
      (
        await world.database.query<{ at: Date | null }>(
          'SELECT reminded_at AS at FROM activities WHERE id = ?',
          [id],
        )
      )[0]?.at;
    await clock.remind(running);
    expect(await reminded()).toBeNull();
    world.clock.set(new Date(endsAt.getTime() - 20 * 3_600_000));
    await clock.remind(running);
    const first = await reminded();
    expect(first).not.toBeNull();
    await clock.remind(running);
    expect(await reminded()).toEqual(first);
    world.clock.set(new Date(endsAt.getTime() - 1));
    await clock.hold(running);
    expect((await world.as(coordinator).get(`/api/activities/${id}`)).body.state).toBe('PUBLISHED');
    world.clock.set(endsAt);
    await clock.hold(running);
    await clock.hold(running);
    await world.drain();
    const held = await world.as(coordinator).get(`/api/activities/${id}`);
    expect(held.body).toMatchObject({ state: 'HELD', papers: { plan: true, signIn: false, summary: false } });
    expect(held.body.may).toEqual(['report', 'close', 'copy', 'show-code', 'tick']);
  });

  it('lies within the reach of its school', async () => {
    const other = await aSchool(world, city.district, { name: '第二学校' });
    const neighbour = await aPerson(world, { roles: [['coordinator', other.school]] });
    const { id, version } = await anActivity(world, coordinator, city.school);
    for (const path of ['', '/check-in-codes', '/presence', '/families', '/feedback', '/attendance.xlsx']) {
      expect([path, (await world.as(neighbour).get(`/api/activities/${id}${path}`)).status]).toEqual([
        path,
        404,
      ]);
    }
    expect(
      (await world.as(neighbour).post(`/api/activities/${id}/cancel`, { version, reason: '不行' })).status,
    ).toBe(404);
    const officer = await aPerson(world, { roles: [['district_officer', city.district]] });
    expect((await world.as(officer).get(`/api/activities/${id}`)).body.may).toEqual([]);
    expect((await world.as(officer).get(`/api/activities/${id}/families`)).status).toBe(403);
    const teacher = await aPerson(world, { roles: [['class_teacher', city.class]] });
    expect((await world.as(teacher).get(`/api/activities/${id}`)).body.may).toEqual(['show-code', 'tick']);
  });

  it('lists what is there, page by page', async () => {
    const list = await world
      .as(coordinator)
      .get(`/api/schools/${city.school.id}/activities?pageSize=2&kind=lecture&schoolYear=2026-2027`);
    expect(list.body.items).toHaveLength(2);
    expect(list.body.total).toBeGreaterThan(3);
    const officer = await aPerson(world, { roles: [['city_officer', city.city]] });
    const counts = await world.as(officer).get(`/api/units/${city.district.id}/activity-figures`);
    expect(counts.body.items[0]).toMatchObject({ unitId: city.school.id, held: 2, closed: 0, visits: 0 });
    const districts = await world.as(officer).get(`/api/units/${city.city.id}/activity-figures`);
    expect(districts.body.items).toEqual([expect.objectContaining({ unitId: city.district.id, held: 2 })]);
  });
});
