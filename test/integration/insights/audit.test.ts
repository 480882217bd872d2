import { newId } from '@libs/platform';
import { aCourse } from '../../support/builders/catalogue';
import { aGuardian } from '../../support/builders/identity';
import { aCity, aClass, aSchool, type City } from '../../support/builders/organization';
import { aPerson, aPhone, type TestPerson } from '../../support/builders/people';
import { routesOf } from '../../support/routes';
import { anEmptyWorld, type World } from '../../support/world';

let world: World;
let city: City;
let auditor: TestPerson;
let coordinator: TestPerson;
let teacher: TestPerson;
let guardian: TestPerson;

const records = async (query = '') =>
  (await world.as(auditor).get(`/api/audit/records?pageSize=100${query}`)).body;
const kindsIn = (body: { items: { kind: string }[] }) =>
  [...new Set(body.items.map(({ kind }) => kind))].sort();

beforeAll(async () => {
  world = await anEmptyWorld('audit');
  city = await aCity(world);
  auditor = await aPerson(world, { name: '审计员', roles: [['auditor', city.city]] });
  coordinator = await aPerson(world, { name: '周敏', roles: [['coordinator', city.school]] });
  teacher = await aPerson(world, { name: '马老师', roles: [['class_teacher', city.class]] });
  const parent = await aGuardian(world, { class: city.class, name: '某家长' });
  guardian = parent;
  const desk = world.as(coordinator);
  await world.as(parent).get('/api/me/data');
  await world.as(teacher).get(`/api/classes/${city.class.id}/progress`);
  world.clock.advance(60);
  await desk.get(`/api/classes/${city.class.id}/progress`);
  await desk.get(`/api/schools/${city.school.id}/roster.xlsx`);
  const person = { phone: aPhone(), name: '新同事', role: 'instructor', unitId: city.school.id };
  const { grantId } = (await desk.post('/api/role-grants', person)).body;
  await desk.delete(`/api/role-grants/${grantId}`);
  await world.as(teacher).post(`/api/pupils/${parent.pupilId}/guardians/${parent.id}/activation`);
  await desk.post(`/api/schools/${city.school.id}/minors-audits`, { schoolYear: '2026-2027' });
  await aCourse(world, { owner: city.school, title: '一门课程' });
  const { id: emptyId } = await aClass(world, city.grade, '9班');
  await desk.delete(`/api/classes/${emptyId}`);
  await world.database.execute(
    `INSERT INTO commendation_rounds (id, school_id, school_year, seed, grades, confirmed_by, confirmed_at)
     VALUES (?, ?, '2026-2027', ?, '[]', ?, ?)`,
    [newId(), city.school.id, 'a'.repeat(64), coordinator.id, world.clock.now()],
  );
});
afterAll(() => world.close());

describe('the auditor', () => {
  it('reads what was done, where and by whom, the last first', async () => {
    const body = await records();
    expect(kindsIn(body)).toEqual(
      [
        ...[
          'class-archived',
          'class-look',
          'commendations-confirmed',
          'course-step',
          'data-exported',
          'minors-audit',
          'password-made',
        ],
        ...['role-given', 'role-taken'],
      ].sort(),
    );
    const instants = body.items.map(({ at }: { at: string }) => at);
    expect(instants).toEqual([...instants].sort().reverse());
    const of = (kind: string) => body.items.filter((item: { kind: string }) => item.kind === kind);
    expect(of('class-look').map(({ person, detail }: Record<string, string>) => [person, detail])).toEqual([
      ['周敏', 'totals'],
      ['马老师', 'names'],
    ]);
    expect(of('class-look')[0].unit).toBe(`${city.school.name} ${city.grade.name} ${city.class.name}`);
    expect(of('role-taken')).toMatchObject([
      { person: '周敏', subject: '新同事', detail: 'instructor', unitId: city.school.id },
    ]);
    expect(of('class-archived')).toMatchObject([{ person: '周敏', detail: 'archive' }]);
    expect(of('commendations-confirmed')).toMatchObject([{ person: '周敏', unitId: city.school.id }]);
    expect(of('data-exported').map(({ detail, person }: Record<string, string>) => [detail, person])).toEqual(
      [
        ['roster', '周敏'],
        ['own-data', null],
      ],
    );
  });

  it('is told nobody of a family', async () => {
    const text = JSON.stringify(await records());
    expect(text).not.toContain('某家长');
    expect(text).not.toContain(guardian.id);
  });

  it('finds by kind, unit, day and person, page by page', async () => {
    expect(kindsIn(await records('&kind=class-look'))).toEqual(['class-look']);
    expect((await records(`&kind=class-look&personId=${teacher.id}`)).total).toBe(1);
    expect((await records('&kind=class-look&q=马')).items).toMatchObject([{ personId: teacher.id }]);
    const elsewhere = await aSchool(world, city.district, { name: '第二学校' });
    expect((await records(`&unitId=${elsewhere.school.id}`)).total).toBe(0);
    expect((await records(`&unitId=${city.class.id}&kind=class-look`)).total).toBe(2);
    expect((await records('&kind=class-look&from=2026-11-18&to=2026-11-18')).total).toBe(2);
    expect((await records('&kind=class-look&from=2026-11-19&to=2026-11-30')).total).toBe(0);
    const all = await records();
    const second = await world.as(auditor).get('/api/audit/records?page=2&pageSize=2');
    expect(second.body).toMatchObject({ page: 2, total: all.total });
    expect(second.body.items).toEqual(all.items.slice(2, 4));
    expect((await world.as(auditor).get('/api/audit/records?from=yesterday')).status).toBe(400);
  });

  it('changes nothing: every act that asks for a right is refused, and nobody else’s things are there', async () => {
    const own = /^\/api\/(me|session|sessions)(\/|$)/;
    const acts = routesOf(world).filter(
      ({ method, open, path }) => method !== 'GET' && !open && !own.test(path),
    );
    expect(acts.length).toBeGreaterThan(40);
    const answers = await Promise.all(
      acts.map(async ({ method, path, rights }) => {
        const address = path.replace(/:[A-Za-z]+/g, city.school.id);
        const { status } = await world
          .as(auditor)
          .send(method, address, method === 'DELETE' ? undefined : {});
        return {
          act: `${status} ${method} ${path}`,
          refused: rights.length > 0 ? status === 403 : status >= 400,
        };
      }),
    );
    expect(answers.filter(({ refused }) => !refused)).toEqual([]);
  });

  it('is the only one who reads it', async () => {
    const others: TestPerson[] = [
      coordinator,
      teacher,
      await aPerson(world, { roles: [['city_officer', city.city]] }),
      await aPerson(world, { roles: [['administrator', city.city]] }),
    ];
    for (const person of others) expect((await world.as(person).get('/api/audit/records')).status).toBe(403);
  });
});
