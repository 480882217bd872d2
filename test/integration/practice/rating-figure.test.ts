import { aGraduate } from '../../support/builders/graduation';
import type { TestGuardian } from '../../support/builders/identity';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aPracticeRecord } from '../../support/builders/practice';
import { countedAndListed, figuresOnPaper, rate } from '../../support/builders/rating';
import { aWorld, type World } from '../../support/world';

describe('practice of graduates, in the rating', () => {
  let world: World;
  let city: City;
  let coordinator: TestPerson;
  let graduates: TestGuardian[];

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
    graduates = [];
    for (let at = 0; at < 3; at += 1) {
      const person = await aGraduate(world, city);
      const [row] = await world.database.query<{ pupilId: string }>(
        'SELECT pupil_id AS pupilId FROM guardianships WHERE person_id = ?',
        [person.id],
      );
      graduates.push({ ...person, pupilId: row?.pupilId as string });
    }
    const district = await aPerson(world, { roles: [['district_officer', city.district]] });
    await figuresOnPaper(world, district, city.school, [
      { measure: 'graduates-with-practice', value: 9, outOf: 10 },
    ]);
  }, 120_000);
  afterAll(() => world.close());

  async function figure(): Promise<{ value: string; of: string; source: string }> {
    await rate(world, city.city);
    const [row] = await world.database.query<{ inputs: string | { figures: never } }>(
      'SELECT inputs FROM rating_snapshots WHERE unit_id = ? ORDER BY id DESC LIMIT 1',
      [city.school.id],
    );
    const inputs = typeof row?.inputs === 'string' ? JSON.parse(row.inputs) : row?.inputs;
    return inputs.figures['graduates-with-practice'];
  }

  it('stands as declared while no record was ever handed in here', async () => {
    expect(await figure()).toMatchObject({ source: 'declared' });
  });

  it('counts graduates of whom a record was accepted, once there are records', async () => {
    await aPracticeRecord(world, graduates[0] as TestGuardian);
    expect(await figure()).toMatchObject({ source: 'counted', value: '0', of: '3' });
    await aPracticeRecord(world, graduates[1] as TestGuardian, { acceptedBy: coordinator });
    await world.drain();
    const marks = await world.database.query('SELECT 1 FROM rating_marks WHERE unit_id = ?', [
      city.school.id,
    ]);
    expect(marks.length).toBeGreaterThan(0);
    expect(await figure()).toMatchObject({ source: 'counted', value: '1', of: '3' });
  });

  it('leads the school to the accepted records of those years, and nobody to who has graduated', async () => {
    for (let more = 0; more < 7; more += 1) await aGraduate(world, city);
    await figure();
    const code = 'graduates-with-practice';
    expect(await countedAndListed(world, coordinator, city.school, code)).toEqual([[1, 1]]);
    const fact = `/api/rating/schools/${city.school.id}/facts/${code}`;
    expect((await world.as(coordinator).get(fact)).body).toMatchObject({
      closed: 'families',
      lines: [
        { kind: 'grade', value: 1, of: 10, list: null },
        { kind: 'records', value: 1, list: { kind: 'practice', until: '2026-2027' } },
      ],
    });
    const officer = await aPerson(world, { roles: [['district_officer', city.district]] });
    expect((await world.as(officer).get(fact)).body).toMatchObject({
      closed: 'personal',
      lines: [{ kind: 'grade', value: 1, of: 10, list: null }],
    });
    const past = `/api/schools/${city.school.id}/practice-records?state=ACCEPTED&untilYear=2025-2026`;
    expect((await world.as(coordinator).get(past)).body.total).toBe(0);
  });
});
