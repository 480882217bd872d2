import { Cycles } from '@libs/rating';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { bestOnPaper, figuresOnPaper, rate } from '../../support/builders/rating';
import { anAssessment, aSheet, finishSheet, someReviewers } from '../../support/builders/reviews';
import { aTitle } from '../../support/builders/titles';
import { textOfPdf } from '../../support/pdf-text';
import { anEmptyWorld, type World } from '../../support/world';

let world: World;
let city: City;
let officer: TestPerson;
let district: TestPerson;
let coordinator: TestPerson;
let reviewers: TestPerson[];
let cycleId: string;

beforeAll(async () => {
  world = await anEmptyWorld('cycle_figures');
  city = await aCity(world);
  officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  district = await aPerson(world, { roles: [['district_officer', city.district]] });
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  reviewers = await someReviewers(world, city.city, 2);
  cycleId = (await world.get(Cycles).current()).id;
  const other = await aSchool(world, city.district, { name: '第二学校' });
  await figuresOnPaper(world, district, city.school, bestOnPaper);
  await rate(world, city.city);
  const reviewed = await anAssessment(world, city.school);
  await review(reviewed);
  await anAssessment(world, other.school, { state: 'DRAFT' });
}, 120_000);
afterAll(() => world.close());

/** Both reviewers finish their sheets, a step apart on one item. */
async function review(assessmentId: string): Promise<void> {
  const opened = await world.as(officer).post(`/api/assessments/${assessmentId}/reviews`, { version: 1 });
  const seats = opened.body.reviews as { id: string; seat: number; reviewerName: string }[];
  for (const { id, seat, reviewerName } of seats) {
    const person = reviewers.find(({ name }) => name === reviewerName);
    if (!person) throw new Error(`nobody is called ${reviewerName}`);
    await finishSheet(world, person, id, aSheet(seat === 1 ? {} : { E1: 0.75 }));
  }
}

const figures = (person: TestPerson) => world.as(person).get(`/api/insights/cycles/${cycleId}`);

test('A city sees how far schools came, where they stand and how well reviewers agree', async () => {
  const { status, body } = await figures(officer);
  expect(status).toBe(200);
  expect(body.cycle).toMatchObject({ id: cycleId, state: 'OPEN' });
  expect(body.outcomes).toEqual(
    expect.arrayContaining([
      { targetTier: 'excellent', state: 'DRAFT', assessments: 1 },
      { targetTier: 'excellent', state: 'PANEL', assessments: 1 },
    ]),
  );
  // The draft was put in its place without a move; what was moved counts from its first step.
  expect(body.funnel.slice(0, 4).map((each: { assessments: number }) => each.assessments)).toEqual([
    1, 1, 1, 1,
  ]);
  expect(body.dwellings).toContainEqual(expect.objectContaining({ state: 'PANEL', now: 1 }));
  expect(body.agreement).toMatchObject({ items: 5, withinOneStep: 1, target: 0.85 });
  const schools = body.districts.flatMap((each: { tiers: { schools: number }[] }) => each.tiers);
  expect(schools.reduce((sum: number, { schools: some }: { schools: number }) => sum + some, 0)).toBe(2);
  const a1 = body.heat.find((cell: { indicator: string }) => cell.indicator === 'A1');
  expect(a1).toMatchObject({ districtId: city.district.id, share: 1, schools: 1 });
  expect(body.movement).toBeNull();
});

test('Only the city learns how strict a reviewer is, and too few items tell nothing', async () => {
  const names = (body: { reviewers: { name: string; difference: number | null }[] }) => body.reviewers;
  expect(names((await figures(officer)).body)).toEqual([
    expect.objectContaining({ items: 5, difference: null }),
    expect.objectContaining({ items: 5, difference: null }),
  ]);
  expect(names((await figures(district)).body)).toEqual([]);
});

test('A school, and whoever else has no bureau, sees nothing of it', async () => {
  expect((await figures(coordinator)).status).toBe(403);
  expect((await world.as(officer).get(`/api/insights/cycles/${city.city.id}`)).status).toBe(404);
});

test('The figures go out as a table and as a report in Chinese', async () => {
  const sheet = await world.as(officer).get(`/api/insights/cycles/${cycleId}/figures.xlsx`);
  expect(sheet.status).toBe(200);
  const report = await world.as(officer).get(`/api/insights/cycles/${cycleId}/report.pdf`);
  expect(report.headers.get('content-type')).toBe('application/pdf');
  const text = await textOfPdf(report.body);
  expect(text).toContain(`${city.city.name}家长学校评定年度报告`);
  expect(text).toMatch(/参加评定的 \d+ 所学校中/u);
  expect(text).toMatch(/通过市级复评\s+1 ?所/u);
  expect(text).toContain('相差不超过一档的占 100.0%');
  for (const { name } of reviewers) expect(text).not.toContain(name);
});

test('A school prints its own report, with every formula, and nobody else prints it', async () => {
  const of = (person: TestPerson) =>
    world.as(person).get(`/api/insights/schools/${city.school.id}/report.pdf`);
  const report = await of(coordinator);
  expect(report.status).toBe(200);
  const text = await textOfPdf(report.body);
  expect(text).toContain(`${city.school.name}家长学校评定年度报告`);
  expect(text).toContain('各指标得分与计算');
  expect(text).toMatch(/[0-9a-f]{64}/);
  const stranger = await aSchool(world, city.district, { name: '第三学校' });
  const other = await aPerson(world, { roles: [['coordinator', stranger.school]] });
  expect((await of(other)).status).toBe(404);
});

test('Schools are shown to move by what they really held: what was taken away counts no longer', async () => {
  const last = { code: '2024-2025', fromDay: '2024-09-01', untilDay: '2025-08-31' };
  const { id } = await world.get(Cycles).open(last);
  await world.database.execute("UPDATE rating_cycles SET state = 'CLOSED' WHERE id = ?", [id]);
  const held = { since: '2025-01-01', until: '2028-01-01' };
  const star = await aTitle(world, officer, city.school, { tier: 'star', ...held });
  await aTitle(world, officer, city.school, { tier: 'model', ...held, since: '2026-07-01' });
  await world.database.execute(
    "UPDATE titles SET state = 'DOWNGRADED', held_until = '2026-06-30' WHERE id = ?",
    [star],
  );
  const { movement } = (await figures(officer)).body;
  expect(movement).toMatchObject({ before: '2025-08-31', after: '2026-11-18' });
  expect(movement.flows).toContainEqual({ from: 'star', to: 'model', schools: 1 });
});
