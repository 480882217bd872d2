import { anActivity, checkIn, signUp } from '../../support/builders/activities';
import {
  aGuardianship,
  aParent,
  aSubject,
  hasAnswered,
  hasFulfilled,
  hasLearned,
  type TestParent,
} from '../../support/builders/graduation';
import { hasPractised } from '../../support/builders/on-site';
import { aCity, type City } from '../../support/builders/organization';
import { aCookie, aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
});
afterAll(() => world.close());

const learningOf = async ({ id }: TestPerson) => {
  const cookie = await aCookie(world, id);
  return (await world.as({ cookie }).get('/api/me/learning')).body[0];
};
const line = (learning: { requirements: { code: string }[] }, code: string) =>
  learning.requirements.find((one) => one.code === code);

/** A held activity of the school to which the parent came. */
async function hasAttended(parent: TestParent, wish: Record<string, unknown> = {}): Promise<void> {
  const host = { ...coordinator, cookie: await aCookie(world, coordinator.id) };
  const guest = { ...parent, cookie: await aCookie(world, parent.id) };
  const activity = await anActivity(world, host, city.school, wish);
  await signUp(world, guest, activity.id);
  world.clock.set(activity.startsAt.toISOString());
  const late = { ...parent, cookie: await aCookie(world, parent.id) };
  const door = { ...coordinator, cookie: await aCookie(world, coordinator.id) };
  const { status } = await checkIn(world, door, late, activity.id);
  expect(status).toBeLessThan(300);
  await world.drain();
}

describe('an activity attended', () => {
  it('counts in hours and topics, and graduates by the very check-in that fills them', async () => {
    const parent = await aParent(world, city.class);
    for (const topic of ['T01', 'T02', 'T03']) {
      await hasLearned(world, parent.id, await aSubject(world, city.school, [topic]), 4800);
    }
    await hasAnswered(world, parent.id, await aSubject(world, city.school, ['T01'], 'quiz'), 70);
    await world.drain();
    expect((await learningOf(parent)).explanation.open).toEqual(['class-hours', 'topics']);
    await hasAttended(parent, { classHours: 2, topics: ['T07'] });
    const learning = await learningOf(parent);
    expect(learning.state).toBe('graduated');
    expect(line(learning, 'class-hours')).toMatchObject({ have: 8, met: true });
    const cookie = await aCookie(world, parent.id);
    const [certificate] = (await world.as({ cookie }).get('/api/me/certificates')).body;
    expect(certificate).toMatchObject({ kind: 'graduation', classHours: 8 });
  });
});

describe('the programme of the next school year', () => {
  beforeAll(() => world.clock.set('2027-09-20T02:00:00.000Z'));

  it('asks for sessions of the family and a practice record a term, and who is carried over keeps the old one', async () => {
    const parent = await aParent(world, city.class);
    await hasFulfilled(world, parent.id, city.school);
    await world.drain();
    const learning = await learningOf(parent);
    expect(learning.explanation.open).toEqual(['practice']);
    expect(line(learning, 'sessions')).toMatchObject({ offered: false, met: true });
    expect(line(learning, 'practice')).toMatchObject({ have: 0, need: 2, left: 2, unit: 'records' });

    await hasPractised(world, parent, city.school, { schoolYear: '2027-2028', term: 1 });
    await hasPractised(world, parent, city.school, { schoolYear: '2027-2028', term: 1 });
    await world.drain();
    expect(line(await learningOf(parent), 'practice')).toMatchObject({ have: 1, left: 1 });
    await hasPractised(world, parent, city.school, { schoolYear: '2027-2028', term: 2 });
    await world.drain();
    expect((await learningOf(parent)).state).toBe('graduated');
  });

  it('is fulfilled for both guardians by the session one of them came to', async () => {
    const mother = await aParent(world, city.class);
    const father = await aPerson(world);
    await aGuardianship(world, father.id, mother.pupilId);
    const fathers = { ...father, pupilId: mother.pupilId };
    const other = await aParent(world, city.class);
    await hasAttended(other, { required: true, classHours: 1 });
    // Held before the father has anything: what he fulfils is judged as soon as it is written.
    await world.database.execute(`UPDATE activities SET state = 'HELD' WHERE required = 1`);
    await hasFulfilled(world, father.id, city.school);
    await hasPractised(world, fathers, city.school, { schoolYear: '2027-2028', term: 1 });
    await hasPractised(world, fathers, city.school, { schoolYear: '2027-2028', term: 2 });
    await world.drain();
    const open = await learningOf(father);
    expect(open.explanation.open).toEqual(['sessions']);
    expect(line(open, 'sessions')).toMatchObject({ have: 0, need: 1, unit: 'sessions' });
    await world.database.execute(`UPDATE activities SET required = 0`);
    await hasAttended(mother, { required: true, classHours: 1 });
    expect((await learningOf(father)).state).toBe('graduated');
    expect(line(await learningOf(mother), 'sessions')).toMatchObject({ have: 1, met: true });
  });
});
