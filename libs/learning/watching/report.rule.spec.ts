import fc from 'fast-check';
import { coveredOf, percentOf } from './completion.rule';
import { countSeconds, noCoverage, secondsOf, secondsSeen, type Range } from './coverage.rule';
import { noMemory, recall, remember } from './report-memory.rule';
import { judgeReport, type Clip, type Report, type ReportAnswer, type Sitting } from './report.rule';
import { defaultWatchingRules, watchingRules } from './watching-rules.rule';

const rules = defaultWatchingRules;
const sitting = (own: Partial<Sitting> = {}): Sitting => ({
  openedAt: 0,
  creditedSeconds: 0,
  debtSeconds: 0,
  durationSeconds: 600,
  coverage: noCoverage(600),
  completed: false,
  creditedToday: 0,
  ...own,
});
const report = (ranges: Range[], own: Partial<Report> = {}): Report => ({
  seq: 1,
  ranges,
  position: 0,
  rate: 1,
  visible: true,
  ...own,
});

describe('what a report is worth', () => {
  test('one request claims the whole lecture: the tolerance counts, the rest is clipped by the clock', () => {
    const { answer } = judgeReport(report([[0, 600]]), sitting(), rules, 0);
    expect(answer).toEqual({
      seq: 1,
      coveredSeconds: 2,
      percent: 0.3,
      completed: false,
      creditedSeconds: 2,
      clipped: [{ from: 2, to: 600, reason: 'clock' }],
      seekCeiling: null,
    });
  });

  test('what runs over the end is clipped by length, a few hundredths are not worth telling', () => {
    const over = judgeReport(report([[590, 650]]), sitting(), rules, 60_000).answer;
    expect(over.clipped).toEqual([{ from: 600, to: 650, reason: 'length' }]);
    expect(over.coveredSeconds).toBe(10);
    expect(judgeReport(report([[590, 600.1]]), sitting(), rules, 60_000).answer.clipped).toEqual([]);
  });

  test('a hidden page counts nothing', () => {
    const { answer } = judgeReport(report([[0, 10]], { visible: false }), sitting(), rules, 60_000);
    expect(answer).toMatchObject({ creditedSeconds: 0, coveredSeconds: 0 });
    expect(answer.clipped).toEqual([{ from: 0, to: 10, reason: 'hidden' }]);
  });

  test('three class hours of a day count, then the day is full; the clock still has its own say', () => {
    const { answer } = judgeReport(report([[0, 100]]), sitting({ creditedToday: 7190 }), rules, 30_000);
    expect(answer.creditedSeconds).toBe(10);
    expect(answer.clipped).toEqual([
      { from: 10, to: 47, reason: 'daily-cap' },
      { from: 47, to: 100, reason: 'clock' },
    ]);
  });

  test('parts seen before cost nothing and are not clipped', () => {
    const coverage = secondsSeen([[0, 50]], 600);
    const { answer } = judgeReport(report([[0, 50]]), sitting({ coverage }), rules, 0);
    expect(answer).toMatchObject({ creditedSeconds: 0, coveredSeconds: 50, clipped: [] });
  });

  test('a fraction at the end: the lecture of 599.6 s is covered to its end and never beyond', () => {
    const { answer } = judgeReport(report([[0, 599.6]]), sitting({ durationSeconds: 599.6 }), rules, 600_000);
    expect(answer).toMatchObject({ coveredSeconds: 599.6, percent: 100, completed: true, clipped: [] });
  });

  test('where seeking ahead is not allowed the ceiling is what was seen without a gap', () => {
    const strict = watchingRules({ seekAhead: false });
    expect(
      judgeReport(
        report([
          [0, 10],
          [20, 30],
        ]),
        sitting(),
        strict,
        60_000,
      ).answer.seekCeiling,
    ).toBe(10);
  });

  test('credited, clipped and known seconds are all of the claim; credit never beyond clock, day or claim', () => {
    const range = fc.tuple(fc.nat(640), fc.nat(90)).map(([from, length]): Range => [from, from + length]);
    fc.assert(
      fc.property(
        fc.array(range),
        fc.array(range),
        fc.nat(400_000),
        fc.nat(7300),
        (had, claim, now, today) => {
          const coverage = secondsSeen(had, 600);
          const before = countSeconds(coverage, 600);
          const state = sitting({ coverage, creditedToday: today });
          const { answer, coverage: after } = judgeReport(report(claim), state, rules, now);
          const clipped = answer.clipped.filter((clip) => clip.reason !== 'length');
          const missed = clipped.reduce((sum, clip) => sum + clip.to - clip.from, 0);
          expect(answer.creditedSeconds).toBeLessThanOrEqual(Math.floor((1.5 * now) / 1000 + 2));
          expect(answer.creditedSeconds).toBeLessThanOrEqual(Math.max(0, 7200 - today));
          expect(countSeconds(after, 600)).toBe(before + answer.creditedSeconds);
          const claimed = countSeconds(secondsSeen([...had, ...claim], 600), 600);
          expect(before + answer.creditedSeconds + missed).toBe(claimed);
        },
      ),
    );
  });

  test('coverage kept in fewer bytes than the lecture needs is no loss', () => {
    const short = sitting({ coverage: Buffer.alloc(0) });
    expect(judgeReport(report([[500, 504]]), short, rules, 2000).answer.coveredSeconds).toBe(4);
  });

  test('ten thousand holes are told in one stretch a reason', () => {
    const claim = Array.from({ length: 300 }, (_, index): Range => [index * 2, index * 2 + 1]);
    const { answer } = judgeReport(report(claim), sitting(), rules, 0);
    expect(answer.clipped).toEqual([{ from: 4, to: 599, reason: 'clock' }]);
  });
});

describe('the memory of answers', () => {
  test('the same seq hears the same answer', () => {
    const now = 100_000;
    const first = judgeReport(
      report([[0, 900]], { seq: 3 }),
      sitting({ durationSeconds: 599.6 }),
      rules,
      now,
    ).answer;
    const memory = remember(noMemory, first, first.coveredSeconds);
    expect(recall(memory, 3, 599.6)).toEqual(first);
    expect(recall(memory, 2, 599.6)).toBeNull();
  });

  test('whatever was answered in whatever order is heard again, and plain answers take few characters', () => {
    const told = fc.record({
      seq: fc.nat(20),
      credited: fc.nat(30),
      completed: fc.boolean(),
      seekCeiling: fc.option(fc.nat(600)),
      clipped: fc.constantFrom<Clip[]>([], [{ from: 7, to: 9, reason: 'hidden' }]),
    });
    fc.assert(
      fc.property(fc.uniqueArray(told, { selector: ({ seq }) => seq }), (answers) => {
        let [memory, covered] = [noMemory, 0];
        const given = answers.map(({ credited, ...answer }): ReportAnswer => {
          covered += credited;
          const percent = percentOf(covered, 600);
          const whole = {
            ...answer,
            creditedSeconds: credited,
            coveredSeconds: coveredOf(covered, 600),
            percent,
          };
          memory = remember(memory, whole, covered);
          return whole;
        });
        for (const answer of given) expect(recall(memory, answer.seq, 600)).toEqual(answer);
      }),
    );
    let plain = noMemory;
    for (let seq = 0; seq < 40; seq++) {
      const answer = { seq, creditedSeconds: 15, coveredSeconds: 15 * seq + 15, percent: 0 };
      plain = remember(plain, { ...answer, completed: false, clipped: [], seekCeiling: null }, 15 * seq + 15);
    }
    expect(plain.length).toBeLessThan(40 * 4);
  });

  test('it is bounded and forgets the oldest first', () => {
    let memory = noMemory;
    for (let seq = 0; seq < 3000; seq++) {
      const { answer } = judgeReport(report([[seq % 600, (seq % 600) + 1]], { seq }), sitting(), rules, 0);
      memory = remember(memory, answer, secondsOf(1));
    }
    expect(memory.length).toBeLessThanOrEqual(16_000);
    expect(recall(memory, 0, 600)).toBeNull();
    expect(recall(memory, 2999, 600)).not.toBeNull();
    expect(recall(memory, 2700, 600)).not.toBeNull();
  });
});

describe('the settings of a city', () => {
  test('own values over the defaults; what is not usable leaves the default', () => {
    expect(watchingRules({ threshold: 0.8, rateMax: 99, seekAhead: 'no', other: 1 })).toEqual({
      ...rules,
      threshold: 0.8,
    });
  });
});
