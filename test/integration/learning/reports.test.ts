import { Outbox } from '@libs/platform';
import { PlaySessionIds } from '../../../libs/learning/watching/play-session-ids';
import { PlaySessionJobs } from '../../../libs/learning/watching/play-session.job';
import { aGuardianOf, aLearner, aPlayer, lessonOf, type Class } from '../../support/builders/learning';
import { aWorld, anotherApi, type World } from '../../support/world';

describe('reports of a player', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());
  afterEach(() => jest.restoreAllMocks());

  const covered = async ({ guardian, course }: Class) => {
    const { body } = await world.as(guardian).get(`/api/lessons/${lessonOf(course)}/progress`);
    return body.coveredSeconds as number;
  };

  test('replayed and reordered reports: the same seq again gives the same answer, a late lower one still counts', async () => {
    const learner = await aLearner(world);
    const player = await aPlayer(world, learner.guardian, lessonOf(learner.course));
    world.clock.advance(60);
    const third = await player.report([[30, 45]], { seq: 3 });
    const first = await player.report([[0, 15]], { seq: 1 });
    expect(first.body).toMatchObject({ coveredSeconds: 30, creditedSeconds: 15 });
    world.clock.advance(60);
    const second = await player.report([[15, 200]], { seq: 2 });
    expect(second.body.clipped).not.toEqual([]);
    world.clock.advance(600);
    for (const [seq, before] of [third, first, second].map((answer) => [answer.body.seq, answer] as const)) {
      const again = await player.report([[0, 600]], { seq });
      expect(again.body).toEqual(before.body);
    }
    expect(await covered(learner)).toBe(second.body.coveredSeconds);
  });

  test('the same answer comes from another api process after a restart', async () => {
    const learner = await aLearner(world);
    const player = await aPlayer(world, learner.guardian, lessonOf(learner.course));
    const before = await player.report([[0, 60]], { seq: 1 });
    const other = await anotherApi(world);
    other.clock.set(new Date(world.clock.now().getTime() + 60_000));
    const path = `/api/play-sessions/${player.id}/reports`;
    const body = { seq: 1, ranges: [[0, 60]], position: 60, rate: 1, visible: true };
    const again = await other.as(learner.guardian).post(path, body);
    expect(again.body).toEqual(before.body);
    await other.close();
  });

  test('two api processes at once credit no second twice', async () => {
    const learner = await aLearner(world);
    const player = await aPlayer(world, learner.guardian, lessonOf(learner.course));
    world.clock.advance(60);
    const other = await anotherApi(world);
    other.clock.set(world.clock.now());
    const path = `/api/play-sessions/${player.id}/reports`;
    const clients = [world.as(learner.guardian), other.as(learner.guardian)];
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, seq) =>
        (clients[seq % 2] ?? world.http).post(path, {
          seq,
          ranges: [[seq, seq + 5]],
          position: seq,
          rate: 1,
          visible: true,
        }),
      ),
    );
    await other.close();
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const credited = answers.reduce((sum, { body }) => sum + (body.creditedSeconds as number), 0);
    expect(credited).toBe(44);
    expect(await covered(learner)).toBe(44);
    const [row] = await world.database.query<{ days: string; total: number }>(
      `SELECT SUM(d.seconds) AS days, MAX(l.verified_seconds) AS total FROM learning_days d
         JOIN learners l ON l.person_id = d.person_id WHERE d.person_id = ?`,
      [learner.guardian.id],
    );
    expect([Number(row?.days), row?.total]).toEqual([44, 44]);
  });

  test('fifty first reports in parallel, of fifty people', async () => {
    const { city, course } = await aLearner(world);
    const people = await Promise.all(Array.from({ length: 50 }, () => aGuardianOf(world, city.class)));
    const players = await Promise.all(people.map((person) => aPlayer(world, person, lessonOf(course))));
    world.clock.advance(30);
    const answers = await Promise.all(players.map((player) => player.report([[0, 30]])));
    expect(answers.map(({ status, body }) => [status, body.creditedSeconds])).toEqual(
      players.map(() => [200, 30]),
    );
  });

  test('fifty first reports in parallel, of one player', async () => {
    const learner = await aLearner(world);
    const player = await aPlayer(world, learner.guardian, lessonOf(learner.course));
    world.clock.advance(60);
    const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => player.report([[at, at + 1]])));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await covered(learner)).toBe(50);
  });

  test('a superseded session that keeps reporting is told so and stores nothing', async () => {
    const learner = await aLearner(world);
    const first = await aPlayer(world, learner.guardian, lessonOf(learner.course));
    await aPlayer(world, learner.guardian, lessonOf(learner.course));
    world.clock.advance(60);
    const { status, body } = await first.report([[0, 60]]);
    expect([status, body.code]).toEqual([409, 'play-session.superseded']);
    expect(await covered(learner)).toBe(0);
    const renewed = await world.as(learner.guardian).post(`/api/play-sessions/${first.id}/renewals`);
    expect(renewed.status).toBe(409);
  });

  test('ten tabs, ten lectures: only the last one counts', async () => {
    const lessons = Array.from({ length: 10 }, () => ({ kind: 'video', durationSeconds: 600 }) as const);
    const { guardian, course } = await aLearner(world, { lessons });
    const players = await Promise.all(course.lessons.map((lesson) => aPlayer(world, guardian, lesson.id)));
    world.clock.advance(60);
    const answers = await Promise.all(players.map((player) => player.report([[0, 60]])));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
  });

  test('where the city refuses a second player, the first goes on until it falls silent', async () => {
    await world.database.execute(
      `INSERT INTO watching_settings (name, value) VALUES ('secondPlayer', '"refuse"')`,
    );
    world.clock.advance(31);
    const { guardian, course } = await aLearner(world);
    const first = await aPlayer(world, guardian, lessonOf(course));
    const refused = await world.as(guardian).post('/api/play-sessions', { lessonId: lessonOf(course) });
    expect([refused.status, refused.body.code]).toEqual([409, 'play-session.elsewhere']);
    world.clock.advance(15);
    expect((await first.report([[0, 15]])).status).toBe(200);
    world.clock.advance(61);
    await aPlayer(world, guardian, lessonOf(course));
    expect((await first.report([[15, 30]])).status).toBe(409);
    await world.database.execute(`DELETE FROM watching_settings`);
    world.clock.advance(31);
  });

  test('where the city refuses a second player, "next" in the same one goes on at once', async () => {
    await world.database.execute(
      `INSERT INTO watching_settings (name, value) VALUES ('secondPlayer', '"refuse"')`,
    );
    world.clock.advance(31);
    const lessons = Array.from({ length: 3 }, () => ({ kind: 'video', durationSeconds: 600 }) as const);
    const learner = await aLearner(world, { lessons });
    const { guardian, course } = learner;
    const stranger = await aPlayer(world, await aGuardianOf(world, learner.city.class), lessonOf(course));
    const first = await aPlayer(world, guardian, lessonOf(course));
    world.clock.advance(15);
    expect((await first.report([[0, 15]])).status).toBe(200);
    const open = (at: number, formerPlaySessionId?: string) =>
      world.as(guardian).post('/api/play-sessions', { lessonId: lessonOf(course, at), formerPlaySessionId });
    for (const former of [undefined, '', 'made-up', stranger.id]) {
      const refused = await open(1, former);
      expect([refused.status, refused.body.code]).toEqual([409, 'play-session.elsewhere']);
    }
    const next = await open(1, first.id);
    expect(next.status).toBe(201);
    expect((await first.report([[15, 30]])).status).toBe(409);
    // A session that has given way already opens no door, and the stranger's was left alone.
    expect((await open(2, first.id)).status).toBe(409);
    expect((await open(2, next.body.id as string)).status).toBe(201);
    world.clock.advance(15);
    expect((await stranger.report([[0, 15]])).status).toBe(200);
    expect(await covered(learner)).toBe(15);
    await world.database.execute(`DELETE FROM watching_settings`);
    world.clock.advance(31);
  });

  test('where seeking ahead is not allowed the ceiling is what was seen without a gap', async () => {
    await world.database.execute(`INSERT INTO watching_settings (name, value) VALUES ('seekAhead', 'false')`);
    world.clock.advance(31);
    const { guardian, course } = await aLearner(world);
    const player = await aPlayer(world, guardian, lessonOf(course));
    expect(player.opened.body.seekCeiling).toBe(0);
    world.clock.advance(60);
    const answer = await player.report([
      [0, 20],
      [40, 50],
    ]);
    expect(answer.body.seekCeiling).toBe(20);
    expect((await player.report([], { seq: 1 })).body).toEqual(answer.body);
    await world.database.execute(`DELETE FROM watching_settings`);
    world.clock.advance(31);
  });

  test("another person's session is refused, a made-up one is not there", async () => {
    const { guardian, city, course } = await aLearner(world);
    const player = await aPlayer(world, guardian, lessonOf(course));
    const other = world.as(await aGuardianOf(world, city.class));
    const body = { seq: 1, ranges: [[0, 5]], position: 5, rate: 1, visible: true };
    const path = (id: string) => `/api/play-sessions/${id}/reports`;
    expect((await other.post(path(player.id), body)).status).toBe(403);
    expect((await other.post(`/api/play-sessions/${player.id}/renewals`)).status).toBe(403);
    const forged = `${player.id.slice(0, -4)}AAAA`;
    expect((await world.as(guardian).post(path(forged), body)).status).toBe(404);
    expect((await world.as(guardian).post(path('019d0000-0000-7000-8000-000000000000'), body)).status).toBe(
      404,
    );
    expect((await world.http.post(path(player.id), body)).status).toBe(401);
  });

  test("another person's id in the body is refused and changes nothing", async () => {
    const { guardian, city, course } = await aLearner(world);
    const victim = await aGuardianOf(world, city.class);
    const player = await aPlayer(world, guardian, lessonOf(course));
    const { status, body } = await player.report([[0, 5]], { personId: victim.id });
    expect([status, body.errors[0].field]).toEqual([400, 'personId']);
    const lessonId = lessonOf(course);
    const opening = await world.as(guardian).post('/api/play-sessions', { lessonId, personId: victim.id });
    expect(opening.status).toBe(400);
  });

  test('a completion is announced in the transaction that makes it, exactly once', async () => {
    const { guardian, course } = await aLearner(world, { lessons: [{ kind: 'video', durationSeconds: 6 }] });
    const player = await aPlayer(world, guardian, lessonOf(course));
    const announce = jest.spyOn(world.get(Outbox), 'owing').mockImplementationOnce(() => {
      throw new Error('no room');
    });
    world.clock.advance(10);
    expect((await player.report([[0, 6]], { seq: 1 })).status).toBe(500);
    const path = `/api/lessons/${lessonOf(course)}/progress`;
    expect((await world.as(guardian).get(path)).body).toMatchObject({ coveredSeconds: 0, completed: false });
    const again = await Promise.all(
      Array.from({ length: 5 }, (_, index) => player.report([[0, 6]], { seq: 1 + (index % 3) })),
    );
    expect(again.map(({ body }) => body.completed)).toEqual([true, true, true, true, true]);
    const events = announce.mock.calls.map(([event]) => event.type);
    expect(events.filter((type) => type === 'learning.lesson-completed')).toHaveLength(2);
  });

  test('verified minutes are announced the first time, then when they cross another ten', async () => {
    const { guardian, course } = await aLearner(world, {
      lessons: [{ kind: 'video', durationSeconds: 3000 }],
    });
    const player = await aPlayer(world, guardian, lessonOf(course));
    const announce = jest.spyOn(world.get(Outbox), 'owing');
    world.clock.set('2026-11-21T03:00:00.000Z');
    const steps = [
      [0, 500],
      [500, 599],
      [599, 600],
      [600, 2000],
      [2000, 2300],
    ];
    for (const [from = 0, to = 0] of steps) {
      world.clock.advance(to - from);
      await player.report([[from, to]]);
    }
    const told = announce.mock.calls.filter(([event]) => event.type === 'learning.minutes-verified');
    const crossing = { personId: guardian.id, day: '2026-11-21' };
    expect(told.map((call) => call[1])).toEqual([crossing, crossing, crossing]);
  });

  test('closed sittings are forgotten after two months, open ones and what was learned stay', async () => {
    const learner = await aLearner(world);
    const old = await aPlayer(world, learner.guardian, lessonOf(learner.course));
    await old.report([[0, 2]]);
    const open = await aPlayer(world, learner.guardian, lessonOf(learner.course));
    const now = world.clock.now();
    world.clock.advance(61 * 24 * 3600);
    await world.get(PlaySessionJobs).forgetOld();
    const sessionOf = (id: string) => world.get(PlaySessionIds).read(id)?.sessionId;
    const kept = await world.database.query<{ id: string }>(
      'SELECT id FROM play_sessions WHERE person_id = ?',
      [learner.guardian.id],
    );
    expect(kept).toEqual([{ id: sessionOf(open.id) }]);
    world.clock.set(now);
    expect(await covered(learner)).toBe(2);
  });
});
