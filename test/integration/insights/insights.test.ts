import { SchoolFigures } from '@libs/insights';
import { MinutesVerified } from '@libs/learning';
import { Units } from '@libs/organization';
import { anActivity } from '../../support/builders/activities';
import { aQuestion } from '../../support/builders/counsel';
import { aMember } from '../../support/builders/faculty';
import { aGuardian } from '../../support/builders/identity';
import { aCity, aClass, aGrade, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import {
  aGuardianship,
  announce,
  aParent,
  aPupil,
  aSubject,
  hasLearned,
} from '../../support/builders/graduation';
import { aPlan } from '../../support/builders/plans';
import { aPracticeRecord } from '../../support/builders/practice';
import { families } from '../../support/builders/rating';
import { statementsOf } from '../../support/statements';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let small: Pick<City, 'school' | 'grade' | 'class'>;
let coordinator: TestPerson;
let district: TestPerson;
let officer: TestPerson;

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  small = await aSchool(world, city.district, { name: '小学校' });
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  district = await aPerson(world, { roles: [['district_officer', city.district]] });
  officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  const lessonId = await aSubject(world, city.school, ['T01']);
  await world.database.execute(
    `INSERT INTO course_version_tags (version_id, code)
     SELECT l.version_id, tag.code FROM lessons l JOIN (SELECT 'L2' AS code UNION SELECT 'L3b' UNION SELECT 'L4' UNION SELECT 'T01') tag WHERE l.id = ?`,
    [lessonId],
  );
  // 18 November 2026 is a Wednesday.
  await families(world, city.class, { count: 12, learned: 8, seconds: 3600, lessonId, day: '2026-11-16' });
  await families(world, city.class, { count: 3, learned: 3, seconds: 3600, lessonId, day: '2026-11-02' });
  await families(world, small.class, { count: 5, learned: 5, seconds: 3600, lessonId, day: '2026-11-17' });
  await world.get(SchoolFigures).rebuild(city.city.path);
});
afterAll(() => world.close());

test('A school sees its families, its weeks and what to do next', async () => {
  const { body, status } = await world.as(coordinator).get(`/api/insights/schools/${city.school.id}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    families: { families: 15, joined: 11, activeThisWeek: 8, activeThisMonth: 11 },
    graduation: { schoolYear: '2026-2027', enrolled: 0, graduated: null },
    courses: { draft: 0, published: 1 },
    next: [
      { code: 'publish-plan', count: 1 },
      { code: 'find-instructors', count: 2 },
      { code: 'invite-families', count: 4 },
    ],
  });
  expect(body.weeks).toHaveLength(12);
  expect(body.weeks.slice(-3)).toEqual([
    { from: '2026-11-02', hours: 3 },
    { from: '2026-11-09', hours: 0 },
    { from: '2026-11-16', hours: 8 },
  ]);
});

test('A district sees its schools, small ones without figures, and none that would tell them', async () => {
  const { body } = await world.as(district).get(`/api/insights/units/${city.district.id}`);
  expect(body).toMatchObject({
    together: { schools: 2, families: 20, joined: 16, activeThisMonth: 16, hours: 16 },
    stages: [{ code: 'L3b', hours: 16 }],
    topics: [{ code: 'T01', hours: 16 }],
  });
  expect(body.children.map((child: { activeThisMonth: number | null }) => child.activeThisMonth)).toEqual([
    null,
    null,
  ]);
  expect(body.months.at(-1)).toEqual({ month: '2026-11', hours: 16, learners: 16 });
});

test('A city sees its districts; others see nothing', async () => {
  const { body } = await world.as(officer).get(`/api/insights/units/${city.city.id}`);
  expect(body.children).toMatchObject([{ name: '东区', schools: 2, hours: 16 }]);
  const guardian = await aParent(world, city.class);
  expect((await world.as(guardian).get(`/api/insights/schools/${city.school.id}`)).status).toBe(403);
  expect((await world.as(coordinator).get(`/api/insights/schools/${small.school.id}`)).status).toBe(404);
  expect((await world.as(coordinator).get(`/api/insights/units/${city.district.id}`)).status).toBe(403);
  expect((await world.as(district).get(`/api/insights/units/${city.city.id}`)).status).toBe(404);
  const smallSchool = await world.as(district).get(`/api/insights/schools/${small.school.id}`);
  expect(smallSchool.body.families).toMatchObject({ families: 5, activeThisWeek: null });
});

test('Hours by stage are those of the families of the stage, whatever else a course is for; two children share them', async () => {
  const kindergarten = await aSchool(world, city.district, {
    name: '幼儿园',
    schoolKind: 'kindergarten',
    gradeLevel: -1,
  });
  const lessonId = await aSubject(world, city.school, ['T02']);
  await families(world, kindergarten.class, {
    count: 12,
    learned: 12,
    seconds: 1800,
    lessonId,
    day: '2026-11-16',
  });
  const primary = await aClass(world, await aGrade(world, kindergarten.school, 1));
  const both = await aParent(world, primary);
  await aGuardianship(world, both.id, await aPupil(world, kindergarten.class));
  await hasLearned(world, both.id, lessonId, 7200, { announced: false });
  await world.get(SchoolFigures).rebuild(city.city.path);
  const { body } = await world.as(officer).get(`/api/insights/units/${city.city.id}`);
  expect(body.stages).toEqual([
    { code: 'L2', hours: 7 },
    { code: 'L3a', hours: 1 },
    { code: 'L3b', hours: 16 },
  ]);
  expect(body.together.hours).toBe(24);
});

test('Figures kept by school follow events, heard once or twice, and a rebuild finds nothing to change', async () => {
  const figures = world.get(SchoolFigures);
  await figures.rebuild(city.city.path);
  const parent = await aParent(world, city.class);
  await hasLearned(world, parent.id, await aSubject(world, city.school, ['T03']), 1800);
  const verified = { personId: parent.id, day: '2026-11-18' };
  await announce(world, MinutesVerified, verified, verified);
  const left = async () => {
    const found = [];
    for await (const difference of figures.differences(city.city.path)) found.push(difference);
    return found;
  };
  const both = [city.school.id, city.district.id];
  expect(new Set((await left()).map(({ unitId }) => unitId))).toEqual(new Set(both));
  const before = await world.as(officer).get(`/api/insights/units/${city.city.id}`);
  await world.drain();
  while ((await figures.refreshStale(10)) > 0);
  const { body } = await world.as(officer).get(`/api/insights/units/${city.city.id}`);
  expect(body.together.hours).toBe(before.body.together.hours + 0.5);
  expect(body.together.joined).toBe(before.body.together.joined + 1);
  expect(body.together.hours).toBe(
    (await world.as(district).get(`/api/insights/units/${city.district.id}`)).body.together.hours,
  );
  expect(await left()).toEqual([]);
});

test('A page of figures takes few statements, however many districts, schools and classes lie below', async () => {
  const pages: [TestPerson, string, number][] = [
    [officer, `/api/insights/units/${city.city.id}`, 4],
    [district, `/api/insights/units/${city.district.id}`, 6],
    [officer, `/api/insights/years/${city.city.id}`, 2],
    [district, `/api/insights/years/${city.district.id}`, 4],
    [coordinator, `/api/insights/years/${city.school.id}`, 16],
    [officer, '/api/rating/pyramid', 3],
  ];
  const costs = async () => {
    await world.get(SchoolFigures).rebuild(city.city.path);
    const found = [];
    for (const [who, path] of pages) found.push(await statementsOf(world, () => world.as(who).get(path)));
    return found;
  };
  expect(await costs()).toEqual(pages.map(([, , most]) => most));
  const another = await world.get(Units).add(city.city, { kind: 'district', name: '西区' });
  for (const place of [another, another, city.district]) await aSchool(world, place);
  for (const name of ['2班', '3班']) await aClass(world, city.grade, name);
  expect(await costs()).toEqual(pages.map(([, , most]) => most));
});

test('What families, the district and the plan of the year wait for is told to the school alone', async () => {
  const { school, class: own } = await aSchool(world, city.district, { name: '有人等候的小学' });
  const host = await aPerson(world, { roles: [['coordinator', school]] });
  const guardian = await aGuardian(world, { class: own });
  await aQuestion(world, guardian);
  await aPracticeRecord(world, guardian);
  const held = await anActivity(world, host, school);
  await world.database.execute("UPDATE activities SET state = 'HELD' WHERE id = ?", [held.id]);
  for (const name of ['钱老师', '孙老师']) await aMember(world, host, school, { name, instructs: true });
  const nextOf = async (person: TestPerson) =>
    (await world.as(person).get(`/api/insights/schools/${school.id}`)).body.next;
  expect(await nextOf(host)).toEqual([
    { code: 'answer-questions', count: 1 },
    { code: 'answer-practice', count: 1 },
    { code: 'sum-up-activities', count: 1 },
    { code: 'publish-plan', count: 1 },
  ]);
  expect(await nextOf(district)).toEqual([]);
  await aPlan(world.as(host), school.id);
  expect(await nextOf(host)).not.toContainEqual({ code: 'publish-plan', count: 1 });
});
