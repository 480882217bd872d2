import { newId } from '@libs/platform';
import { aGraduate, aGuardianship, aParent } from '../../support/builders/graduation';
import { aCity, aClass, aGrade, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
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

const figures = async (by: { cookie: string }, schoolId = city.school.id, query = '') =>
  world.as(by).get(`/api/schools/${schoolId}/graduations${query}`);

describe("a school's graduations", () => {
  it('are counted by family: one guardian is enough, the second adds nothing', async () => {
    const graduate = await aGraduate(world, city);
    const father = await aPerson(world);
    await aGuardianship(world, father.id, graduate.pupilId);
    for (let parents = 1; parents < 10; parents += 1) await aParent(world, city.class);
    const { status, body } = await figures(coordinator);
    expect(status).toBe(200);
    expect(body.families).toEqual({ enrolled: 10, graduated: 1, share: 0.1 });
    expect(body.grades).toEqual([expect.objectContaining({ gradeId: city.grade.id, graduated: 1 })]);
  });

  it('of a small grade are hidden, and with them what would give them away', async () => {
    const grade = await aGrade(world, city.school, 5);
    await aParent(world, await aClass(world, grade));
    const { body } = await figures(coordinator);
    expect(body.families.graduated).toBe(1);
    expect(body.grades.map((one: { graduated: number | null }) => one.graduated)).toEqual([null, null]);
  });

  it('of a revoked certificate do not count', async () => {
    const graduate = await aGraduate(world, city);
    expect((await figures(coordinator)).body.families.graduated).toBe(2);
    await world
      .as(coordinator)
      .post(`/api/certificates/${graduate.serial}/revocation`, { reason: '发放有误' });
    expect((await figures(coordinator)).body.families.graduated).toBe(1);
  });

  it('stay with the grade of their year when the class has moved up', async () => {
    const before = (await figures(coordinator)).body;
    const [promotion, next] = [newId(), await aGrade(world, city.school, 6)];
    await world.database.execute(
      `INSERT INTO school_promotions (id, school_id, school_year, person_id, promoted_at)
       VALUES (?, ?, '2027-2028', ?, ?)`,
      [promotion, city.school.id, coordinator.id, new Date('2027-09-10')],
    );
    await world.database.execute(
      'INSERT INTO class_moves (promotion_id, class_id, from_grade_id, to_grade_id, pupils) VALUES (?, ?, ?, ?, 1)',
      [promotion, city.class.id, city.grade.id, next.id],
    );
    const under = (gradeId: string) =>
      world.database.execute('UPDATE units SET parent_id = ? WHERE id = ?', [gradeId, city.class.id]);
    await under(next.id);
    expect((await figures(coordinator)).body).toEqual(before);
    await under(city.grade.id);
  });

  it('of another year are asked for by its name', async () => {
    const { body } = await figures(coordinator, city.school.id, '?schoolYear=2025-2026');
    expect(body).toMatchObject({
      schoolYear: '2025-2026',
      families: { enrolled: 0, graduated: null },
      grades: [],
    });
    expect((await figures(coordinator, city.school.id, '?schoolYear=heute')).status).toBe(400);
  });

  it('name nobody and are for those who look after the school', async () => {
    const { school } = await aSchool(world, city.district, { name: '第三学校' });
    const [auditor, teacher] = [
      await aPerson(world, { roles: [['auditor', city.city]] }),
      await aPerson(world, { roles: [['class_teacher', city.class]] }),
    ];
    expect((await figures(coordinator, school.id)).status).toBe(404);
    expect((await figures(auditor)).status).toBe(200);
    expect((await figures(teacher)).status).toBe(403);
    expect((await world.http.get(`/api/schools/${city.school.id}/graduations`)).status).toBe(401);
  });
});

describe('the programme in force', () => {
  it('can be read with every number it asks for', async () => {
    const { body } = await world.as(coordinator).get('/api/programmes/current');
    expect(body).toMatchObject({ version: 1, classHourMinutes: 40, carryOverTerms: 2 });
    const offered = body.requirements.filter((one: { offered: boolean }) => one.offered);
    expect(offered.map((one: { code: string; need: number }) => [one.code, one.need])).toEqual([
      ['class-hours', 8],
      ['required-topics', 6],
      ['topics', 4],
      ['quiz', 60],
    ]);
  });
});
