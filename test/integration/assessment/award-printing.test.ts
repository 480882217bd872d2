import { mkdir, rm } from 'node:fs/promises';
import { PersonErased } from '@libs/identity';
import { JobRunner, Storage } from '@libs/platform';
import { announce } from '../../support/builders/graduation';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { anAward } from '../../support/builders/panels';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { anAssessment } from '../../support/builders/reviews';
import { textOfPdf } from '../../support/pdf-text';
import { anEmptyWorld, type World } from '../../support/world';

const runs = '/api/awards/print-runs';
const names = ['松柏小学', '兰亭小学', '明德小学'];

let world: World;
let city: City;
let officer: TestPerson;

beforeAll(async () => {
  world = await anEmptyWorld('award_printing');
  city = await aCity(world);
  officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  for (const name of names) {
    const { school } = await aSchool(world, city.district, { name });
    const assessmentId = await anAssessment(world, school, { state: 'AWARDED' });
    await anAward(world, school, { assessmentId, officer });
  }
});
afterAll(() => world.close());

const desk = () => world.as(officer);
const order = async (wanted: object = {}): Promise<{ id: string; state: string }> => {
  const asked = await desk().post(runs, wanted);
  expect(asked.status).toBe(201);
  return asked.body;
};
const standing = async (id: string) =>
  (await desk().get(runs)).body.items.find((run: { id: string }) => run.id === id);
const fetched = async (id: string, person = officer) => world.as(person).get(`${runs}/${id}/file`);
const pathOf = (id: string) => world.get(Storage).pathOf(`award-prints/${id}.pdf`);

describe('all certificates of a cycle in one file', () => {
  it('are ordered once, printed by the worker, and fetched by who ordered them alone', async () => {
    const run = await order();
    expect(run.state).toBe('WAITING');
    expect((await order()).id).toBe(run.id);
    expect((await fetched(run.id)).body.code).toBe('award.print-not-found');
    await world.drain();
    expect(await standing(run.id)).toMatchObject({ state: 'READY', done: 3, of: 3 });
    const text = await textOfPdf((await fetched(run.id)).body);
    for (const name of names) expect(text).toContain(name);
    const other = await aPerson(world, { roles: [['city_officer', city.city]] });
    expect((await fetched(run.id, other)).status).toBe(404);
    expect((await world.as(other).get(runs)).body.total).toBe(0);
    const district = await aPerson(world, { roles: [['district_officer', city.district]] });
    expect((await world.as(district).post(runs, {})).status).toBe(403);
  });

  it('are those of one tier where it is named, and of a cycle that is there', async () => {
    const star = await order({ tier: 'star' });
    await world.drain();
    expect(await standing(star.id)).toMatchObject({ state: 'READY', tier: 'star', of: 0 });
    const nowhere = { cycleId: '01900000-0000-7000-8000-000000000000' };
    expect((await desk().post(runs, nowhere)).body.code).toBe('rating.cycle-not-found');
  });

  it('are printed again where it has failed, and only there', async () => {
    const run = await order();
    // Where the file is to go there is a folder.
    await mkdir(pathOf(run.id), { recursive: true });
    await world.drain();
    expect((await standing(run.id)).state).toBe('FAILED');
    expect((await fetched(run.id)).status).toBe(404);
    await rm(pathOf(run.id), { recursive: true });
    const again = () => desk().post(`${runs}/${run.id}/repetition`);
    expect((await again()).body).toMatchObject({ id: run.id, state: 'WAITING' });
    await world.drain();
    expect((await fetched(run.id)).status).toBe(200);
    expect((await again()).body.code).toBe('award.print-not-failed');
  });

  it('go after seven days, and with the account', async () => {
    const old = await order();
    await world.drain();
    world.clock.advance(8 * 86_400);
    const fresh = await order();
    await world.drain();
    await world.get(JobRunner).runScheduled('award-prints-forgetting');
    expect([(await fetched(old.id)).status, (await fetched(fresh.id)).status]).toEqual([404, 200]);
    expect(await world.get(Storage).stat(`award-prints/${old.id}.pdf`)).toBeNull();
    await announce(world, PersonErased, { personId: officer.id });
    await world.drain();
    expect((await desk().get(runs)).body.total).toBe(0);
    expect(await world.get(Storage).stat(`award-prints/${fresh.id}.pdf`)).toBeNull();
  });
});
