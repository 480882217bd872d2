import type { UnitEntity } from '@libs/organization';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { bestOnPaper, figuresOnPaper, rate } from '../../support/builders/rating';
import { anEmptyWorld, type World } from '../../support/world';

let world: World;
let city: City;
let officer: TestPerson;
let coordinator: TestPerson;
const schools: UnitEntity[] = [];

beforeAll(async () => {
  world = await anEmptyWorld('peers');
  city = await aCity(world);
  officer = await aPerson(world, { roles: [['district_officer', city.district]] });
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  for (let at = 0; at < 10; at += 1) {
    const { school } = await aSchool(world, city.district, { name: `第${at + 2}学校` });
    schools.push(school);
  }
  // Each has one paper more than the one before: totals that differ, and all of domain A for everybody.
  for (const [at, school] of schools.entries())
    await figuresOnPaper(world, officer, school, bestOnPaper.slice(9, 12 + at));
  await rate(world, city.city);
});
afterAll(() => world.close());

const path = () => `/api/rating/schools/${city.school.id}/peers`;

test('A school sees itself among ten like it: quarters, in order, and no school by name', async () => {
  const { status, body } = await world.as(coordinator).get(path());
  expect(status).toBe(200);
  expect(body).toMatchObject({ kind: 'primary', from: 0, until: 150, schools: 10 });
  const [total] = body.lines as {
    code: string;
    of: number;
    own: number;
    low: number;
    median: number;
    high: number;
  }[];
  expect(total).toMatchObject({ code: 'total', of: 100, own: 0 });
  expect(total!.low).toBeLessThanOrEqual(total!.median);
  expect(total!.median).toBeLessThanOrEqual(total!.high);
  expect(total!.low).toBeLessThan(total!.high);
  const text = JSON.stringify(body);
  for (const { id, name } of schools) {
    expect(text).not.toContain(id);
    expect(text).not.toContain(name);
  }
});

test('The names come in the language of the page', async () => {
  const chinese = await world.as(coordinator).get(path());
  const english = await world
    .as(coordinator)
    .send('GET', path(), undefined, { headers: { 'Accept-Language': 'en' } });
  const nameOf = (answer: { body: { lines: { code: string; name: string }[] } }) =>
    answer.body.lines.find(({ code }) => code === 'A')?.name;
  expect(nameOf(chinese as never)).toBe('组织保障');
  expect(nameOf(english as never)).toBe('Organisation');
});

test('Each indicator that is shown of the school has its spread', async () => {
  const { body } = await world.as(coordinator).get(path());
  const codes = (body.indicators as { code: string }[]).map(({ code }) => code);
  const rating = await world.as(coordinator).get(`/api/rating/schools/${city.school.id}`);
  const shown = (rating.body.indicators as { code: string; points: number | null }[])
    .filter(({ points }) => points !== null)
    .map(({ code }) => code);
  expect(shown).toEqual(expect.arrayContaining(codes));
  for (const { low, median, high, of } of body.indicators as Record<string, number>[]) {
    expect(low).toBeLessThanOrEqual(median!);
    expect(median).toBeLessThanOrEqual(high!);
    expect(high).toBeLessThanOrEqual(of!);
  }
});

test('Where fewer than ten of its kind are left, a school stands among those of its size', async () => {
  const other = await aCity(world, { schoolKind: 'kindergarten' });
  const alone = await aPerson(world, { roles: [['coordinator', other.school]] });
  await rate(world, other.city);
  const { body } = await world.as(alone).get(`/api/rating/schools/${other.school.id}/peers`);
  expect(body).toMatchObject({ kind: null, from: 0, until: 150, schools: 11 });
});

test('A school of another coordinator is not there', async () => {
  const { status } = await world.as(coordinator).get(`/api/rating/schools/${schools[0]!.id}/peers`);
  expect(status).toBe(404);
});
