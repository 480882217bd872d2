import { aCourse } from '../../support/builders/catalogue';
import { aGuardianOf, aLearner, aPlayer, lessonOf, watch } from '../../support/builders/learning';
import { aPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

describe('watching a lecture', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());

  const progressOf = async (person: { cookie: string }, lessonId: string) =>
    (await world.as(person).get(`/api/lessons/${lessonId}/progress`)).body;

  test('opening a player tells all it needs', async () => {
    const { guardian, course } = await aLearner(world, {
      lessons: [{ kind: 'video', durationSeconds: 599.6 }],
    });
    const { opened } = await aPlayer(world, guardian, lessonOf(course));
    expect(opened.body).toMatchObject({
      lessonId: lessonOf(course),
      durationSeconds: 599.6,
      coveredSeconds: 0,
      percent: 0,
      completed: false,
      resumeAt: 0,
      seekCeiling: null,
      rateMax: 1.5,
      reportEverySeconds: 15,
      threshold: 0.95,
    });
    expect(opened.body.id).toMatch(/^[\w-]{64}$/);
    expect(opened.body.playlistUrl).toMatch(/^\/media\/.*master\.m3u8$/);
  });

  test('watching to the end completes it, once, and the figures are the same everywhere', async () => {
    const { guardian, course } = await aLearner(world, { lessons: [{ kind: 'video', durationSeconds: 60 }] });
    const player = await aPlayer(world, guardian, lessonOf(course));
    const last = await watch(world, player, 0, 60);
    expect(last.body).toEqual({
      seq: 4,
      coveredSeconds: 60,
      percent: 100,
      completed: true,
      creditedSeconds: 15,
      clipped: [],
      seekCeiling: null,
    });
    expect(await progressOf(guardian, lessonOf(course))).toMatchObject({
      coveredSeconds: 60,
      percent: 100,
      completed: true,
      covered: [[0, 60]],
    });
  });

  test('one request claims the whole lecture: the clock allows its tolerance and the parent reads why', async () => {
    const { guardian, course } = await aLearner(world);
    const player = await aPlayer(world, guardian, lessonOf(course));
    const { status, body } = await player.report([[0, 600]]);
    expect(status).toBe(200);
    expect(body).toMatchObject({ coveredSeconds: 2, creditedSeconds: 2, completed: false });
    expect(body.clipped).toEqual([{ from: 2, to: 600, reason: 'clock' }]);
  });

  test('200 reports in 20 seconds: one cumulative clock, one tolerance', async () => {
    const { guardian, course } = await aLearner(world);
    const player = await aPlayer(world, guardian, lessonOf(course));
    for (let turn = 0; turn < 200; turn++) {
      world.clock.advance(0.1);
      await player.report([[turn * 3, turn * 3 + 3]]);
    }
    expect((await progressOf(guardian, lessonOf(course))).coveredSeconds).toBeLessThanOrEqual(20 * 1.5 + 2);
  });

  test('opening player after player lends no tolerance twice', async () => {
    const { guardian, course } = await aLearner(world);
    for (let turn = 0; turn < 30; turn++) {
      const player = await aPlayer(world, guardian, lessonOf(course));
      await player.report([[0, 600]]);
      world.clock.advance(0.1);
    }
    expect((await progressOf(guardian, lessonOf(course))).coveredSeconds).toBeLessThanOrEqual(2 + 3 * 1.5);
  });

  test('the same half twice is half', async () => {
    const { guardian, course } = await aLearner(world, { lessons: [{ kind: 'video', durationSeconds: 60 }] });
    const player = await aPlayer(world, guardian, lessonOf(course));
    await watch(world, player, 0, 30);
    const { body } = await watch(world, player, 0, 30);
    expect(body).toMatchObject({
      coveredSeconds: 30,
      percent: 50,
      completed: false,
      creditedSeconds: 0,
      clipped: [],
    });
  });

  test('seek to end is nothing', async () => {
    const { guardian, course } = await aLearner(world);
    const player = await aPlayer(world, guardian, lessonOf(course));
    world.clock.advance(15);
    const { body } = await player.report([[597, 600]], { position: 600 });
    expect(body).toMatchObject({ coveredSeconds: 3, percent: 0.5, completed: false });
  });

  test('first report after a long time offline keeps every minute the clock allows', async () => {
    const { guardian, course } = await aLearner(world);
    const player = await aPlayer(world, guardian, lessonOf(course));
    world.clock.advance(300);
    const { body } = await player.report([[0, 300]]);
    expect(body).toMatchObject({ creditedSeconds: 300, clipped: [] });
  });

  test('speed up to 1.5 counts by media time, faster is clipped', async () => {
    const { guardian, course } = await aLearner(world);
    const player = await aPlayer(world, guardian, lessonOf(course));
    world.clock.advance(100);
    expect((await player.report([[0, 150]], { rate: 1.5 })).body.creditedSeconds).toBe(150);
    world.clock.advance(100);
    expect((await player.report([[150, 350]], { rate: 2 })).body.creditedSeconds).toBe(152);
  });

  test('a fraction of a second at the end: 599.6 s can be seen whole', async () => {
    const { guardian, course } = await aLearner(world, {
      lessons: [{ kind: 'video', durationSeconds: 599.6 }],
    });
    const player = await aPlayer(world, guardian, lessonOf(course));
    const { body } = await watch(world, player, 0, 599.6);
    expect(body).toMatchObject({ coveredSeconds: 599.6, percent: 100, completed: true, clipped: [] });
  });

  test('5 of 13 is not rounded up', async () => {
    const { guardian, course } = await aLearner(world, { lessons: [{ kind: 'video', durationSeconds: 13 }] });
    const player = await aPlayer(world, guardian, lessonOf(course));
    world.clock.advance(2);
    expect((await player.report([[0, 13]])).body.percent).toBe(38.4);
  });

  test('a boundary inside a second loses nothing', async () => {
    const { guardian, course } = await aLearner(world);
    const player = await aPlayer(world, guardian, lessonOf(course));
    world.clock.advance(60);
    await player.report([[12.0, 27.4]]);
    expect((await player.report([[27.4, 43.1]])).body.coveredSeconds).toBe(31);
  });

  test('a six second clip can complete, the last three seconds being free', async () => {
    const { guardian, course } = await aLearner(world, { lessons: [{ kind: 'video', durationSeconds: 6 }] });
    const player = await aPlayer(world, guardian, lessonOf(course));
    expect((await player.report([[0, 6]])).body).toMatchObject({ percent: 33.3, completed: false });
    world.clock.advance(3);
    expect((await player.report([[0, 3.2]])).body).toMatchObject({ percent: 50, completed: true });
  });

  test('what a hidden page played does not count', async () => {
    const { guardian, course } = await aLearner(world);
    const player = await aPlayer(world, guardian, lessonOf(course));
    world.clock.advance(60);
    const { body } = await player.report([[0, 30]], { visible: false });
    expect(body).toMatchObject({ coveredSeconds: 0, clipped: [{ from: 0, to: 30, reason: 'hidden' }] });
  });

  test('what lies beyond the length is clipped', async () => {
    const { guardian, course } = await aLearner(world, { lessons: [{ kind: 'video', durationSeconds: 60 }] });
    const player = await aPlayer(world, guardian, lessonOf(course));
    world.clock.advance(60);
    const { body } = await player.report([[50, 900]]);
    expect(body).toMatchObject({ coveredSeconds: 10, clipped: [{ from: 60, to: 900, reason: 'length' }] });
  });

  test('three class hours of a day count; the next Shanghai day counts again', async () => {
    world.clock.set('2026-11-19T02:00:00.000Z');
    const { guardian, course } = await aLearner(world, {
      lessons: [{ kind: 'video', durationSeconds: 9000 }],
    });
    const player = await aPlayer(world, guardian, lessonOf(course));
    world.clock.advance(8000);
    const { body } = await player.report([[0, 8000]]);
    expect(body).toMatchObject({
      creditedSeconds: 7200,
      clipped: [{ from: 7200, to: 8000, reason: 'daily-cap' }],
    });
    world.clock.set('2026-11-19T16:00:01.000Z');
    expect((await player.report([[7200, 8000]])).body).toMatchObject({ creditedSeconds: 800, clipped: [] });
  });

  test('a server clock that steps back gives nothing and takes nothing', async () => {
    const { guardian, course } = await aLearner(world);
    const player = await aPlayer(world, guardian, lessonOf(course));
    world.clock.advance(60);
    await player.report([[0, 60]]);
    world.clock.advance(-3600);
    expect((await player.report([[60, 90]])).body).toMatchObject({ coveredSeconds: 60, creditedSeconds: 0 });
    const next = await aPlayer(world, guardian, lessonOf(course));
    expect((await next.report([[60, 90]])).body.creditedSeconds).toBeGreaterThanOrEqual(0);
    world.clock.advance(3600);
    expect((await next.report([[60, 90]])).body).toMatchObject({ coveredSeconds: 90 });
  });

  test('a player resumes where it stood, by the highest seq', async () => {
    const { guardian, course } = await aLearner(world);
    const player = await aPlayer(world, guardian, lessonOf(course));
    world.clock.advance(60);
    await player.report([[0, 40]], { seq: 9, position: 40.5 });
    await player.report([[40, 50]], { seq: 3, position: 12 });
    expect((await aPlayer(world, guardian, lessonOf(course))).opened.body).toMatchObject({
      resumeAt: 40.5,
      coveredSeconds: 50,
      covered: [[0, 50]],
    });
  });

  test('three hundred accounts behind one address may all play', async () => {
    const { city, course } = await aLearner(world);
    const people = await Promise.all(Array.from({ length: 300 }, () => aGuardianOf(world, city.class)));
    const players = await Promise.all(people.map((person) => aPlayer(world, person, lessonOf(course))));
    const answers = await Promise.all(players.map((player) => player.report([[0, 2]])));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  }, 60_000);

  test('a teacher who is offered the course may learn too, a parent of another school may not', async () => {
    const { city, course, guardian } = await aLearner(world);
    const teacher = await aPerson(world, { roles: [['class_teacher', city.class]] });
    const player = await aPlayer(world, teacher, lessonOf(course));
    expect((await player.report([[0, 2]])).body.coveredSeconds).toBe(2);
    expect((await progressOf(guardian, lessonOf(course))).coveredSeconds).toBe(0);
    const { guardian: stranger } = await aLearner(world);
    const lessonId = lessonOf(course);
    expect((await world.as(stranger).post('/api/play-sessions', { lessonId })).status).toBe(404);
    expect((await world.as(stranger).get(`/api/lessons/${lessonId}/progress`)).status).toBe(404);
    expect((await world.http.post('/api/play-sessions', { lessonId })).status).toBe(401);
  });

  test('a draft is not played', async () => {
    const { guardian, city } = await aLearner(world);
    const draft = await aCourse(world, { owner: city.school, published: false });
    const { status } = await world.as(guardian).post('/api/play-sessions', { lessonId: lessonOf(draft) });
    expect(status).toBe(404);
  });

  test('a playlist that expired is renewed without a new session', async () => {
    const { guardian, course } = await aLearner(world);
    const player = await aPlayer(world, guardian, lessonOf(course));
    world.clock.advance(7200);
    const renewed = await world.as(guardian).post(`/api/play-sessions/${player.id}/renewals`);
    expect(renewed.status).toBe(201);
    expect(renewed.body.playlistUrl).not.toBe(player.opened.body.playlistUrl);
    expect((await player.report([[0, 60]])).body.creditedSeconds).toBe(60);
  });

  test('a GET that marks progress: none does', async () => {
    const { guardian, course } = await aLearner(world);
    const http = world.as(guardian);
    await world.drain();
    const state = () =>
      Promise.all(
        ['learners', 'play_sessions', 'lesson_progress', 'learning_days', 'course_pins', 'outbox'].map(
          (table) => world.database.query(`CHECKSUM TABLE ${table}`),
        ),
      );
    const before = await state();
    for (const path of [
      `/api/lessons/${lessonOf(course)}`,
      `/api/lessons/${lessonOf(course)}/progress`,
      `/api/courses/${course.id}`,
      '/api/me/continue',
      '/api/me/courses',
    ]) {
      expect((await http.get(path)).status).toBe(200);
    }
    expect(await state()).toEqual(before);
  });
});
