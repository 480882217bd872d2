import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aGuardian } from '../../support/builders/identity';
import { aPerson, aPhone, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;

const appoint = (by: TestPerson, role: string, unit: { id: string }, more: Record<string, unknown> = {}) =>
  world.as(by).post('/api/role-grants', { phone: aPhone(), name: '周老师', role, unitId: unit.id, ...more });
const signIn = async (phone: string, password: string) => {
  const { headers } = await world.http.post('/api/session', { phone, password });
  return {
    cookie: headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  };
};

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
});
afterAll(() => world.close());

describe('appointing', () => {
  it('makes an account whose password must be changed before it can do anything', async () => {
    const phone = aPhone();
    const { status, body } = await appoint(coordinator, 'class_teacher', city.class, { phone });
    expect(status).toBe(201);
    expect(body.activationPassword).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    const teacher = await signIn(phone, body.activationPassword);
    const pupils = `/api/classes/${city.class.id}/pupils`;
    expect((await world.as(teacher).get('/api/me')).body).toMatchObject({ passwordTemporary: true });
    expect((await world.as(teacher).get(pupils)).status).toBe(403);
    const change = { current: body.activationPassword, next: 'my own password' };
    expect((await world.as(teacher).put('/api/me/password', change)).status).toBe(204);
    expect((await world.as(teacher).get(pupils)).status).toBe(200);
    expect((await world.as(teacher).get('/api/me')).body.passwordTemporary).toBe(false);
  });

  it('of a parent leaves the password alone, and counts at once', async () => {
    const parent = await aGuardian(world, { class: city.class, name: '周老师' });
    await world.as(parent).get('/api/me');
    const { body } = await appoint(coordinator, 'instructor', city.school, { phone: parent.phone });
    expect(body).toMatchObject({ personId: parent.id, activationPassword: null });
    const { roles } = (await world.as(parent).get('/api/me')).body;
    expect(roles.map(({ role }: { role: string }) => role)).toEqual(['instructor', 'guardian']);
    expect((await world.as(parent).get(`/api/units/${city.school.id}`)).status).toBe(200);
  });

  it('does not hit a stranger by a wrong digit', async () => {
    const stranger = await aPerson(world, { name: '别人' });
    const answer = await appoint(coordinator, 'instructor', city.school, { phone: stranger.phone });
    expect(answer).toMatchObject({ status: 409, body: { code: 'staff.name-differs' } });
  });

  it('to a role that is held already is refused', async () => {
    const phone = aPhone();
    await appoint(coordinator, 'instructor', city.school, { phone });
    expect((await appoint(coordinator, 'instructor', city.school, { phone })).body.code).toBe(
      'staff.already-appointed',
    );
  });

  it('is done by the level above, over the right kind of unit', async () => {
    const districtOfficer = await aPerson(world, { roles: [['district_officer', city.district]] });
    const cityOfficer = await aPerson(world, { roles: [['city_officer', city.city]] });
    const administrator = await aPerson(world, { roles: [['administrator', city.city]] });
    const auditor = await aPerson(world, { roles: [['auditor', city.city]] });
    const elsewhere = await aSchool(world, city.district, { name: '第二学校' });
    const outcomes = [
      [(await appoint(districtOfficer, 'coordinator', city.school)).status, 201],
      [(await appoint(cityOfficer, 'district_officer', city.district)).status, 201],
      [(await appoint(administrator, 'city_officer', city.city)).status, 201],
      [(await appoint(coordinator, 'coordinator', city.school)).status, 403],
      [(await appoint(coordinator, 'class_teacher', city.school)).status, 403],
      [(await appoint(coordinator, 'class_teacher', elsewhere.class)).status, 404],
      [(await appoint(coordinator, 'district_officer', city.district)).status, 404],
      [(await appoint(districtOfficer, 'city_officer', city.city)).status, 404],
      [(await appoint(cityOfficer, 'city_officer', city.city)).status, 403],
      [(await appoint(auditor, 'instructor', city.city)).status, 403],
      [(await appoint(coordinator, 'guardian', city.class)).status, 400],
    ];
    expect(outcomes.map(([status]) => status)).toEqual(outcomes.map(([, expected]) => expected));
  });

  it('ends at once', async () => {
    const teacher = await aPerson(world, { roles: [['class_teacher', city.class]] });
    const pupils = `/api/classes/${city.class.id}/pupils`;
    expect((await world.as(teacher).get(pupils)).status).toBe(200);
    const staff = (await world.as(coordinator).get(`/api/units/${city.class.id}/staff?pageSize=100`)).body
      .items;
    const grant = staff.find(({ personId }: { personId: string }) => personId === teacher.id);
    expect((await world.as(teacher).delete(`/api/role-grants/${grant.grantId}`)).status).toBe(403);
    expect((await world.as(coordinator).delete(`/api/role-grants/${grant.grantId}`)).status).toBe(204);
    expect((await world.as(teacher).get(pupils)).status).toBe(403);
    expect((await world.as(coordinator).delete(`/api/role-grants/${grant.grantId}`)).status).toBe(404);
  });

  it('gives a new activation password only while the account was never used', async () => {
    const phone = aPhone();
    const first = (await appoint(coordinator, 'instructor', city.school, { phone })).body;
    const again = (await world.as(coordinator).post(`/api/role-grants/${first.grantId}/activation`)).body;
    expect(
      (await world.http.post('/api/session', { phone, password: first.activationPassword })).status,
    ).toBe(401);
    const instructor = await signIn(phone, again.activationPassword);
    await world
      .as(instructor)
      .put('/api/me/password', { current: again.activationPassword, next: 'my own password' });
    const late = await world.as(coordinator).post(`/api/role-grants/${first.grantId}/activation`);
    expect(late).toMatchObject({ status: 422, body: { code: 'staff.active' } });
  });
});

describe('the staff of a unit', () => {
  it('is listed with masked numbers, for those above', async () => {
    const staff = (await world.as(coordinator).get(`/api/units/${city.school.id}/staff?role=coordinator`))
      .body;
    const own = staff.items.find(({ personId }: { personId: string }) => personId === coordinator.id);
    expect(own).toMatchObject({
      role: 'coordinator',
      unitName: '第一学校',
      activated: true,
      mayRevoke: false,
    });
    expect(own.phone).toMatch(/^139\*{4}\d{4}$/);
    await aPerson(world, { roles: [['class_teacher', city.class]] });
    const ofClass = (
      await world.as(coordinator).get(`/api/units/${city.school.id}/staff?role=class_teacher&pageSize=100`)
    ).body.items;
    expect(ofClass.map(({ unitName }: { unitName: string }) => unitName)).toContain(
      `${city.grade.name}${city.class.name}`,
    );
    const elsewhere = await aSchool(world, city.district, { name: '第三学校' });
    expect((await world.as(coordinator).get(`/api/units/${elsewhere.school.id}/staff`)).status).toBe(404);
    expect((await world.as(coordinator).get(`/api/units/${city.district.id}/staff`)).status).toBe(404);
    const guardian = await aGuardian(world, { class: city.class });
    expect((await world.as(guardian).get(`/api/units/${city.school.id}/staff`)).status).toBe(403);
    expect((await world.http.get(`/api/units/${city.school.id}/staff`)).status).toBe(401);
  });
});
