import { aGuardian, type TestGuardian } from '../../support/builders/identity';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

describe('advice to parents', () => {
  let world: World;
  let city: City;
  let bureau: TestPerson;
  let coordinator: TestPerson;
  let parent: TestGuardian;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    bureau = await aPerson(world, { roles: [['city_officer', city.city]] });
    coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
    parent = await aGuardian(world, { class: city.class });
  });
  afterAll(() => world.close());

  const book = {
    title: '慢慢走',
    author: '林知夏',
    publisher: '禾澄出版社',
    why: '说的是等待。',
    stages: ['L3b'],
    topics: ['T06'],
  };
  const tip = (wish: object = {}) => ({
    ...{ title: '今晚早睡', text: '一起把灯调暗。', stages: ['L3b'], season: 'autumn' },
    ...{ fromDay: '2026-11-01', untilDay: '2026-11-30', ...wish },
  });
  const booksOf = async (person: TestPerson, filter = '') =>
    ((await world.as(person).get(`/api/me/books${filter}`)).body.items as { title: string }[]).map(
      ({ title }) => title,
    );
  const tipOf = async (person: TestPerson) =>
    (await world.as(person).get('/api/me/tip')).body.tip as { title: string; stage: string } | null;

  it('has a shelf of the city’s books, to which a school adds its own for its own families', async () => {
    const added = await world.as(bureau).post(`/api/units/${city.city.id}/books`, book);
    expect([added.status, added.body.may]).toEqual([201, ['manage']]);
    await world.as(coordinator).post(`/api/units/${city.school.id}/books`, { ...book, title: '校园里的树' });
    expect(await booksOf(parent)).toEqual(['慢慢走', '校园里的树']);
    expect(await booksOf(parent, '?stage=L5')).toEqual([]);
    expect(await booksOf(parent, '?topic=T06&q=林')).toHaveLength(2);
    const { school, class: otherClass } = await aSchool(world, city.district, { name: '第二学校' });
    expect(await booksOf(await aGuardian(world, { class: otherClass }))).toEqual(['慢慢走']);
    const refused = await world.as(coordinator).post(`/api/units/${school.id}/books`, book);
    expect([refused.status, refused.body.code]).toEqual([404, 'unit.not-found']);
    const above = await world
      .as(coordinator)
      .patch(`/api/books/${added.body.id}`, { revision: 1, why: '改' });
    expect(above.body.code).toBe('book.not-found');
  });

  it('names the field that is wrong, tells who comes second, and puts a book back', async () => {
    const desk = world.as(bureau);
    const bad = await desk.post(`/api/units/${city.city.id}/books`, { ...book, stages: ['L9'] });
    expect([bad.status, bad.body.errors[0].field]).toEqual([400, 'stages']);
    const { body } = await desk.post(`/api/units/${city.city.id}/books`, { ...book, title: '夜里的灯' });
    expect((await desk.patch(`/api/books/${body.id}`, { revision: 1, why: '好读' })).body.revision).toBe(2);
    expect((await desk.patch(`/api/books/${body.id}`, { revision: 1, why: '也好' })).body.code).toBe(
      'book.changed-meanwhile',
    );
    await desk.delete(`/api/books/${body.id}`);
    expect(await booksOf(parent)).not.toContain('夜里的灯');
    await desk.post(`/api/books/${body.id}/restoration`, {});
    expect(await booksOf(parent)).toContain('夜里的灯');
  });

  it('says one thing a day at most, on the days and for the stages it is meant for', async () => {
    const desk = world.as(bureau);
    expect(await tipOf(parent)).toBeNull();
    const backwards = await desk.post(`/api/units/${city.city.id}/tips`, tip({ untilDay: '2026-10-01' }));
    expect([backwards.status, backwards.body.errors[0].field]).toEqual([400, 'untilDay']);
    const { body: general } = await desk.post(`/api/units/${city.city.id}/tips`, tip());
    await desk.post(`/api/units/${city.city.id}/tips`, tip({ title: '周四一起走路', weekday: 4 }));
    await desk.post(`/api/units/${city.city.id}/tips`, tip({ title: '高三', stages: ['L5'] }));
    expect(await tipOf(parent)).toMatchObject({ title: '今晚早睡', stage: 'L3b', unitName: city.city.name });
    world.clock.set('2026-11-19T04:00:00Z');
    expect(await tipOf(parent)).toMatchObject({ title: '周四一起走路' });
    world.clock.set('2026-12-01T04:00:00Z');
    expect(await tipOf(parent)).toBeNull();
    expect(await tipOf(await aPerson(world))).toBeNull();
    const preview = async (day: string) =>
      (await desk.get(`/api/units/${city.city.id}/tip-preview?stage=L3b&day=${day}`)).body.tip?.title;
    expect([await preview('2026-11-26'), await preview('2026-11-27'), await preview('2027-01-01')]).toEqual([
      '周四一起走路',
      '今晚早睡',
      undefined,
    ]);
    world.clock.set('2026-11-18T04:00:00Z');
    await desk.delete(`/api/tips/${general.id}`);
    expect(await tipOf(parent)).toBeNull();
    await desk.post(`/api/tips/${general.id}/restoration`, {});
    expect(
      (await desk.patch(`/api/tips/${general.id}`, { revision: 1, title: '早点睡' })).body.revision,
    ).toBe(2);
    expect((await desk.patch(`/api/tips/${general.id}`, { revision: 1, title: '晚点睡' })).body.code).toBe(
      'tip.changed-meanwhile',
    );
    expect(await tipOf(parent)).toMatchObject({ title: '早点睡' });
  });
});
