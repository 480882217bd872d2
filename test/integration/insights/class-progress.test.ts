import { aCity, aClass, aSchool, type City } from '../../support/builders/organization';
import { aParent, aPupil, aSubject, hasFulfilled, hasLearned } from '../../support/builders/graduation';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { families as someFamilies } from '../../support/builders/rating';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let teacher: TestPerson;
let coordinator: TestPerson;
const named: string[] = [];

const progress = async (by: TestPerson, unit: { id: string } = city.class) =>
  world.as(by).get(`/api/classes/${unit.id}/progress`);

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  teacher = await aPerson(world, { roles: [['class_teacher', city.class]] });
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  const busy = await aParent(world, city.class, { name: '吴梅' });
  const done = await aParent(world, city.class, { name: '郑兰' });
  await aParent(world, city.class, { name: '冯竹', pupilId: done.pupilId });
  await aPupil(world, city.class, '没有家长');
  named.push('吴梅', '郑兰', '冯竹', '没有家长');
  await hasLearned(world, busy.id, await aSubject(world, city.school, ['T01']), 4800);
  await hasFulfilled(world, done.id, city.school);
  await world.drain();
});
afterAll(() => world.close());

describe('how a class is getting on', () => {
  it('is shown with names to its class teacher, by name and with what is left', async () => {
    const { status, body } = await progress(teacher);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      schoolYear: '2026-2027',
      totals: { families: 3, joined: 2, activeThisMonth: 2, graduated: 1, learning: 1 },
    });
    const of = (name: string) =>
      body.families
        .flatMap(({ guardians }: { guardians: { name: string }[] }) => guardians)
        .find((guardian: { name: string }) => guardian.name === name);
    expect(of('吴梅')).toMatchObject({
      relation: 'mother',
      classHours: 2,
      graduated: false,
      left: expect.arrayContaining([
        expect.objectContaining({ code: 'class-hours', left: 6, unit: 'class-hours' }),
      ]),
    });
    expect(of('郑兰')).toMatchObject({ graduated: true, left: [] });
    expect(of('冯竹')).toMatchObject({ graduated: false, classHours: 0 });
    const families = body.families.map(({ graduated, guardians }: Record<string, unknown[]>) => [
      graduated,
      guardians?.length,
    ]);
    expect(families.toSorted()).toEqual([
      [false, 0],
      [false, 1],
      [true, 2],
    ]);
  });

  it('is shown to the coordinator in totals only, and small ones not at all', async () => {
    const { status, body } = await progress(coordinator);
    expect(status).toBe(200);
    expect(body.families).toBeNull();
    expect(body.totals).toEqual({
      families: 3,
      joined: 2,
      activeThisMonth: null,
      classHours: null,
      graduated: null,
      learning: null,
    });
    for (const name of named) expect(JSON.stringify(body)).not.toContain(name);
    const [middle, large] = [await aClass(world, city.grade, '8班'), await aClass(world, city.grade, '9班')];
    const lessonId = await aSubject(world, city.school, ['T01']);
    await someFamilies(world, middle, { count: 10, learned: 10, lessonId });
    await someFamilies(world, large, { count: 11, learned: 11, lessonId });
    const shown = (await progress(coordinator, large)).body;
    expect(shown).toMatchObject({ families: null, totals: { joined: 11, graduated: 0, learning: 11 } });
    // The school less its other classes would tell of the small one.
    const kept = (await progress(coordinator, middle)).body;
    expect(kept.totals).toMatchObject({
      joined: 10,
      activeThisMonth: null,
      classHours: null,
      learning: null,
    });
  });

  it('is nothing for anybody else, above or beside', async () => {
    const nextDoor = await aClass(world, city.grade, '2班');
    const elsewhere = await aSchool(world, city.district, { name: '第二学校' });
    const others: [TestPerson, number][] = [
      [await aPerson(world, { roles: [['class_teacher', nextDoor]] }), 404],
      [await aPerson(world, { roles: [['coordinator', elsewhere.school]] }), 404],
      [await aPerson(world, { roles: [['district_officer', city.district]] }), 403],
      [await aPerson(world, { roles: [['city_officer', city.city]] }), 403],
      [await aPerson(world, { roles: [['auditor', city.city]] }), 403],
      [await aPerson(world, { roles: [['administrator', city.city]] }), 403],
      [await aPerson(world, { roles: [['instructor', city.school]] }), 403],
      [await aParent(world, city.class), 403],
    ];
    for (const [person, status] of others) {
      const answer = await progress(person);
      expect(answer.status).toBe(status);
      for (const name of named) expect(JSON.stringify(answer.body)).not.toContain(name);
    }
    expect((await progress(coordinator, city.grade)).status).toBe(404);
    expect((await world.http.get(`/api/classes/${city.class.id}/progress`)).status).toBe(401);
  });

  it('keeps names from a coordinator who teaches another class', async () => {
    const other = await aClass(world, city.grade, '3班');
    const both = await aPerson(world, {
      roles: [
        ['coordinator', city.school],
        ['class_teacher', other],
      ],
    });
    expect((await progress(both)).body.families).toBeNull();
    expect((await progress(both, other)).body.families).toEqual([]);
  });

  it('writes down who looked, when, and whether at names', async () => {
    const own = await aClass(world, city.grade, '4班');
    const hers = await aPerson(world, { roles: [['class_teacher', own]] });
    await progress(hers, own);
    world.clock.advance(60);
    await progress(coordinator, own);
    await progress(teacher, own);
    const looks = await world.database.query(
      `SELECT person_id AS personId, with_names AS withNames, looked_at AS at FROM class_looks
        WHERE class_id = ? ORDER BY looked_at`,
      [own.id],
    );
    expect(looks).toEqual([
      { personId: hers.id, withNames: 1, at: new Date('2026-11-18T04:00:00.000Z') },
      { personId: coordinator.id, withNames: 0, at: new Date('2026-11-18T04:01:00.000Z') },
    ]);
  });
});
