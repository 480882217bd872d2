import fc from 'fast-check';
import { ShortTransactions } from '@libs/platform';
import { ReportBook } from '../../../libs/learning/watching/report-book.service';
import { PlaySessionIds } from '../../../libs/learning/watching/play-session-ids';
import { aGuardianOf, aLearner, aPlayer, lessonOf, type TestPlayer } from '../../support/builders/learning';
import { PlainWatching } from '../../support/plain-watching';
import { aWorld, anotherApi, type World } from '../../support/world';

const rules = { duration: 90, rateMax: 1.5, tolerance: 2 };

/** Which of the two api processes is asked. */
const api = fc.nat(1);

const step = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('open' as const), api }) },
  // Clocks are set back now and then.
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: -5, max: 20 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('report' as const),
      api,
      // Sent once, again because the answer was lost, or to both processes at the same moment.
      sent: fc.constantFrom('once' as const, 'again' as const, 'to both' as const),
      seq: fc.nat(8),
      from: fc.nat(95),
      length: fc.nat(40),
    }),
  },
);

describe('the book of reports', () => {
  let world: World;
  let other: World;
  beforeAll(async () => {
    world = await aWorld();
    other = await anotherApi(world);
    other.clock.set(world.clock.now());
  });
  afterAll(async () => {
    await other.close();
    await world.close();
  });
  afterEach(() => jest.restoreAllMocks());

  test('does what the plain model does, whatever is reported, replayed and reopened, in two processes', async () => {
    const { city, course } = await aLearner(world, {
      lessons: [{ kind: 'video', durationSeconds: rules.duration }],
    });
    const apis = [world, other];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const guardian = await aGuardianOf(world, city.class);
        const model = new PlainWatching(rules);
        let now = 0;
        const open = async (at: number) => {
          const opened = await aPlayer(apis[at] ?? world, guardian, lessonOf(course));
          model.open(opened.id, now);
          return opened;
        };
        let player: TestPlayer = await open(0);
        const told: unknown[] = [];
        const expected: unknown[] = [];
        for (const act of steps) {
          if (act.kind === 'open') player = await open(act.api);
          else if (act.kind === 'wait') {
            now += act.seconds;
            for (const each of apis) each.clock.advance(act.seconds);
          } else {
            const to = act.from + act.length;
            const body = { seq: act.seq, ranges: [[act.from, to]], position: to, rate: 1, visible: true };
            const send = (at: number) =>
              (apis[at] ?? world).as(guardian).post(`/api/play-sessions/${player.id}/reports`, body);
            const answers =
              act.sent === 'to both' ? await Promise.all([send(0), send(1)]) : [await send(act.api)];
            if (act.sent === 'again') answers.push(await send(1 - act.api));
            const answer = model.report(player.id, act.seq, act.from, to, now);
            for (const { body: said } of answers) {
              told.push({ credited: said.creditedSeconds, covered: said.coveredSeconds });
              expected.push(answer);
            }
          }
        }
        expect(told).toEqual(expected);
        const progress = await other.as(guardian).get(`/api/lessons/${lessonOf(course)}/progress`);
        expect(progress.body.coveredSeconds).toBe(model.seen.size);
      }),
      { numRuns: 20 },
    );
  }, 90_000);

  test('one report or forty take the same number of statements', async () => {
    const { city, course } = await aLearner(world);
    const people = await Promise.all(Array.from({ length: 40 }, () => aGuardianOf(world, city.class)));
    const ids = world.get(PlaySessionIds);
    const filed = await Promise.all(
      people.map(async (person) => {
        const session = ids.read((await aPlayer(world, person, lessonOf(course))).id);
        if (!session) throw new Error('The id was not issued here');
        return session;
      }),
    );
    world.clock.advance(60);
    let statements = 0;
    const run = world.get(ShortTransactions).run.bind(world.get(ShortTransactions));
    jest.spyOn(world.get(ShortTransactions), 'run').mockImplementation((read, decide) =>
      run(read, async (found, more) => {
        let reads = 1;
        const writes = await decide(found, (statement) => ((reads += 1), more(statement)));
        statements = reads + writes.length;
        return writes;
      }),
    );
    const record = async (at: World, seq: number, sessions: typeof filed) => {
      const report = {
        seq,
        ranges: [[seq, seq + 10]] as [number, number][],
        position: 10,
        rate: 1,
        visible: true,
      };
      const outcomes = await at.get(ReportBook).record(sessions.map((session) => ({ ...session, report })));
      expect(outcomes.map(({ kind }) => kind)).toEqual(sessions.map(() => 'recorded'));
    };
    const statementsFor = async (seq: number, sessions: typeof filed) => {
      await record(world, seq, sessions);
      return statements;
    };
    // First reports are announced: what follows from them is over before the counting begins.
    await statementsFor(0, filed);
    await world.drain();
    world.clock.advance(60);
    const one = await statementsFor(1, filed.slice(0, 1));
    // The learners' rows are looked at, what this process wrote itself is not read again.
    expect(one).toBe(5);
    expect(await statementsFor(20, filed)).toBe(one);
    await record(other, 21, filed);
    expect(await statementsFor(22, filed)).toBe(one + 1);
    expect(await statementsFor(23, filed)).toBe(one);
  });

  test('several reports of one player in one batch are judged in order', async () => {
    const { guardian, course } = await aLearner(world);
    const session = world.get(PlaySessionIds).read((await aPlayer(world, guardian, lessonOf(course))).id);
    if (!session) throw new Error('The id was not issued here');
    world.clock.advance(10);
    const of = (seq: number, from: number, to: number) => ({
      ...session,
      report: { seq, ranges: [[from, to]] as [number, number][], position: to, rate: 1, visible: true },
    });
    const outcomes = await world.get(ReportBook).record([of(2, 0, 15), of(1, 10, 40), of(2, 0, 600)]);
    expect(outcomes.map((outcome) => outcome.kind === 'recorded' && outcome.answer.creditedSeconds)).toEqual([
      15, 2, 15,
    ]);
    expect(outcomes[2]).toEqual(outcomes[0]);
  });
});
