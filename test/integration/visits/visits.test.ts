import { aGuardian, aPupil, type TestPupil } from '../../support/builders/identity';
import { aCity, aClass, aGrade, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { countedAndListed, rate } from '../../support/builders/rating';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;
let teacher: TestPerson;
let pupils: TestPupil[];

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  teacher = await aPerson(world, { name: '张老师', roles: [['class_teacher', city.class]] });
  pupils = [];
  const names = ['安一', '白二', '曹三', ...'甲乙丙丁戊己庚辛壬'].map((name) => name.padEnd(2, '小'));
  for (const name of names) pupils.push(await aPupil(world, city.class, name));
});
afterAll(() => world.close());

const own = () => world.as(teacher);
const ofClass = async () => (await own().get(`/api/classes/${city.class.id}/visits`)).body;
/** How a pupil stands among those not visited yet. */
const listed = async (called: string) => {
  const { body } = await own().get(`/api/classes/${city.class.id}/visited-pupils?show=open`);
  return body.items.find(({ name }: { name: string }) => name === called);
};
const pupil = (at: number): TestPupil => pupils[at] as TestPupil;
const visit = (at: number, body: object) =>
  own().post(`/api/pupils/${pupil(at).id}/visits`, { kind: 'home', ...body });

async function ratedFigure(code: string): Promise<{ value: number; of: number | null } | undefined> {
  await rate(world, city.city);
  const { status, body } = await world
    .as(coordinator)
    .get(`/api/rating/schools/${city.school.id}/facts/${code}`);
  return status === 200 ? { value: body.value, of: body.of } : undefined;
}

test('Nothing is counted before the first visit', async () => {
  expect((await visit(0, { plannedOn: '2026-12-01' })).status).toBe(201);
  expect(await ratedFigure('pupils-visited')).toBeUndefined();
  expect(await ofClass()).toMatchObject({
    pupils: 12,
    visited: 0,
    planned: 1,
    isEntryClass: true,
    schoolYear: '2026-2027',
  });
});

test('A visit is planned, done by who marks it, and taken back with undo', async () => {
  const first = await listed('安一');
  expect(first).toMatchObject({
    name: '安一',
    visitedOn: null,
    planned: { plannedOn: '2026-12-01', kind: 'home' },
  });
  const path = `/api/visits/${first.planned.id}`;
  const done = { doneOn: '2026-11-18', note: ' 约定每周读书两次 ', revision: 1 };
  expect((await own().patch(path, { ...done, doneOn: '2026-11-19' })).body.errors).toMatchObject([
    { field: 'doneOn' },
  ]);
  expect((await own().patch(path, done)).body).toMatchObject({
    visitedBy: '张老师',
    note: '约定每周读书两次',
  });
  expect(await own().patch(path, done)).toMatchObject({
    status: 409,
    body: { code: 'visit.changed-meanwhile' },
  });
  expect(await ofClass()).toMatchObject({ visited: 1, planned: 0 });
  expect((await own().delete(path)).status).toBe(204);
  expect(await ofClass()).toMatchObject({ visited: 0 });
  expect((await own().post(`${path}/restoration`)).status).toBe(200);
});

test('A call is written down and is no visit; a note is short', async () => {
  await visit(1, { kind: 'phone', doneOn: '2026-11-17' });
  expect(await listed('白二')).toMatchObject({ visitedOn: null, visits: 1, planned: null });
  expect((await visit(1, { plannedOn: '2026-12-02', note: '长'.repeat(201) })).body.errors).toMatchObject([
    { field: 'note' },
  ]);
  expect((await visit(1, {})).body.errors).toMatchObject([{ field: 'plannedOn', code: 'required' }]);
});

test('A round plans whoever was not visited yet, over working days, and goes as a whole', async () => {
  await visit(2, { kind: 'school', doneOn: '2026-10-10' });
  const body = { name: '寒假前家访', kind: 'home', from: '2026-11-20', until: '2026-11-23' };
  const path = `/api/classes/${city.class.id}/visit-rounds`;
  const round = await own().post(path, body);
  expect(round.body).toMatchObject({ name: '寒假前家访', visits: 10, done: 0 });
  const planned = await own().get(`/api/classes/${city.class.id}/visited-pupils?show=open`);
  // The 21st and 22nd are a weekend.
  const days = planned.body.items.map((row: { planned: { plannedOn: string } }) => row.planned.plannedOn);
  expect(days.toSorted()).toEqual([...Array(5).fill('2026-11-20'), ...Array(5).fill('2026-11-23')]);
  expect(await own().post(path, body)).toMatchObject({
    status: 422,
    body: { code: 'visit-round.nobody-open' },
  });
  const foreign = await aPupil(world, await aClass(world, city.grade, '2班'));
  expect((await own().post(path, { ...body, pupilIds: [foreign.id] })).body.errors).toMatchObject([
    { field: 'pupilIds' },
  ]);
  expect((await own().post(path, { ...body, until: '2027-11-23' })).body.errors).toMatchObject([
    { field: 'until' },
  ]);
  expect((await own().delete(`/api/visit-rounds/${round.body.id}`)).status).toBe(204);
  expect(await ofClass()).toMatchObject({ planned: 0 });
  expect((await own().post(`/api/visit-rounds/${round.body.id}/restoration`)).body).toMatchObject({
    visits: 10,
  });
  expect(await ofClass()).toMatchObject({ planned: 10 });
});

test('Visits become shares of pupils; new are those of the school’s first grade', async () => {
  const fifth = await aClass(world, await aGrade(world, city.school, 5));
  await aPupil(world, fifth);
  // Of 14 on the lists two were visited; 13 are in the lowest grade.
  expect(await ratedFigure('pupils-visited')).toEqual({ value: 2, of: 14 });
  expect(await ratedFigure('new-pupils-visited')).toEqual({ value: 2, of: 13 });
  const classes = await world.as(coordinator).get(`/api/schools/${city.school.id}/visits`);
  expect(classes.body.items.map((each: { visited: number }) => each.visited)).toEqual([2, 0, 0]);
});

test('The figure leads to the visits behind it; who has left is not named', async () => {
  // A call is no visit, and one that is only planned was not held.
  expect(await countedAndListed(world, coordinator, city.school, 'pupils-visited')).toEqual([[2, 2]]);
  const held = `/api/schools/${city.school.id}/held-visits`;
  expect((await world.as(coordinator).get(held)).body.items).toMatchObject([
    { doneOn: '2026-11-18', pupilName: '安一', className: '4年级1班', visitedBy: '张老师', kind: 'home' },
    { doneOn: '2026-10-10', pupilName: '曹三', kind: 'school' },
  ]);
  expect((await world.as(coordinator).get(`${held}?until=2026-10-31`)).body.total).toBe(1);
  await world.database.execute('UPDATE pupils SET left_at = ? WHERE id = ?', [
    world.clock.now(),
    pupil(2).id,
  ]);
  const { items } = (await world.as(coordinator).get(`${held}?until=2026-10-31`)).body;
  expect(items).toMatchObject([{ pupilName: null }]);
  await world.database.execute('UPDATE pupils SET left_at = NULL WHERE id = ?', [pupil(2).id]);
  const officer = await aPerson(world, { roles: [['district_officer', city.district]] });
  const fact = `/api/rating/schools/${city.school.id}/facts/pupils-visited`;
  const { lines, closed } = (await world.as(officer).get(fact)).body;
  expect(closed).toBe('personal');
  expect(lines.map(({ kind, list }: { kind: string; list: unknown }) => [kind, list])).toEqual([
    ['grade', null],
    ['grade', null],
  ]);
  expect((await world.as(officer).get(held)).status).toBe(403);
  // The whole school is its coordinator's; a class teacher has the own class.
  expect((await own().get(held)).status).toBe(404);
});

test('Of new pupils it leads to the visits of their classes alone', async () => {
  const fifth = (
    await world.database.query<{ id: string }>(
      `SELECT c.id FROM units c JOIN units g ON g.id = c.parent_id
      WHERE c.path LIKE ? AND c.kind = 'class' AND g.grade_level = 5`,
      [`${city.school.path}%`],
    )
  )[0]?.id as string;
  const older = await aPupil(world, { id: fifth }, '五年级的');
  const done = { kind: 'home', doneOn: '2026-11-02' };
  expect((await world.as(coordinator).post(`/api/pupils/${older.id}/visits`, done)).status).toBe(201);
  expect(await countedAndListed(world, coordinator, city.school, 'pupils-visited')).toEqual([[3, 3]]);
  expect(await countedAndListed(world, coordinator, city.school, 'new-pupils-visited')).toEqual([[2, 2]]);
});

test('Another class, another school and bureaus see none of it', async () => {
  const other = await aSchool(world, city.district);
  const people: TestPerson[] = [
    await aPerson(world, { roles: [['class_teacher', await aClass(world, city.grade, '3班')]] }),
    await aPerson(world, { roles: [['coordinator', other.school]] }),
  ];
  for (const person of people) {
    for (const path of [
      `/api/pupils/${pupil(0).id}/visits`,
      `/api/classes/${city.class.id}/visited-pupils`,
    ]) {
      expect((await world.as(person).get(path)).status).toBe(404);
    }
  }
  const officer = await aPerson(world, { roles: [['district_officer', city.district]] });
  expect((await world.as(officer).get(`/api/pupils/${pupil(0).id}/visits`)).status).toBe(403);
});

test('A guardian reads what was written, and it goes with the account', async () => {
  const mother = await aGuardian(world, { pupil: pupil(0) });
  const { visits } = (await world.as(mother).get('/api/me/data')).body.data;
  expect(visits.toOwnFamily).toMatchObject([{ note: '约定每周读书两次', visitedBy: '张老师' }]);
  expect((await own().get('/api/me/data')).body.data.visits.made).toHaveLength(3);
  await world.as(mother).delete('/api/me', { password: mother.password });
  await world.drain();
  const kept = await own().get(`/api/pupils/${pupil(0).id}/visits`);
  expect(kept.body.items).toMatchObject([{ doneOn: '2026-11-18', note: '' }]);
});
