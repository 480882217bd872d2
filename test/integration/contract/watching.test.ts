import { aCourse, type TestCourse } from '../../support/builders/catalogue';
import { aGuardian, type TestGuardian } from '../../support/builders/identity';
import { aCity, type City } from '../../support/builders/organization';
import { aWorld, type World } from '../../support/world';
import { number, problem, text } from './shapes';

/** The contract of watching and of errors, as an outside player keeps to it. */
describe('the contract of watching', () => {
  let world: World;
  let city: City;
  let guardian: TestGuardian;
  let course: TestCourse;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    guardian = await aGuardian(world, { class: city.class });
    course = await aCourse(world, { owner: city.school, lessons: [{ kind: 'video', durationSeconds: 600 }] });
  });
  afterAll(() => world.close());

  it('says errors with the fields at fault', async () => {
    const { status, headers, body } = await world.http.post('/api/session', {});
    expect(status).toBe(400);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({
      ...problem(400),
      errors: expect.arrayContaining([{ field: 'phone', code: text, message: text }]),
    });
  });

  const open = (lessonId: string) => world.as(guardian).post('/api/play-sessions', { lessonId });
  const report = (session: string, body: object) =>
    world.as(guardian).post(`/api/play-sessions/${session}/reports`, {
      seq: 1,
      ranges: [],
      position: 0,
      rate: 1,
      visible: true,
      ...body,
    });

  it('opens, reports and asks for progress', async () => {
    const lessonId = course.lessons[0]?.id as string;
    const opened = await open(lessonId);
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({
      id: text,
      lessonId,
      durationSeconds: 600,
      coveredSeconds: 0,
      percent: 0,
      completed: false,
      resumeAt: 0,
      seekCeiling: null,
      rateMax: number,
      reportEverySeconds: 15,
      threshold: 0.95,
      playlistUrl: expect.stringMatching(/\.m3u8$/),
    });
    world.clock.advance(20);
    const given = { seq: 7, ranges: [[12.0, 27.4]], position: 27.4 };
    const reported = await report(opened.body.id, given);
    expect(reported.status).toBe(200);
    expect(reported.body).toEqual({
      seq: 7,
      coveredSeconds: 15,
      percent: 2.5,
      completed: false,
      creditedSeconds: 15,
      clipped: [],
      seekCeiling: null,
    });
    expect((await report(opened.body.id, given)).body).toEqual(reported.body);
    const progress = await world.as(guardian).get(`/api/lessons/${lessonId}/progress`);
    expect(progress.body).toMatchObject({ coveredSeconds: 15, percent: 2.5, completed: false });
  });

  it('answers 400, 401, 403, 404, 409 and 413 as written', async () => {
    const lessonId = course.lessons[0]?.id as string;
    const { id: session } = (await open(lessonId)).body;
    const malformed = await report(session, { ranges: [[5, 1]] });
    expect(malformed).toMatchObject({
      status: 400,
      body: { ...problem(400), errors: [{ field: 'ranges.0', code: text, message: text }] },
    });
    const many = await report(session, { ranges: Array.from({ length: 501 }, (_, at) => [at, at + 0.5]) });
    expect(many).toMatchObject({ status: 413, body: problem(413) });
    const path = `/api/play-sessions/${session}/reports`;
    const body = { seq: 1, ranges: [], position: 0, rate: 1, visible: true };
    expect(await world.http.post(path, body)).toMatchObject({ status: 401, body: problem(401) });
    const other = await aGuardian(world, { class: city.class });
    expect(await world.as(other).post(path, body)).toMatchObject({ status: 403, body: problem(403) });
    expect(await report('nothing-like-it', {})).toMatchObject({ status: 404, body: problem(404) });
    await open(lessonId);
    expect(await report(session, {})).toMatchObject({
      status: 409,
      body: problem(409, 'play-session.superseded'),
    });
  });

  it('goes on when a body is no JSON, too large or of another kind', async () => {
    const send = (body: Buffer, type: string) =>
      world.as(guardian).send('POST', '/api/play-sessions', body, { headers: { 'content-type': type } });
    expect(await send(Buffer.from('{"lessonId":'), 'application/json')).toMatchObject({
      status: 400,
      body: problem(400),
    });
    expect(await send(Buffer.alloc(1_100_000, 32), 'application/json')).toMatchObject({
      status: 413,
      body: problem(413),
    });
    const form = await send(Buffer.from('lessonId=1'), 'application/x-www-form-urlencoded');
    expect(form.status).toBeGreaterThanOrEqual(400);
    expect(form.status).toBeLessThan(500);
    expect(form.body).toMatchObject(problem(form.status));
  });
});
