import { aLearner, aPlayer, lessonOf, type Class } from '../../support/builders/learning';
import { aWorld, type World } from '../../support/world';

describe('what a player could not send and the next one brings along', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());

  const covered = async ({ guardian, course }: Class) => {
    const { body } = await world.as(guardian).get(`/api/lessons/${lessonOf(course)}/progress`);
    return body.coveredSeconds as number;
  };
  const open = (learner: Class, unsent: unknown) =>
    world.as(learner.guardian).post('/api/play-sessions', { lessonId: lessonOf(learner.course, 1), unsent });
  const unsentOf = (player: { id: string }, seq: number, ranges: unknown) => ({
    ...{ playSessionId: player.id, seq, ranges, position: 0, rate: 1, visible: true },
  });
  const aClassOfTwo = () =>
    aLearner(world, { lessons: [1, 2].map(() => ({ kind: 'video', durationSeconds: 600 })) });

  test('is stored before the former player closes, once, and by its clock', async () => {
    const learner = await aClassOfTwo();
    const player = await aPlayer(world, learner.guardian, lessonOf(learner.course));
    await player.report([[0, 2]], { seq: 1 });
    world.clock.advance(60);
    const unsent = [
      unsentOf(player, 1, [[0, 600]]),
      unsentOf(player, 2, [[2, 20]]),
      unsentOf(player, 3, [[20, 600]]),
    ];
    const opened = await open(learner, unsent);
    expect(opened.status).toBe(201);
    const counted = await covered(learner);
    // A minute at the fastest speed, and the tolerance of one sitting.
    expect(counted).toBeGreaterThanOrEqual(90);
    expect(counted).toBeLessThanOrEqual(92);
    world.clock.advance(60);
    // The answer was lost on its way: the same is sent again, to a player that is closed now.
    expect((await open(learner, unsent)).status).toBe(201);
    expect(await covered(learner)).toBe(counted);
    expect((await player.report([[200, 210]])).body.code).toBe('play-session.superseded');
  });

  test('is passed over when it is somebody else’s, of a player closed before or of none at all', async () => {
    const [learner, other] = [await aClassOfTwo(), await aClassOfTwo()];
    const theirs = await aPlayer(world, other.guardian, lessonOf(other.course));
    const former = await aPlayer(world, learner.guardian, lessonOf(learner.course));
    const player = await aPlayer(world, learner.guardian, lessonOf(learner.course));
    world.clock.advance(60);
    const unsent = [theirs, former, { id: 'none' }].map((one) => unsentOf(one, 9, [[100, 130]]));
    const opened = await open(learner, [...unsent, unsentOf(player, 1, [[0, 30]])]);
    expect(opened.status).toBe(201);
    expect([await covered(learner), await covered(other)]).toEqual([30, 0]);
    expect((await theirs.report([[0, 10]])).body.creditedSeconds).toBe(10);
  });

  test('opens no player and closes none when it cannot be read', async () => {
    const learner = await aClassOfTwo();
    const player = await aPlayer(world, learner.guardian, lessonOf(learner.course));
    const refused = await open(learner, [unsentOf(player, 1, []), unsentOf(player, 2, [[5, 'x']])]);
    expect(refused.status).toBe(400);
    expect(refused.body.errors).toMatchObject([{ field: 'unsent.1.ranges.0.1' }]);
    expect((await open(learner, [unsentOf(player, -1, [])])).status).toBe(400);
    expect(
      (
        await open(
          learner,
          Array.from({ length: 201 }, (_, seq) => unsentOf(player, seq, [])),
        )
      ).status,
    ).toBe(400);
    expect((await player.report([[0, 2]])).status).toBe(200);
  });
});
