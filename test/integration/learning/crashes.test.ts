import fc from 'fast-check';
import { ApiProcess } from '../../support/api-process';
import { aGuardianOf, aLearner, lessonOf, type Learner } from '../../support/builders/learning';
import { HttpClient, type Answer } from '../../support/http-client';
import { explained, PlainWatching, type Delivery, type Heard } from '../../support/plain-watching';
import { aWorld, type World } from '../../support/world';

const rules = { duration: 90, rateMax: 1.5, tolerance: 2 };
const people = 10;
const begin = new Date('2026-11-18T04:00:00.000Z').getTime();

type Ends = [ApiProcess, ApiProcess];
const end = fc.constantFrom(0 as const, 1 as const);

const report = fc.record({
  seq: fc.nat(8),
  from: fc.nat(95),
  length: fc.nat(40),
  // Once, twice to the same process because the answer was lost, or to both at the same moment.
  to: fc.constantFrom([0], [1], [0, 0], [1, 1], [0, 1]),
});

/** What one person's browser does in a round: opens a player, or sends up to three reports that overtake each other. */
const doing = fc.oneof(
  { weight: 1, arbitrary: fc.record({ opens: end }) },
  {
    weight: 4,
    arbitrary: fc.record({
      reports: fc.array(report, { maxLength: 3 }),
      /** Whether what was not answered is sent again when the process is back. */
      again: fc.boolean(),
    }),
  },
);

const round = fc.record({
  // Clocks are set back now and then.
  seconds: fc.integer({ min: -5, max: 20 }),
  doings: fc.array(doing, { minLength: people, maxLength: people }),
});

/** Two quiet rounds, one in which a process is killed as soon as so many requests have been answered, and so on. */
const history = fc
  .array(fc.record({ quiet: fc.tuple(round, round), stormy: round, dies: end, answered: fc.nat(6) }), {
    minLength: 2,
    maxLength: 2,
  })
  .map((pairs) =>
    pairs.flatMap(({ quiet, stormy, dies, answered }) => [
      ...quiet.map((each) => ({ ...each, crash: null })),
      { ...stormy, crash: { dies, answered } },
    ]),
  );

/** One person at one lecture: what the browser knows, and all that may be true behind it. */
class Watcher {
  session = '';
  models = [new PlainWatching(rules)];

  constructor(readonly guardian: Learner) {}

  opened(session: string, now: number): void {
    this.session = session;
    for (const model of this.models) model.open(session, now);
  }

  /** Nobody answered: a player may have been opened of which the browser never hears. */
  maybeOpened(now: number): void {
    const others = this.models.map((model) => model.copy());
    for (const model of others) model.open('unheard of', now);
    this.models.push(...others);
  }

  take(deliveries: Delivery[], now: number): void {
    const after = explained(this.models, deliveries, now);
    if (after.length === 0) {
      const before = this.models.map((model) => model.text);
      throw new Error(`No order explains ${JSON.stringify({ deliveries, before, now })}`);
    }
    this.models = after;
  }
}

describe('two api processes of which one is killed again and again', () => {
  let world: World;
  let lessonId: string;
  let apis: Ends;
  let secrets: Record<string, string>;
  let now = 0;
  let settled = 0;
  beforeAll(async () => {
    world = await aWorld();
    secrets = { PHONE_HASH_KEY: world.config.phoneHashKey.toString('base64') };
    apis = await Promise.all([start(), start()]);
  }, 180_000);
  afterAll(async () => {
    await Promise.all(apis.map((api) => api.kill()));
    await world.close();
  });

  const instant = () => new Date(begin + now * 1000);
  const start = () => ApiProcess.start(world, secrets, instant());

  /** null when the process died over it. */
  const send = async (to: 0 | 1, { cookie }: Learner, path: string, body: object): Promise<Answer | null> => {
    const answer = await new HttpClient(apis[to].url, cookie).post(path, body).catch(() => null);
    settled += 1;
    return answer;
  };

  const deliver = async (watcher: Watcher, to: 0 | 1, { session, seq, from, to: until }: Delivery) => {
    const body = { seq, ranges: [[from, until]], position: until, rate: 1, visible: true };
    const answer = await send(to, watcher.guardian, `/api/play-sessions/${session}/reports`, body);
    return answer && heardIn(answer);
  };

  const open = async (watcher: Watcher, to: 0 | 1): Promise<boolean> => {
    const answer = await send(to, watcher.guardian, '/api/play-sessions', { lessonId });
    if (!answer) watcher.maybeOpened(now);
    else if (answer.status === 201) watcher.opened(answer.body.id, now);
    else throw new Error(`The player did not open: ${JSON.stringify(answer.body)}`);
    return answer !== null;
  };

  /** Answers what is to be done when both processes are there again. */
  const act = async (watcher: Watcher, does: Doing): Promise<() => Promise<unknown>> => {
    if ('opens' in does) {
      const opened = await open(watcher, does.opens);
      // A browser whose player did not open asks again.
      return async () => opened || open(watcher, does.opens);
    }
    const deliveries = does.reports.map(({ seq, from, length }): Delivery => ({
      session: watcher.session,
      seq,
      from,
      to: from + length,
      heard: [],
    }));
    await Promise.all(
      does.reports.flatMap(({ to }, nth) =>
        to.map(async (each) => {
          const delivery = deliveries[nth] as Delivery;
          const heard = await deliver(watcher, each, delivery);
          if (heard) delivery.heard.push(heard);
        }),
      ),
    );
    watcher.take(deliveries, now);
    const lost = deliveries.filter(({ heard }) => heard.length === 0);
    return async () => {
      for (const delivery of does.again ? lost : []) {
        const heard = await deliver(watcher, 0, delivery);
        watcher.take([{ ...delivery, heard: heard ? [heard] : [] }], now);
      }
    };
  };

  const crash = async (dies: 0 | 1, enough: () => boolean): Promise<void> => {
    while (!enough()) await new Promise((resolve) => setImmediate(resolve));
    await apis[dies].kill();
  };

  test('what was answered is there, what was not may be, and nothing else; sent again it does no harm', async () => {
    const { city, course } = await aLearner(world, {
      lessons: [{ kind: 'video', durationSeconds: rules.duration }],
    });
    lessonId = lessonOf(course);
    await fc.assert(
      fc.asyncProperty(history, async (rounds) => {
        const watchers = await Promise.all(
          Array.from({ length: people }, async () => new Watcher(await aGuardianOf(world, city.class))),
        );
        for (const watcher of watchers) await open(watcher, 0);
        for (const { seconds, doings, crash: crashes } of rounds) {
          now += seconds;
          await Promise.all(apis.map((api) => api.setClock(instant())));
          settled = 0;
          const acts = watchers.map((watcher, nth) => act(watcher, doings[nth] as Doing));
          const over = Promise.all(acts);
          if (crashes) {
            let done = false;
            void over.finally(() => (done = true)).catch(() => undefined);
            await crash(crashes.dies, () => done || settled >= crashes.answered);
          }
          const left = await over;
          if (crashes) apis[crashes.dies] = await start();
          for (const rest of left) await rest();
        }
        for (const { guardian, models } of watchers) {
          const client = new HttpClient(apis[1].url, guardian.cookie);
          const { body } = await client.get(`/api/lessons/${lessonId}/progress`);
          expect(models.map(seenIn)).toContainEqual(secondsIn(body.covered));
        }
      }),
      { numRuns: 2, endOnFailure: true },
    );
  }, 240_000);
});

type Doing = typeof doing extends fc.Arbitrary<infer T> ? T : never;

function heardIn({ status, body }: Answer): Heard {
  if (status === 409) return 'superseded';
  if (status !== 200) throw new Error(`A report was refused: ${JSON.stringify(body)}`);
  return { credited: body.creditedSeconds, covered: body.coveredSeconds };
}

const seenIn = ({ seen }: PlainWatching): number[] => [...seen].sort((a, b) => a - b);

const secondsIn = (ranges: [number, number][]): number[] =>
  ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, nth) => from + nth));
