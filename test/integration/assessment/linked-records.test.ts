import { aCommittee } from '../../support/builders/committees';
import { aPupil } from '../../support/builders/identity';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { anAssessment, someReviewers } from '../../support/builders/reviews';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;
let place: Awaited<ReturnType<typeof aSchool>>;

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  place = await aSchool(world, city.district, { name: '引用小学' });
  coordinator = await aPerson(world, { roles: [['coordinator', place.school]] });
});
afterAll(() => world.close());

it('Reviewers see of linked records what they are, of which day and how many; the yearly audit of minors’ data is one', async () => {
  const desk = world.as(coordinator);
  const committee = await aCommittee(world, coordinator, place.school);
  const meeting = { heldOn: '2026-10-08', agenda: '学期工作安排', attendance: 12 };
  const held = await desk.post(`/api/committees/${committee.id}/meetings`, meeting);
  await aPupil(world, place.class, '某学生');
  const audit = await desk.post(`/api/schools/${place.school.id}/minors-audits`, { schoolYear: '2026-2027' });

  const id = await anAssessment(world, place.school, { state: 'SELF_ASSESSING' });
  const audits = await desk.get(`/api/assessments/${id}/records?kind=minors-audit`);
  const looked = { kind: 'minors-audit', title: '2026-2027', day: '2026-11-18', amount: 1 };
  expect(audits.body.items).toMatchObject([{ ...looked, id: audit.body.id }]);
  const link = (code: string, kind: string, recordId: string) =>
    desk.post(`/api/assessments/${id}/evidence/${code}/links`, { kind, recordId });
  expect((await link('G8', 'minors-audit', audit.body.id)).body.record).toMatchObject(looked);
  expect((await link('G1', 'meeting', held.body.id)).status).toBe(201);

  await world.database.execute("UPDATE assessments SET state = 'RECOMMENDED' WHERE id = ?", [id]);
  const officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  const reviewers = await someReviewers(world, city.city, 2);
  const opened = await world.as(officer).post(`/api/assessments/${id}/reviews`, { version: 1 });
  const [seat] = opened.body.reviews as { id: string; reviewerName: string }[];
  const reviewer = reviewers.find(({ name }) => name === seat?.reviewerName)!;
  const { body } = await world.as(reviewer).get(`/api/reviews/${seat?.id}`);
  const shown = (body.items as { code: string; evidence: { record: object }[] }[])
    .filter(({ evidence }) => evidence.length > 0)
    .map(({ code, evidence }) => [code, ...evidence.map(({ record }) => record)]);
  expect(shown).toMatchObject([
    ['G1', { kind: 'meeting', day: '2026-10-08', amount: 12 }],
    ['G8', looked],
  ]);
  expect(JSON.stringify(body)).not.toContain('某学生');
});
