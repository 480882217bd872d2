import { aCity } from '../../support/builders/organization';
import { aPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

describe('the platform', () => {
  let world: World;

  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());

  it('says that it lives and is ready', async () => {
    expect((await world.http.get('/api/health/live')).body).toEqual({ status: 'ok' });
    expect((await world.http.get('/api/health/ready')).body).toEqual({ status: 'ok' });
  });

  it('shows its metrics only to who holds the token', async () => {
    expect((await world.http.get('/api/metrics')).status).toBe(404);
    const shown = await world.http.get('/api/metrics', {
      headers: { authorization: 'Bearer a-token-for-tests' },
    });
    expect(shown.body).toContain('http_request_duration_seconds');
  });

  it('describes itself', async () => {
    const { body } = await world.http.get('/api/openapi.json');
    expect(Object.keys(body.paths)).toContain('/api/session');
    expect((await world.http.get('/api/docs')).status).toBe(200);
  });

  it('answers what it does not know, and cannot read, with problem+json', async () => {
    const tooLong = `/api/play-sessions/${'a'.repeat(500)}/reports`;
    for (const [path, status] of [
      ['/api/nothing', 404],
      [tooLong, 404],
      ['/api/courses/%zz', 400],
    ] as const) {
      const answer = await world.http.get(path);
      expect(answer).toMatchObject({ status, body: { status, code: expect.any(String) } });
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    }
  });

  it('knows nothing by what no id looks like, as by an id of nothing', async () => {
    const { school } = await aCity(world);
    const person = world.as(await aPerson(world, { roles: [['coordinator', school]] }));
    for (const path of ['/api/courses/some-course', '/api/media/assets/7', '/api/rating/schools/no-school']) {
      expect(await person.get(path)).toMatchObject({ status: 404, body: { status: 404 } });
    }
  });

  it('leaves what is somebody’s own in no cache', async () => {
    const person = world.as(await aPerson(world));
    for (const path of ['/api/me', '/api/me/learning', '/api/courses']) {
      expect((await person.get(path)).headers.get('cache-control')).toMatch(/no-store|private/);
    }
  });

  it('signs a person in with the cookie out of reach of scripts', async () => {
    const { school } = await aCity(world);
    const person = await aPerson(world, { roles: [['coordinator', school]] });
    const answer = await world.http.post('/api/session', { phone: person.phone, password: person.password });
    expect(answer.status).toBe(204);
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('jiaxue=')) ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const me = await world.as({ cookie: cookie.split(';')[0] as string }).get('/api/me');
    expect(me.body).toMatchObject({ id: person.id, roles: [{ role: 'coordinator', unitId: school.id }] });
  });

  it('refuses a change that another site asks for', async () => {
    const person = await aPerson(world);
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await world.as(person).delete('/api/session', undefined, { headers })).status).toBe(403);
    expect((await world.as(person).get('/api/me')).status).toBe(200);
  });

  it('names the fields it cannot use', async () => {
    const { status, body } = await world.http.post('/api/session', { phone: 1, surplus: true });
    expect(status).toBe(400);
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual(
      expect.arrayContaining(['phone', 'password', 'surplus']),
    );
  });
});
