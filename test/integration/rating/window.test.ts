import { JobRunner } from '@libs/platform';
import { hasLearned, aParent, aPupil, aSubject } from '../../support/builders/graduation';
import { aCity, aClass, aGrade, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aCookie } from '../../support/builders/people';
import { rate } from '../../support/builders/rating';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;
let last: Awaited<ReturnType<typeof aClass>>;

/** The running cycle of this world: 1 September 2025 to 31 August 2027. */
beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world, { gradeLevel: 3 });
  const top = await aGrade(world, city.school, 6);
  last = await aClass(world, top);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
}, 120_000);
afterAll(() => world.close());

const on = async (day: string) => {
  world.clock.set(`${day}T12:00:00+08:00`);
  coordinator = { ...coordinator, cookie: await aCookie(world, coordinator.id) };
};
const leave = async (pupilId: string) =>
  expect((await world.as(coordinator).delete(`/api/pupils/${pupilId}`)).status).toBe(204);

/** Of the school in the running cycle: families by measure, and by grade as the coordinator opens the figure. */
async function counted() {
  await rate(world, city.city);
  const path = `/api/rating/schools/${city.school.id}`;
  const opened = await world.as(coordinator).get(`${path}/facts/families`);
  const [snapshot] = await world.database.query<{ inputs: string | { figures: Figures } }>(
    `SELECT snap.inputs FROM rating_standings st JOIN rating_snapshots snap ON snap.id = st.snapshot_id
      WHERE st.unit_id = ?`,
    [city.school.id],
  );
  const inputs = typeof snapshot?.inputs === 'string' ? JSON.parse(snapshot.inputs) : snapshot?.inputs;
  const grades = opened.body.lines.map(({ label, value }: { label: string; value: number }) => [
    label,
    value,
  ]);
  expect(opened.body.value).toBe(Number(inputs.figures.families.value));
  return { figures: inputs.figures as Figures, grades };
}
type Figures = Record<string, { value: string; of: string | null }>;

test('Who leaves early is taken out, who was here a term stays in the year', async () => {
  await on('2026-11-18');
  const stays = await aParent(world, city.class);
  const [early, late] = [await aParent(world, city.class), await aParent(world, city.class)];
  const lessonId = await aSubject(world, city.school, ['T01']);
  for (const parent of [stays, late])
    await hasLearned(world, parent.id, lessonId, 9600, { announced: false });
  expect((await counted()).figures.families?.value).toBe('3');

  await on('2027-01-20');
  await leave(early.pupilId);
  expect((await counted()).figures.families?.value).toBe('2');

  await on('2027-03-20');
  await leave(late.pupilId);
  const afterwards = (await counted()).figures;
  expect(afterwards.families?.value).toBe('2');
  expect(afterwards['families-with-hours']).toMatchObject({ value: '2', of: '2' });
  expect(afterwards['families-enrolled']).toMatchObject({ value: '2', of: '2' });

  // What is learned after leaving is not the school's any more.
  await hasLearned(world, early.id, lessonId, 9600, { announced: false });
  expect((await counted()).figures['families-with-hours']?.value).toBe('2');
});

test('A promotion takes no family out of the window and no class out of its grade', async () => {
  await on('2027-05-03');
  await world.database.execute('UPDATE units SET created_at = ? WHERE id IN (?)', [
    new Date('2025-09-01'),
    [city.class.id, last.id],
  ]);
  for (let nth = 0; nth < 4; nth += 1) await aPupil(world, last);
  const before = await counted();
  expect(before.grades).toEqual([
    ['3年级', 2],
    ['6年级', 4],
  ]);

  await on('2027-09-03');
  const route = `/api/schools/${city.school.id}/promotion`;
  const { fingerprint } = (await world.as(coordinator).get(route)).body;
  expect((await world.as(coordinator).post(route, { fingerprint })).status).toBe(200);
  const fresh = await aClass(world, await aGrade(world, city.school, 1));
  await aPupil(world, fresh);
  await world.drain();
  await world.get(JobRunner).runScheduled('rating-sweep');
  expect(await counted()).toEqual(before);
});
