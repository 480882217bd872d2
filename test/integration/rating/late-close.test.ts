import { Computations, Cycles } from '@libs/rating';
import type { SchoolInputs } from '@libs/rating/engine/inputs.rule';
import { JobRunner } from '@libs/platform';
import { anActivity } from '../../support/builders/activities';
import { aCourse } from '../../support/builders/catalogue';
import { aCommittee } from '../../support/builders/committees';
import { aQuestion } from '../../support/builders/counsel';
import { aParent, aSubject, hasAnswered, hasLearned } from '../../support/builders/graduation';
import { aGuardian, type TestGuardian } from '../../support/builders/identity';
import { hasPractised } from '../../support/builders/on-site';
import { aCity, type City } from '../../support/builders/organization';
import { aCookie, aPerson, type TestPerson } from '../../support/builders/people';
import { aPlan } from '../../support/builders/plans';
import { anEmptyWorld, type World } from '../../support/world';

let world: World;
let city: City;
let officer: TestPerson;
let coordinator: TestPerson;
let asker: TestGuardian;
let question: { id: string; revision: number };
let plan: { id: string; revision: number };
let committee: { id: string };
let activity: { id: string };
let quiz: string;
const lessons: string[] = [];
let learner: Awaited<ReturnType<typeof aParent>>;

const figuresOf = async (change: object = {}): Promise<SchoolInputs['figures']> => {
  const cycle = await world.get(Cycles).current();
  const [snapshot] = await world.get(Computations).preview({ ...cycle, ...change }, city.city.path);
  return snapshot!.inputs.figures;
};
const valuesOf = (figures: SchoolInputs['figures']) =>
  Object.fromEntries(Object.entries(figures).map(([code, { value, of }]) => [code, [value, of]]));
const at = async (instant: string): Promise<void> => {
  world.clock.set(instant);
  officer = { ...officer, cookie: await aCookie(world, officer.id) };
  coordinator = { ...coordinator, cookie: await aCookie(world, coordinator.id) };
};

/** What is there on the last day whose facts count, Wednesday, 18 November. */
beforeAll(async () => {
  world = await anEmptyWorld('late_close');
  city = await aCity(world);
  officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  const { id, version } = await world.get(Cycles).current();
  const dates = {
    ...{ applicationsFrom: '2026-09-10', applicationsUntil: '2026-09-30', districtUntil: '2026-10-15' },
    ...{ cityUntil: '2026-11-10', freezesOn: '2026-11-18', version },
  };
  await world.as(officer).put(`/api/rating/cycles/${id}/dates`, dates);
  learner = await aParent(world, city.class);
  asker = await aGuardian(world, { class: city.class });
  question = await aQuestion(world, asker);
  plan = await aPlan(world.as(coordinator), city.school.id, { published: false });
  committee = await aCommittee(world, coordinator, city.school);
  activity = await anActivity(world, coordinator, city.school);
  await world.database.execute(
    `UPDATE activities SET state = 'HELD', starts_at = ?, ends_at = ? WHERE id = ?`,
    [world.clock.now(), world.clock.now(), activity.id],
  );
  for (const topic of ['T01', 'T02', 'T03', 'T06']) lessons.push(await aSubject(world, city.school, [topic]));
  quiz = await aSubject(world, city.school, ['T07'], 'quiz');
  await world.drain();
});
afterAll(() => world.close());

/** Something of everything that counts by its day, in the small hours of the 19th. */
async function theDayAfter(): Promise<void> {
  const desk = world.as(coordinator);
  for (const lesson of lessons) await hasLearned(world, learner.id, lesson, 5000, { announced: false });
  for (const person of [learner, asker]) await hasAnswered(world, person.id, quiz, 70);
  await world.drain();
  await hasPractised(world, learner, city.school);
  const heldOn = '2026-11-19';
  await desk.post(`/api/committees/${committee.id}/meetings`, {
    heldOn,
    agenda: '学期工作',
    minutesHtml: '<p>议定</p>',
  });
  await world.database.execute(`UPDATE activities SET state = 'CLOSED', closed_at = ? WHERE id = ?`, [
    world.clock.now(),
    activity.id,
  ]);
  await world.database.execute(
    `UPDATE counsel_questions SET state = 'ANSWERED', answered_on = '2026-11-19' WHERE id = ?`,
    [question.id],
  );
  await aCourse(world, { owner: city.school, published: true, topics: ['T09'] });
  await desk.post(`/api/plans/${plan.id}/publication`, { revision: plan.revision });
  await world.drain();
}

test('What is dated after the last day does not count, however late the cycle closes', async () => {
  await at('2026-11-18T23:59:59+08:00');
  const counted = await figuresOf();
  await at('2026-11-19T04:00:00+08:00');
  await theDayAfter();
  // It is all there, and counts where there is no such day.
  const others = await figuresOf({ freezesOn: null });
  const moved = Object.keys(others).filter((code) => others[code]?.value !== counted[code]?.value);
  expect(moved.sort()).toEqual([
    ...['committee-meetings', 'curriculum-cells', 'families-graduated', 'families-with-hours'],
    ...['gate.activities-with-papers', 'gate.committee-and-rules', 'gate.hours-in-thinnest-grade'],
    ...['gate.sessions-in-thinnest-grade', 'graduates-with-practice', 'learners-passed'],
    ...['median-class-hours', 'questions-answered'],
  ]);
  await at('2026-11-19T08:30:00+08:00');
  const { id } = await world.get(Cycles).current();
  await world.get(JobRunner).runScheduled('rating-freeze');
  await world.drain();
  const closed = await world.get(Cycles).get(id);
  expect(closed).toMatchObject({ state: 'CLOSED', closedAt: world.clock.now() });
  const [kept] = await world.database.query<{ inputs: string | SchoolInputs }>(
    `SELECT snap.inputs FROM rating_standings s JOIN rating_snapshots snap ON snap.id = s.snapshot_id
      WHERE s.cycle_id = ? AND s.unit_id = ?`,
    [id, city.school.id],
  );
  const inputs = typeof kept?.inputs === 'string' ? (JSON.parse(kept.inputs) as SchoolInputs) : kept?.inputs;
  expect(valuesOf(inputs!.figures)).toEqual(valuesOf(counted));
  expect(inputs).toMatchObject({ until: '2026-11-18', asOf: '2026-11-18' });
});
