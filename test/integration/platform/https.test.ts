import { aCity } from '../../support/builders/organization';
import { aPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

describe('a platform that people reach by https', () => {
  let world: World;

  beforeAll(async () => {
    world = await aWorld({ PUBLIC_URL: 'https://jiaxue.example' });
  });
  afterAll(() => world.close());

  it('ties its cookies to the host and to https, for uploads too', async () => {
    const { school } = await aCity(world);
    const { phone, password } = await aPerson(world, { roles: [['coordinator', school]] });
    const answer = await world.http.post('/api/session', { phone, password });
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=');
    const cookies = answer.headers.getSetCookie();
    expect(cookies.map((one) => one.split('=')[0])).toEqual(
      expect.arrayContaining(['__Host-jiaxue', '__Host-jiaxue-device']),
    );
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; Path=\/(;|$)/);
      expect(cookie).toMatch(/; Secure/);
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).not.toMatch(/Domain=/i);
    }
    const own = world.as({ cookie: cookies.map((one) => one.split(';')[0]).join('; ') });
    expect((await own.get('/api/me')).status).toBe(200);
    const headers = { 'tus-resumable': '1.0.0', 'upload-length': '10' };
    expect((await own.post('/api/uploads', undefined, { headers })).status).toBe(201);
    const plain = cookies[0]?.split(';')[0]?.replace('__Host-', '') ?? '';
    expect((await world.as({ cookie: plain }).get('/api/me')).status).toBe(401);
  });
});
