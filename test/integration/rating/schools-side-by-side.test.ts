import { PaperRecords } from '@libs/rating';
import { aCity, aClass, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aParent, aSubject, hasFulfilled } from '../../support/builders/graduation';
import { bestOnPaper, families, figuresOnPaper, rate } from '../../support/builders/rating';
import { aWorld, type World } from '../../support/world';
import { Units } from '@libs/organization';

let world: World;
let city: City;
let other: Pick<City, 'school' | 'grade' | 'class'>;
let faraway: Pick<City, 'school' | 'grade' | 'class'>;
let westernDistrict: City['district'];
const people: Record<string, TestPerson> = {};

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  other = await aSchool(world, city.district, { name: '第二学校' });
  westernDistrict = await world.get(Units).add(city.city, { kind: 'district', name: '西区' });
  faraway = await aSchool(world, westernDistrict, { name: '第三学校' });
  people.city = await aPerson(world, { roles: [['city_officer', city.city]] });
  people.auditor = await aPerson(world, { roles: [['auditor', city.city]] });
  people.district = await aPerson(world, { roles: [['district_officer', city.district]] });
  people.coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  people.teacher = await aPerson(world, { roles: [['class_teacher', city.class]] });
  people.administrator = await aPerson(world, { roles: [['administrator', city.city]] });
  people.guardian = await aParent(world, city.class);
  const lessonId = await aSubject(world, city.school, ['T01']);
  await families(world, city.class, { count: 20, learned: 18, lessonId });
  await aPerson(world, { roles: [['instructor', city.school]] });
  await aPerson(world, { roles: [['instructor', city.school]] });
  await figuresOnPaper(world, people.district, city.school, bestOnPaper);
  await rate(world, city.city);
});
afterAll(() => world.close());

const as = (who: string) => world.as(people[who] as TestPerson);

test('The pyramid counts every school once, under what its figures give', async () => {
  const { body } = await as('city').get('/api/rating/pyramid');
  expect(body).toMatchObject({ cycle: '2026-2027', unrated: 2 });
  expect(body.tiers.map((each: { tier: string }) => each.tier)).toEqual([
    'basic',
    'excellent',
    'model',
    'star',
  ]);
  expect(body.tiers.reduce((sum: number, each: { schools: number }) => sum + each.schools, 0)).toBe(1);
});

test('Bureaus see the schools they reach, schools only their own, others nothing', async () => {
  const names = async (who: string) =>
    (await as(who).get('/api/rating/schools?sort=name')).body.items
      .map((row: { name: string }) => row.name)
      .toSorted();
  expect(await names('city')).toEqual(['第一学校', '第三学校', '第二学校'].toSorted());
  expect(await names('auditor')).toHaveLength(3);
  expect(await names('district')).toEqual(['第一学校', '第二学校'].toSorted());
  for (const who of ['coordinator', 'teacher', 'guardian', 'administrator']) {
    for (const path of ['pyramid', 'schools', 'districts']) {
      expect((await as(who).get(`/api/rating/${path}`)).status).toBe(403);
    }
  }
  const status = async (who: string, unitId: string) =>
    (await as(who).get(`/api/rating/schools/${unitId}`)).status;
  expect(await status('coordinator', city.school.id)).toBe(200);
  expect(await status('coordinator', other.school.id)).toBe(404);
  expect(await status('district', faraway.school.id)).toBe(404);
  expect(await status('city', city.district.id)).toBe(404);
  expect(await status('teacher', city.school.id)).toBe(403);
  expect(await status('guardian', city.school.id)).toBe(403);
  const figure = { measure: 'brand', value: 1, document: '评审表' };
  const declare = (who: string, unitId: string) =>
    as(who).post(`/api/rating/schools/${unitId}/declared-figures`, figure);
  expect((await declare('coordinator', city.school.id)).status).toBe(403);
  expect((await declare('city', city.school.id)).status).toBe(403);
  expect((await declare('district', faraway.school.id)).status).toBe(404);
});

test('The table is sorted, narrowed and paged', async () => {
  const { body } = await as('city').get('/api/rating/schools?pageSize=1');
  expect(body).toMatchObject({ total: 3, items: [{ name: '第一学校', districtName: '东区' }] });
  expect(body.items[0].domains).toHaveLength(5);
  const west = await as('city').get(`/api/rating/schools?district=${westernDistrict.id}&tier=unrated&q=第三`);
  expect(west.body.items).toMatchObject([{ name: '第三学校', tier: 'unrated' }]);
  expect((await as('city').get('/api/rating/schools?sort=phone')).status).toBe(400);
  const districts = await as('city').get('/api/rating/districts');
  expect(districts.body).toMatchObject([
    { name: '东区', schools: 2, unrated: 1 },
    { name: '西区', schools: 1, unrated: 1 },
  ]);
});

test('The title held stands beside what the figures give, and makes tenure work', async () => {
  const before = (await as('city').get(`/api/rating/schools/${city.school.id}`)).body;
  expect(before.title).toBeNull();
  await world.get(PaperRecords).recordTitles((people.city as TestPerson).id, [
    {
      unitId: city.school.id,
      tier: 'excellent',
      since: '2024-01-01',
      until: '2026-12-31',
      documentNumber: '市教〔2024〕1号',
    },
  ]);
  await rate(world, city.school);
  const { body } = await as('city').get(`/api/rating/schools/${city.school.id}`);
  expect(body.title).toEqual({
    tier: 'excellent',
    state: 'ACTIVE',
    since: '2024-01-01',
    until: '2026-12-31',
    documentNumber: '市教〔2024〕1号',
  });
  const tenure = body.tiers
    .find((tier: { tier: string }) => tier.tier === 'model')
    .conditions.find((condition: { code: string }) => condition.code === 'tenure');
  expect(tenure).toMatchObject({ met: true, have: '2024-01-01' });
  expect(body.placeInCity).toEqual({ place: 1, of: 3 });
});

test('A graduation raises the rating of the school as soon as it has happened', async () => {
  const inClass = await aClass(world, other.grade, '2班');
  const parent = await aParent(world, inClass);
  await rate(world, city.city);
  const c3 = async () => {
    const { body } = await as('district').get(`/api/rating/schools/${other.school.id}`);
    return body.indicators.find((each: { code: string }) => each.code === 'C3');
  };
  await families(world, inClass, { count: 11, lessonId: await aSubject(world, other.school, ['T01']) });
  await world.database.execute(
    `INSERT INTO enrolments (id, person_id, pupil_id, school_year, programme_version_id, school_id, class_id, stage,
                             counts_from, counts_to, state)
     SELECT UUID(), ?, p.id, e.school_year, e.programme_version_id, e.school_id, e.class_id, e.stage, e.counts_from,
            e.counts_to, e.state
       FROM enrolments e JOIN pupils p ON p.class_id = e.class_id AND p.id <> e.pupil_id WHERE e.person_id = ?`,
    [parent.id, parent.id],
  );
  await rate(world, city.city);
  expect(await c3()).toMatchObject({
    state: 'counted',
    facts: [
      { value: 0, of: 12 },
      { value: 12, of: 12 },
    ],
  });
  await hasFulfilled(world, parent.id, other.school);
  await world.drain();
  expect(await c3()).toMatchObject({ facts: [{ code: 'families-graduated', value: 1, of: 12 }, {}] });
});

test('The city officer orders a computation; nobody else does', async () => {
  expect((await as('city').post('/api/rating/computations')).status).toBe(202);
  await world.drain();
  expect((await as('district').post('/api/rating/computations')).status).toBe(403);
  const standard = await as('coordinator').get('/api/rating/standard');
  expect(standard.body).toMatchObject({
    version: '2026.3',
    document: { tiers: [{ tier: 'basic' }, {}, {}, {}] },
  });
});
