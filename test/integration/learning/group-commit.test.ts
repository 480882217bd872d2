import { ShortTransactions, Transactions } from '@libs/platform';
import { aGuardianOf, aLearner, aPlayer, lessonOf, type TestPlayer } from '../../support/builders/learning';
import { aWorld, anotherApi, type World } from '../../support/world';

describe('reports written together', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());
  afterEach(() => jest.restoreAllMocks());

  const players = async (count: number, durationSeconds = 600) => {
    const { city, course } = await aLearner(world, { lessons: [{ kind: 'video', durationSeconds }] });
    const people = await Promise.all(Array.from({ length: count }, () => aGuardianOf(world, city.class)));
    const opened = await Promise.all(people.map((person) => aPlayer(world, person, lessonOf(course))));
    return { city, course, people, opened };
  };

  /** Holds a learner's row, as another process would, until it is let go. */
  const holding = async (personId: string) => {
    let letGo = () => {};
    const until = new Promise<void>((resolve) => (letGo = resolve));
    const held = await new Promise<{ ended: Promise<void> }>((resolve, reject) => {
      const ended = world.get(Transactions).run(async () => {
        await world.database.query('SELECT 1 FROM learners WHERE person_id = ? FOR UPDATE', [personId]);
        resolve({ ended });
        await until;
      });
      ended.catch(reject);
    });
    return { release: () => (letGo(), held.ended) };
  };

  test('sixty reports at once are far fewer transactions', async () => {
    const { opened } = await players(60);
    world.clock.advance(60);
    const run = jest.spyOn(world.get(ShortTransactions), 'run');
    const answers = await Promise.all(opened.map((player) => player.report([[0, 15]])));
    expect(answers.map(({ body }) => body.creditedSeconds)).toEqual(opened.map(() => 15));
    expect(run.mock.calls.length).toBeLessThan(30);
  });

  test('a batch that cannot be saved is saved in parts: one failed save blocks nobody else', async () => {
    const { opened, people } = await players(8, 6);
    world.clock.advance(60);
    const run = world.get(ShortTransactions).run.bind(world.get(ShortTransactions));
    const bad = people[3]?.id ?? '';
    jest.spyOn(world.get(ShortTransactions), 'run').mockImplementation((read, decide) =>
      run(read, async (found, more) => {
        const writes = await decide(found, more);
        if (writes.some((sql) => sql.includes(bad))) throw new Error('no room');
        return writes;
      }),
    );
    const answers = await Promise.all(opened.map((player) => player.report([[0, 6]])));
    expect(answers.map(({ status }) => status)).toEqual(people.map(({ id }) => (id === bad ? 500 : 200)));
    jest.restoreAllMocks();
    expect((await opened[3]?.report([[0, 6]], { seq: 9 }))?.body).toMatchObject({ completed: true });
  });

  test('a learner whose row is held elsewhere waits alone', async () => {
    const { opened, people } = await players(5);
    world.clock.advance(60);
    const { release } = await holding(people[0]?.id ?? '');
    const late = opened[0]?.report([[0, 15]]);
    const others = await Promise.all(opened.slice(1).map((player) => player.report([[0, 15]])));
    expect(others.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await release();
    expect((await late)?.body.creditedSeconds).toBe(15);
  });

  test("one account's flood is told to come back later, the others do not notice", async () => {
    const { opened, people } = await players(2);
    const [first, second] = opened as [TestPlayer, TestPlayer];
    world.clock.advance(60);
    const { release } = await holding(people[0]?.id ?? '');
    const flood = Array.from({ length: 150 }, (_, at) => first.report([[at, at + 1]], { seq: at }));
    expect((await second.report([[0, 15]])).status).toBe(200);
    await release();
    const answers = await Promise.all(flood);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('retry-after')).toBe('5');
    expect(answers.filter(({ status }) => status === 200).length).toBe(150 - refused.length);
  });

  test('a process that is told to stop finishes the batch it has taken', async () => {
    const { opened, people, course } = await players(20);
    const other = await anotherApi(world);
    world.clock.advance(60);
    other.clock.set(world.clock.now());
    const body = { seq: 1, ranges: [[0, 15]], position: 15, rate: 1, visible: true };
    const sent = opened.map((player, at) =>
      other.as(people[at] ?? { cookie: '' }).post(`/api/play-sessions/${player.id}/reports`, body),
    );
    await Promise.race(sent);
    const [answers] = await Promise.all([Promise.allSettled(sent), other.close()]);
    for (const [at, answer] of answers.entries()) {
      if (answer.status !== 'fulfilled' || answer.value.status !== 200) continue;
      const person = people[at] ?? { cookie: '' };
      const progress = await world.as(person).get(`/api/lessons/${lessonOf(course)}/progress`);
      expect(progress.body.coveredSeconds).toBe(15);
    }
    expect(answers.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  });
});
