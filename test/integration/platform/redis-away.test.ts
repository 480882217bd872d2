import { ReviewService } from '@libs/catalogue';
import { ApiProcess } from '../../support/api-process';
import { aCourse } from '../../support/builders/catalogue';
import { aLearner, aPlayer, lessonOf } from '../../support/builders/learning';
import { aPerson } from '../../support/builders/people';
import { HttpClient } from '../../support/http-client';
import { aWorld, type World } from '../../support/world';

jest.setTimeout(120_000);

describe('an api that cannot reach Redis', () => {
  let world: World;
  let api: ApiProcess;

  beforeAll(async () => {
    world = await aWorld();
    world.clock.run();
    api = await ApiProcess.start(world, {
      REDIS_URL: 'redis://127.0.0.1:1',
      PHONE_HASH_KEY: world.config.phoneHashKey.toString('base64'),
    });
  });
  afterAll(async () => {
    api.askToEnd();
    await api.ended(10);
    await world.close();
  });

  it('says that it is not ready, and lives', async () => {
    const client = new HttpClient(api.url);
    const ready = await client.get('/api/health/ready');
    expect(ready).toMatchObject({ status: 503, body: { code: 'server.unavailable' } });
    expect(Number(ready.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await client.get('/api/health/live')).status).toBe(200);
  });

  it('signs people in, and still bounds guessing', async () => {
    const client = new HttpClient(api.url);
    const { phone, password } = await aPerson(world);
    const signIn = (word: string) => client.post('/api/session', { phone, password: word });
    const answer = await signIn(password);
    expect(answer.status).toBe(204);
    const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
    expect((await new HttpClient(api.url, cookie.join('; ')).get('/api/me')).status).toBe(200);
    const guesses = await Promise.all(Array.from({ length: 14 }, () => signIn('a-guess')));
    expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([401, 429]));
  });

  it('shows the catalogue out of the database, every change at once', async () => {
    const { guardian, course } = await aLearner(world, { title: '慢慢来' });
    const client = new HttpClient(api.url, guardian.cookie);
    const titles = async () =>
      (await client.get('/api/courses')).body.items.map(({ title }: { title: string }) => title);
    expect(await titles()).toEqual(['慢慢来']);
    expect((await client.get(`/api/courses/${course.id}`)).body).toMatchObject({ title: '慢慢来' });
    await aCourse(world, { owner: course.owner, author: course.author, title: '静下来' });
    await world.get(ReviewService).archive(course.author, course.id, null);
    expect(await titles()).toEqual(['静下来']);
    expect((await client.get(`/api/courses/${course.id}`)).status).toBe(404);
  });

  it('lets people watch, and out again', async () => {
    const { guardian, course } = await aLearner(world);
    const client = new HttpClient(api.url, guardian.cookie);
    const player = await aPlayer({ as: () => client } as unknown as World, guardian, lessonOf(course));
    expect((await player.report([[0, 1]])).status).toBe(200);
    expect((await client.get('/api/certificates/0000-0000-0000-0000-0')).status).toBe(404);
    expect((await client.delete('/api/session')).status).toBe(204);
    expect((await client.get('/api/me')).status).toBe(401);
  });
});
