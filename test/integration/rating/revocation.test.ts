import { JobRunner } from '@libs/platform';
import { aGraduate } from '../../support/builders/graduation';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
}, 120_000);
afterAll(() => world.close());

/** Families graduated, as the rating of the school counts them behind C3. */
async function graduated(): Promise<number> {
  const { body } = await world.as(coordinator).get(`/api/rating/schools/${city.school.id}`);
  const path = `/api/rating/schools/${city.school.id}/facts/families-graduated`;
  expect(body.indicators.find((each: { code: string }) => each.code === 'C3').state).toBeDefined();
  const [snapshot] = await world.database.query<{ inputs: string | object }>(
    `SELECT snap.inputs FROM rating_standings st JOIN rating_snapshots snap ON snap.id = st.snapshot_id
      WHERE st.unit_id = ?`,
    [city.school.id],
  );
  expect((await world.as(coordinator).get(path)).status).toBe(200);
  const inputs = typeof snapshot?.inputs === 'string' ? JSON.parse(snapshot.inputs) : snapshot?.inputs;
  return Number(inputs.figures['families-graduated'].value);
}

const figureOfSchool = async () => {
  await world.get(JobRunner).runScheduled('figures-sweep');
  const [row] = await world.database.query<{ graduated: number }>(
    'SELECT graduated FROM unit_figures WHERE unit_id = ?',
    [city.school.id],
  );
  return row?.graduated;
};

test('A revoked certificate is one graduated family less, in the rating and in the figures of the school', async () => {
  const mother = await aGraduate(world, city);
  await aGraduate(world, city);
  await world.drain();
  await world.get(JobRunner).runScheduled('rating-sweep');
  expect([await graduated(), await figureOfSchool()]).toEqual([2, 2]);

  const path = `/api/certificates/${mother.serial}/revocation`;
  const revoked = await world.as(coordinator).post(path, { reason: '录入错误' });
  expect(revoked.body.status).toBe('revoked');
  await world.drain();
  expect([await graduated(), await figureOfSchool()]).toEqual([1, 1]);

  expect((await world.as(coordinator).post(path, { reason: '再次' })).status).toBe(409);
  await world.drain();
  expect([await graduated(), await figureOfSchool()]).toEqual([1, 1]);
}, 120_000);
