import { aGuardian } from '../../support/builders/identity';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { routesOf } from '../../support/routes';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let guardian: TestPerson & { cookie: string };
let password: string;

/** Signed in again with the password that somebody else has made. */
async function signedInWith(phone: string, secret: string): Promise<string> {
  const { headers } = await world.http.post('/api/session', { phone, password: secret });
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  const teacher = await aPerson(world, { roles: [['class_teacher', city.class]] });
  const forgetful = await aGuardian(world, { class: city.class, name: '孙梅' });
  const help = `/api/pupils/${forgetful.pupilId}/guardians/${forgetful.id}/activation`;
  password = (await world.as(teacher).post(help)).body.activationPassword;
  guardian = { ...forgetful, cookie: await signedInWith(forgetful.phone, password) };
});
afterAll(() => world.close());

describe('an account with a password that somebody else has made', () => {
  it('opens nothing but the change of it', async () => {
    const open = new Set(['GET /api/me', 'PUT /api/me/password', 'DELETE /api/session']);
    const routes = routesOf(world).filter((route) => !route.open);
    const answers: string[] = [];
    for (const { method, path } of routes) {
      const label = `${method} ${path}`;
      if (open.has(label)) continue;
      const address = path.replace(/:[A-Za-z]+/g, city.class.id);
      const { status, body } = await world
        .as(guardian)
        .send(method, address, method === 'GET' ? undefined : {});
      if (status !== 403 || body.code !== 'account.password-temporary') answers.push(`${label} ${status}`);
    }
    expect(routes.length).toBeGreaterThan(60);
    expect(answers).toEqual([]);
  });

  it('shows of itself only what the page for the new password needs', async () => {
    const { status, body } = await world.as(guardian).get('/api/me');
    expect(status).toBe(200);
    expect(body).toEqual({
      id: guardian.id,
      name: '',
      locale: 'zh-CN',
      passwordTemporary: true,
      roles: [],
      children: [],
    });
  });

  it('is whole again once the password is its own', async () => {
    const next = 'a password of my own';
    expect((await world.as(guardian).put('/api/me/password', { current: password, next })).status).toBe(204);
    const { body } = await world.as(guardian).get('/api/me');
    expect(body).toMatchObject({ name: '孙梅', passwordTemporary: false, roles: [{ role: 'guardian' }] });
    expect((await world.as(guardian).get('/api/me/data')).status).toBe(200);
  });
});
