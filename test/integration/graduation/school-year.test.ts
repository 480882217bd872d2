import { Enrolments, Graduations } from '@libs/graduation';
import { Families } from '@libs/identity';
import { JobRunner } from '@libs/platform';
import {
  aParent,
  aPupil,
  aSubject,
  hasAnswered,
  hasFulfilled,
  hasLearned,
} from '../../support/builders/graduation';
import { aCity, type City } from '../../support/builders/organization';
import { aCookie, aPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
});
beforeEach(() => world.clock.set('2026-11-18T04:00:00.000Z'));
afterAll(() => world.close());

const learningOf = async (parent: { id: string; cookie: string }) => {
  // The cookie of last year has expired; a fresh session is opened as a sign-in would.
  return (await world.as({ cookie: await aCookie(world, parent.id) }).get('/api/me/learning')).body;
};
const newYear = async () => {
  world.clock.set('2027-09-01T00:30:00+08:00');
  await world.get(JobRunner).runScheduled('graduation-enrolment');
  await world.drain();
};

describe('the first of September', () => {
  it('enrols every guardian anew, and carries over what was not finished', async () => {
    const parent = await aParent(world, city.class);
    for (const topic of ['T01', 'T02', 'T03', 'T06']) {
      await hasLearned(world, parent.id, await aSubject(world, city.school, [topic]), 4500);
    }
    await world.drain();
    await newYear();
    await world.get(JobRunner).runScheduled('graduation-enrolment');
    const [enrolment, ...more] = await learningOf(parent);
    expect(more).toEqual([]);
    expect(enrolment).toMatchObject({ schoolYear: '2027-2028', state: 'learning' });
    expect(enrolment.countsFrom).toBe('2026-08-31T16:00:00.000Z');
    expect(enrolment.requirements[0]).toMatchObject({ have: 7.5, need: 8 });

    await hasLearned(world, parent.id, await aSubject(world, city.school, ['T07']), 1200);
    await hasAnswered(world, parent.id, await aSubject(world, city.school, ['T07'], 'quiz'), 75);
    await world.drain();
    expect((await learningOf(parent))[0].state).toBe('graduated');
  });

  it('begins again from nothing for who graduated', async () => {
    const parent = await aParent(world, city.class);
    await hasFulfilled(world, parent.id, city.school);
    await world.drain();
    await newYear();
    const [enrolment] = await learningOf(parent);
    expect(enrolment).toMatchObject({ schoolYear: '2027-2028', state: 'learning', serial: null });
    expect(enrolment.requirements[0].have).toBe(0);
  });

  it('leaves out guardians whose child has left', async () => {
    const parent = await aParent(world, city.class);
    await world.database.execute('UPDATE pupils SET left_at = ? WHERE id = ?', [new Date(), parent.pupilId]);
    await newYear();
    expect((await learningOf(parent)).map((one: { schoolYear: string }) => one.schoolYear)).toEqual([
      '2026-2027',
    ]);
  });
});

describe('a history laid down afterwards', () => {
  it('holds the enrolments and graduations of a past year, with their dates and papers', async () => {
    const parent = await aPerson(world);
    const pupilId = await aPupil(world, city.class);
    await world.get(Families).link([{ personId: parent.id, pupilId, relation: 'father', source: 'seed' }]);
    await hasFulfilled(world, parent.id, city.school, new Date('2026-05-20T04:00:00.000Z'));
    await world.drain();
    const then = new Date('2026-06-01T04:00:00.000Z');
    await world.get(Enrolments).enrolMissing(then, parent.id);
    await world.get(Graduations).settle(parent.id, then);
    await world.drain();
    const [certificate, ...more] = (await world.as(parent).get('/api/me/certificates')).body;
    expect(more).toEqual([]);
    expect(certificate).toMatchObject({ schoolYear: '2025-2026', issuedAt: then.toISOString() });
    expect((await world.as(parent).get(certificate.pdfUrl)).status).toBe(200);
    expect((await learningOf(parent))[0]).toMatchObject({ schoolYear: '2026-2027', state: 'learning' });
  });
});
