import { Enrolments, Graduations } from '@libs/graduation';
import { Families } from '@libs/identity';
import {
  aGuardianship,
  aPupil,
  aSubject,
  hasAnswered,
  hasFulfilled,
} from '../../support/builders/graduation';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  // The last grade of upper primary school.
  await world.database.execute(`UPDATE units SET grade_level = 6, stage = 'L3b' WHERE id IN (?)`, [
    [city.class.id, city.grade.id],
  ]);
});
afterAll(() => world.close());

const certificatesOf = async (parent: TestPerson, kind: string) => {
  const { body } = await world.as(parent).get('/api/me/certificates');
  return body.filter((one: { kind: string }) => one.kind === kind);
};

/** Who graduated in the last school year and is enrolled in this one. */
async function aSecondYear(): Promise<TestPerson & { pupilId: string }> {
  const parent = await aPerson(world, { name: '王小华' });
  const pupilId = await aPupil(world, city.class);
  await world.get(Families).link([{ personId: parent.id, pupilId, relation: 'mother', source: 'seed' }]);
  const then = new Date('2026-05-20T04:00:00.000Z');
  await hasFulfilled(world, parent.id, city.school, then);
  await world.drain();
  await world.get(Enrolments).enrolMissing(then, parent.id);
  await world.get(Graduations).settle(parent.id, then);
  await world.drain();
  return { ...parent, pupilId };
}

describe('the diploma of a stage', () => {
  it('is issued by the graduation that makes the stage whole, with paper, check page, ledger and credential', async () => {
    const parent = await aSecondYear();
    await world.database.execute('DELETE FROM stage_diplomas WHERE pupil_id = ?', [parent.pupilId]);
    expect(await certificatesOf(parent, 'diploma')).toEqual([]);
    await hasFulfilled(world, parent.id, city.school);
    await world.drain();
    const [diploma, ...more] = await certificatesOf(parent, 'diploma');
    expect(more).toEqual([]);
    expect(diploma).toMatchObject({ title: '小学高年级学段家长课程', classHours: 16.6, status: 'valid' });
    expect(await certificatesOf(parent, 'graduation')).toHaveLength(2);

    const stranger = world.http;
    const check = (await stranger.get(`/api/certificates/${diploma.serial}`)).body;
    expect(check).toMatchObject({ kind: 'diploma', holder: '王*华', status: 'valid' });
    const record = (await stranger.get(`/api/certificates/${diploma.serial}/record`)).body;
    expect(record).toMatchObject({ agrees: true, credential: 'valid' });
    expect((await world.as(parent).get(diploma.pdfUrl)).status).toBe(200);
    const credential = await world
      .as(parent)
      .get(`/api/certificates/${diploma.serial}/credential?format=jwt`);
    expect(credential.status).toBe(200);
  });

  it('is issued once, also when two guardians finish in the same moment', async () => {
    const mother = await aSecondYear();
    const father = await aPerson(world);
    await aGuardianship(world, father.id, mother.pupilId);
    for (const one of [mother, father]) await hasFulfilled(world, one.id, city.school);
    const now = new Date('2026-11-18T04:00:00.000Z');
    const settle = ({ id }: TestPerson) => world.get(Graduations).settle(id, now);
    await Promise.all([settle(mother), settle(father)]);
    await world.drain();
    const diplomas = [
      ...(await certificatesOf(mother, 'diploma')),
      ...(await certificatesOf(father, 'diploma')),
    ];
    expect(diplomas).toHaveLength(1);
  });

  it('waits while a year of the family is open', async () => {
    const parent = await aSecondYear();
    await world.database.execute(
      `UPDATE graduations SET revoked_at = NOW(3) WHERE person_id = ? AND school_year = '2025-2026'`,
      [parent.id],
    );
    await hasFulfilled(world, parent.id, city.school);
    await hasAnswered(world, parent.id, await aSubject(world, city.school, ['T08'], 'quiz'), 95);
    await world.drain();
    expect(await certificatesOf(parent, 'graduation')).toHaveLength(2);
    expect(await certificatesOf(parent, 'diploma')).toEqual([]);
  });
});
