import { aCity, aClass, aSchool, type City } from '../../support/builders/organization';
import { aGuardian, aPupil, type TestGuardian } from '../../support/builders/identity';
import { aPerson, aPhone, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let teacher: TestPerson;
let coordinator: TestPerson;

const help = (by: TestPerson, guardian: { id: string; pupilId: string }) =>
  world.as(by).post(`/api/pupils/${guardian.pupilId}/guardians/${guardian.id}/activation`);
const signIn = (phone: string, password: string) => world.http.post('/api/session', { phone, password });
const cookieOf = ({ headers }: { headers: Headers }) => ({
  cookie: headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; '),
});
const appoint = (by: TestPerson, person: TestPerson, role: string, unit: { id: string }) =>
  world.as(by).post('/api/role-grants', { phone: person.phone, name: person.name, role, unitId: unit.id });

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  teacher = await aPerson(world, { roles: [['class_teacher', city.class]] });
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
});
beforeEach(() => world.clock.set('2026-11-18T04:00:00.000Z'));
afterAll(() => world.close());

describe('a guardian who forgot the password', () => {
  it('gets a one-time password from the class teacher, and nothing of the old sign-ins remains', async () => {
    const guardian = await aGuardian(world, { class: city.class });
    expect((await world.as(guardian).get('/api/me')).status).toBe(200);
    const { status, body } = await help(teacher, guardian);
    expect(status).toBe(201);
    expect(body.activationPassword).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(body.expiresAt).toBe('2026-11-25T04:00:00.000Z');
    expect((await world.as(guardian).get('/api/me')).status).toBe(401);
    expect((await signIn(guardian.phone, guardian.password)).status).toBe(401);

    const again = world.as(cookieOf(await signIn(guardian.phone, body.activationPassword)));
    expect((await again.get('/api/me')).body).toMatchObject({ passwordTemporary: true });
    const change = { current: body.activationPassword, next: 'a password of my own' };
    expect((await again.put('/api/me/password', change)).status).toBe(204);
    expect((await again.get('/api/me')).body.passwordTemporary).toBe(false);
  });

  it('is helped by the coordinator of the school too, and it is written down who did', async () => {
    const guardian = await aGuardian(world, { class: city.class });
    await help(teacher, guardian);
    world.clock.advance(60);
    expect((await help(coordinator, guardian)).status).toBe(201);
    const rows = await world.database.query(
      `SELECT issued_by AS issuedBy, occasion, pupil_id AS pupilId FROM account_activations
        WHERE person_id = ? ORDER BY issued_at`,
      [guardian.id],
    );
    const about = { occasion: 'forgotten', pupilId: guardian.pupilId };
    expect(rows).toEqual([
      { issuedBy: teacher.id, ...about },
      { issuedBy: coordinator.id, ...about },
    ]);
  });

  it('has a week for it', async () => {
    const guardian = await aGuardian(world, { class: city.class });
    const { activationPassword } = (await help(teacher, guardian)).body;
    world.clock.advance(6 * 24 * 3600);
    const early = world.as(cookieOf(await signIn(guardian.phone, activationPassword)));
    world.clock.advance(24 * 3600);
    expect((await signIn(guardian.phone, activationPassword)).body.code).toBe('session.password-expired');
    expect((await signIn(guardian.phone, 'another password')).body.code).toBe('session.wrong');
    const late = await early.put('/api/me/password', {
      current: activationPassword,
      next: 'my own password',
    });
    expect(late).toMatchObject({ status: 422, body: { code: 'account.password-expired' } });
    expect((await help(teacher, guardian)).status).toBe(201);
  });
});

describe('who may help', () => {
  let guardian: TestGuardian;
  beforeAll(async () => {
    guardian = await aGuardian(world, { class: city.class });
  });

  it('is nobody outside of the class and school, and nobody above', async () => {
    const nextDoor = await aClass(world, city.grade, '2班');
    const elsewhere = await aSchool(world, city.district, { name: '第二学校' });
    const others: [TestPerson, number][] = [
      [await aPerson(world, { roles: [['class_teacher', nextDoor]] }), 404],
      [await aPerson(world, { roles: [['coordinator', elsewhere.school]] }), 404],
      [await aPerson(world, { roles: [['district_officer', city.district]] }), 403],
      [await aPerson(world, { roles: [['administrator', city.city]] }), 403],
      [await aPerson(world, { roles: [['instructor', city.school]] }), 403],
      [guardian, 403],
    ];
    for (const [person, status] of others) expect((await help(person, guardian)).status).toBe(status);
    expect((await world.as(guardian).get('/api/me')).status).toBe(200);
  });

  it('reaches only guardians of that pupil', async () => {
    const stranger = await aPerson(world);
    const { id: pupilId } = await aPupil(world, city.class);
    expect((await help(teacher, { id: stranger.id, pupilId })).body.code).toBe('pupil.guardian-unknown');
    expect((await help(teacher, { id: guardian.id, pupilId })).status).toBe(404);
  });

  it('takes over no officer through a class list', async () => {
    const held = [
      [['city_officer', city.city]],
      [['district_officer', city.district]],
      [['coordinator', city.school]],
      [['administrator', city.city]],
    ] as const;
    for (const roles of held) {
      const officer = await aGuardian(world, { class: city.class });
      await world.database.execute(
        'INSERT INTO role_grants (id, person_id, role, unit_id) VALUES (UUID(), ?, ?, ?)',
        [officer.id, roles[0][0], roles[0][1].id],
      );
      for (const by of [teacher, coordinator]) {
        const answer = await help(by, officer);
        expect(answer).toMatchObject({ status: 403, body: { code: 'activation.not-yours-to-help' } });
      }
      expect((await signIn(officer.phone, officer.password)).status).toBe(204);
    }
  });

  it('is the coordinator for a parent who teaches in the school, never a fellow teacher', async () => {
    const colleague = await aGuardian(world, { class: city.class, name: '赵老师' });
    await appoint(coordinator, colleague, 'class_teacher', city.class);
    expect((await help(teacher, colleague)).status).toBe(403);
    expect((await help(coordinator, colleague)).status).toBe(201);
  });

  it('gets no role by the password that was made', async () => {
    const parent = await aGuardian(world, { class: city.class, name: '钱女士' });
    const { activationPassword } = (await help(teacher, parent)).body;
    const districtOfficer = await aPerson(world, { roles: [['district_officer', city.district]] });
    const refused = await appoint(districtOfficer, parent, 'coordinator', city.school);
    expect(refused).toMatchObject({ status: 409, body: { code: 'staff.not-activated-yet' } });
    const own = world.as(cookieOf(await signIn(parent.phone, activationPassword)));
    await own.put('/api/me/password', { current: activationPassword, next: 'my own password' });
    expect((await appoint(districtOfficer, parent, 'coordinator', city.school)).status).toBe(201);
  });
});

describe('the activation password of a new teacher', () => {
  it('is over after a week too, and is never made again by who could not give all the roles', async () => {
    const phone = aPhone();
    const person = { phone, name: '孙老师' } as TestPerson;
    const { body } = await appoint(coordinator, person, 'instructor', city.school);
    expect(body.activationExpiresAt).toBe('2026-11-25T04:00:00.000Z');
    world.clock.advance(7 * 24 * 3600);
    expect((await signIn(phone, body.activationPassword)).body.code).toBe('session.password-expired');
    await world.database.execute(
      `INSERT INTO role_grants (id, person_id, role, unit_id) VALUES (UUID(), ?, 'district_officer', ?)`,
      [body.personId, city.district.id],
    );
    const renewed = await world.as(coordinator).post(`/api/role-grants/${body.grantId}/activation`);
    expect(renewed).toMatchObject({ status: 403, body: { code: 'activation.not-yours-to-help' } });
  });
});
