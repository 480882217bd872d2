import { Log } from '@libs/platform';
import { aCity } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

const tus = { 'tus-resumable': '1.0.0', 'upload-length': '10' };

/** Uploads and delivery are routes of Fastify's own: what stands around all the others must stand around them too. */
describe('routes past the guards', () => {
  let world: World;
  let coordinator: TestPerson;
  const media = '/media/1/nobody/none/none/master.m3u8';

  beforeAll(async () => {
    world = await aWorld();
    const { school } = await aCity(world);
    coordinator = await aPerson(world, { roles: [['coordinator', school]] });
  });
  afterAll(() => world.close());

  it('refuse what another site asks for', async () => {
    for (const headers of [
      { ...tus, origin: 'https://elsewhere.example' },
      { ...tus, 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await world.as(coordinator).post('/api/uploads', undefined, { headers });
      expect(answer).toMatchObject({ status: 403, body: { code: 'request.foreign-origin' } });
    }
    const answer = await world.as(coordinator).send('PATCH', '/api/uploads/some', Buffer.from('abc'), {
      headers: {
        ...tus,
        origin: 'https://elsewhere.example',
        'content-type': 'application/offset+octet-stream',
        'upload-offset': '0',
      },
    });
    expect(answer.status).toBe(403);
  });

  it('answer with the headers of all other routes', async () => {
    const answers = [
      await world.as(coordinator).post('/api/uploads', undefined, { headers: tus }),
      await world.http.get(media),
    ];
    for (const { headers } of answers) {
      expect(headers.get('x-request-id')).toBeTruthy();
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    }
  });

  it('refuse in problem+json', async () => {
    const stranger = await world.http.post('/api/uploads', undefined, { headers: tus });
    const large = await world.as(coordinator).post('/api/uploads', undefined, {
      headers: { ...tus, 'upload-length': String(1024 ** 4) },
    });
    const gone = await world.as(coordinator).send('DELETE', '/api/uploads/none', undefined, { headers: tus });
    const nameless = await world.as(coordinator).post('/api/uploads', undefined, {
      headers: { 'tus-resumable': '1.0.0' },
    });
    expect([stranger.status, large.status, gone.status, nameless.status]).toEqual([401, 413, 404, 400]);
    for (const { headers, body, status } of [stranger, large, gone, nameless]) {
      expect(headers.get('content-type')).toContain('application/problem+json');
      expect(body).toMatchObject({ type: 'about:blank', status, title: expect.any(String) });
      expect(body.code).toMatch(/^[a-z-]+\.[a-z-]+$/);
    }
  });

  it('are written into the log and counted, by their pattern alone', async () => {
    const lines: unknown[] = [];
    const watched = jest
      .spyOn(world.get(Log), 'info')
      .mockImplementation((fields) => void lines.push(fields));
    await world.http.post('/api/uploads', undefined, { headers: tus });
    await world.http.get(media);
    const { body } = await world.http.get('/api/metrics', {
      headers: { authorization: 'Bearer a-token-for-tests' },
    });
    watched.mockRestore();
    expect(lines).toMatchObject([
      { method: 'POST', route: '/api/uploads', status: 401 },
      { method: 'GET', route: expect.stringMatching(/^\/media\/:/), status: 403 },
      { route: '/api/metrics' },
    ]);
    expect(body).toContain('route="/api/uploads",status="401"');
  });
});
