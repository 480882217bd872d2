import { aCourse } from '../../support/builders/catalogue';
import { aGraduate, aGuardianship, aParent, aPupil } from '../../support/builders/graduation';
import { aLearner, lessonOf } from '../../support/builders/learning';
import type { Answer, HttpClient } from '../../support/http-client';
import { statementsOf } from '../../support/statements';
import { aWorld, type World } from '../../support/world';

/** The pages of a parent's evening: what they cost must not grow with what there is to show. */
describe('the number of statements', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());
  afterEach(() => jest.restoreAllMocks());

  const cost = (ask: () => Promise<Answer>) => statementsOf(world, ask);

  const videos = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => ({ kind: 'video', title: `第${at + 1}讲`, durationSeconds: 600 }) as const,
    );

  /** A class with one course of one lecture, and one with six courses of which this one has twelve. */
  const small = () => aLearner(world, { lessons: videos(1) });
  const large = async () => {
    const learner = await aLearner(world, { lessons: videos(12) });
    const { author, owner } = learner.course;
    for (let nth = 0; nth < 5; nth++) await aCourse(world, { owner, author, title: `课程${nth}` });
    return learner;
  };

  test.each<[string, number, (http: HttpClient, lessonId: string, courseId: string) => Promise<Answer>]>([
    ['opening a player', 16, (http, lessonId) => http.post('/api/play-sessions', { lessonId })],
    ['a course page', 3, (http, _, courseId) => http.get(`/api/courses/${courseId}`)],
    ['the catalogue', 2, (http) => http.get('/api/courses')],
    ['where to go on', 2, (http) => http.get('/api/me/continue')],
    ['who I am', 4, (http) => http.get('/api/me')],
    ['my certificates', 1, (http) => http.get('/api/me/certificates')],
    ['the courses begun', 2, (http) => http.get('/api/me/courses')],
    ['the progress of a lecture', 4, (http, lessonId) => http.get(`/api/lessons/${lessonId}/progress`)],
  ])('%s takes at most %i, whatever there is', async (_, most, ask) => {
    const costs = [];
    for (const { guardian, course } of [await small(), await large()]) {
      const http = world.as(guardian);
      await http.post('/api/play-sessions', { lessonId: lessonOf(course) });
      costs.push(await cost(() => ask(http, lessonOf(course), course.id)));
    }
    expect(costs[1]).toBe(costs[0]);
    expect(costs[0]).toBeLessThanOrEqual(most);
  });

  test('my learning takes five at most, seven where sessions and records are asked for, however many children', async () => {
    const { city } = await aLearner(world);
    const parent = await aGraduate(world, city);
    const ask = () => world.as(parent).get('/api/me/learning');
    const alone = await aParent(world, city.class);
    expect(await cost(() => world.as(alone).get('/api/me/learning'))).toBe(4);
    for (let nth = 0; nth < 2; nth++) await aGuardianship(world, parent.id, await aPupil(world, city.class));
    const two = await cost(ask);
    for (let nth = 0; nth < 4; nth++) await aGuardianship(world, parent.id, await aPupil(world, city.class));
    const { body } = await ask();
    expect(body.map(({ state }: { state: string }) => state)).toHaveLength(7);
    expect(await cost(ask)).toBe(two);
    expect(two).toBeLessThanOrEqual(5);
    await world.database.execute(
      `UPDATE enrolments SET programme_version_id = (SELECT id FROM programme_versions WHERE number = 2)
        WHERE person_id = ?`,
      [parent.id],
    );
    expect(await cost(ask)).toBeLessThanOrEqual(7);
  });

  test('an answer the browser has already is not sent again', async () => {
    const { guardian, course } = await small();
    const http = world.as(guardian);
    await http.post('/api/play-sessions', { lessonId: lessonOf(course) });
    for (const path of ['/api/me/courses', '/api/me/learning', `/api/lessons/${lessonOf(course)}/progress`]) {
      const tag = (await http.get(path)).headers.get('etag') ?? '';
      const again = await http.get(path, { headers: { 'if-none-match': tag } });
      expect([again.status, again.body]).toEqual([304, '']);
    }
  });
});
