import fc from 'fast-check';
import { Database } from '@libs/platform';
import { ReportBook } from '../../../libs/learning/watching/report-book.service';
import { PlaySessionIds } from '../../../libs/learning/watching/play-session-ids';
import { aGuardianOf, aLearner, aPlayer, lessonOf, type TestPlayer } from '../../support/builders/learning';
import { aWorld, anotherApi, type World } from '../../support/world';

const duration = 90;
const rateMax = 1.5;
const tolerance = 2;

/** The same rules in the plainest words: sets of seconds, one clock, no bitmaps, no database. */
class Model {
  readonly seen = new Set<number>();
  private readonly answered = new Map<number, { credited: number; covered: number }>();
  private credited = 0;
  private debt = 0;
  private openedAt: number | null = null;

  open(now: number): void {
    if (this.openedAt !== null) {
      const drawn = this.debt + this.credited - rateMax * Math.max(0, now - this.openedAt);
      this.debt = Math.min(tolerance, Math.max(0, drawn));
    }
    this.openedAt = now;
    this.credited = 0;
    this.answered.clear();
  }

  report(seq: number, from: number, to: number, now: number): { credited: number; covered: number } {
    const before = this.answered.get(seq);
    if (before) return before;
    const elapsed = Math.max(0, now - (this.openedAt ?? now));
    const allowed = rateMax * elapsed + tolerance - this.debt - this.credited;
    let left = Math.max(0, Math.floor(allowed + 1e-9));
    let credited = 0;
    for (let second = from; second < Math.min(to, duration); second++) {
      if (this.seen.has(second) || left === 0) continue;
      this.seen.add(second);
      left--;
      credited++;
    }
    this.credited += credited;
    const answer = { credited, covered: this.seen.size };
    this.answered.set(seq, answer);
    return answer;
  }
}

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
      lessons: [{ kind: 'video', durationSeconds: duration }],
    });
    const apis = [world, other];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const guardian = await aGuardianOf(world, city.class);
        const model = new Model();
        let now = 0;
        const open = async (at: number) => {
          model.open(now);
          return aPlayer(apis[at] ?? world, guardian, lessonOf(course));
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
            const answer = model.report(act.seq, act.from, to, now);
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
    const query = jest.spyOn(Database.prototype, 'query');
    const execute = jest.spyOn(Database.prototype, 'execute');
    const statements = async (seq: number, sessions: typeof filed) => {
      query.mockClear();
      execute.mockClear();
      const report = {
        seq,
        ranges: [[seq, seq + 10]] as [number, number][],
        position: 10,
        rate: 1,
        visible: true,
      };
      const outcomes = await world
        .get(ReportBook)
        .record(sessions.map((session) => ({ ...session, report })));
      expect(outcomes.map(({ kind }) => kind)).toEqual(sessions.map(() => 'recorded'));
      const own = (calls: unknown[][]) =>
        calls.filter(([sql]) => /learners|play_sess|lesson_pr|learning_d/.test(String(sql)));
      return own(query.mock.calls).length + own(execute.mock.calls).length;
    };
    // First reports are announced: what follows from them is over before the counting begins.
    await statements(0, filed);
    await world.drain();
    world.clock.advance(60);
    const one = await statements(1, filed.slice(0, 1));
    expect(one).toBe(6);
    expect(await statements(20, filed)).toBe(one);
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
