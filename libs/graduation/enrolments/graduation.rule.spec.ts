import fc from 'fast-check';
import { judgeAgain } from '../graduations/graduation-evidence.rule';
import { programmeRules, type ProgrammeRules } from '../programmes/programme.rule';
import {
  classHours,
  judgeGraduation,
  secondsToGo,
  type LearningFacts,
  type LessonFact,
} from './graduation.rule';

const topicCodes = ['T01', 'T02', 'T03', 'T06', 'T07', 'T08', 'T12', 'T14'];
const title = { zh: '要求', en: 'Requirement' };
const base = { title, offered: true };
const rules: ProgrammeRules = {
  classHourSeconds: 2400,
  carryOverTerms: 2,
  termStarts: ['09-01', '02-01'],
  commendation: { classHours: 12, quiz: 90, sharePercent: 10 },
  requiredTopics: { L3a: ['T01', 'T02', 'T03', 'T06'] },
  requirements: [
    { ...base, code: 'class-hours', kind: 'class-hours', need: 8 },
    { ...base, code: 'required-topics', kind: 'class-hours-in-required-topics', need: 6 },
    { ...base, code: 'topics', kind: 'topics-covered', need: 4 },
    { ...base, code: 'quiz', kind: 'quiz', need: 60 },
    { ...base, code: 'sessions', kind: 'required-sessions', needPercent: 75 },
    { ...base, code: 'practice', kind: 'practice-records', need: 2 },
  ],
};
const nothing: LearningFacts = {
  lessons: [],
  quiz: null,
  sessions: { required: 4, attended: 0 },
  practiceRecords: 0,
};
const lesson = (seconds: number, topics: string[], completed = true): LessonFact => ({
  lessonId: `lesson-${topics.join('-')}`,
  seconds,
  topics,
  completed,
});
const enough: LearningFacts = {
  lessons: ['T01', 'T02', 'T03', 'T06'].map((topic) => lesson(4800, [topic])),
  quiz: { lessonId: 'quiz', score: 60 },
  sessions: { required: 4, attended: 3 },
  practiceRecords: 2,
};
const judge = (facts: LearningFacts, version = rules) => judgeGraduation(version, 'L3a', facts);
const line = (facts: LearningFacts, code: string, version = rules) =>
  judge(facts, version).requirements.find((one) => one.code === code);

describe('graduation', () => {
  it('is reached exactly when every requirement is met, each at its limit', () => {
    expect(judge(enough).state).toBe('graduated');
    expect(judge(enough).explanation).toEqual({ met: 6, of: 6, open: [] });
  });

  it.each<[string, LearningFacts, string]>([
    [
      'one second of learning',
      { ...enough, lessons: [lesson(4799, ['T01']), ...enough.lessons.slice(1)] },
      'class-hours',
    ],
    [
      'hours in required topics',
      {
        ...enough,
        lessons: enough.lessons.map((one, at) => (at > 1 ? { ...one, topics: [`T1${at}`] } : one)),
      },
      'required-topics',
    ],
    [
      'a topic',
      { ...enough, lessons: enough.lessons.map((one, at) => ({ ...one, completed: at > 0 })) },
      'topics',
    ],
    ['a point in the quiz', { ...enough, quiz: { lessonId: 'quiz', score: 59 } }, 'quiz'],
    ['the quiz', { ...enough, quiz: null }, 'quiz'],
    ['a required session', { ...enough, sessions: { required: 4, attended: 2 } }, 'sessions'],
    ['a practice record', { ...enough, practiceRecords: 1 }, 'practice'],
  ])('is not reached while %s is missing, and then the state is 学习中', (_, facts, code) => {
    expect(judge(facts).state).toBe('learning');
    expect(judge(facts).explanation.open).toContain(code);
  });

  it('says what is there rounded down and what is left rounded up', () => {
    const facts = {
      ...nothing,
      lessons: [lesson(15_359, ['T01', 'T02', 'T03'])],
      sessions: { required: 13, attended: 5 },
    };
    expect(line(facts, 'class-hours')).toMatchObject({
      have: 6.3,
      need: 8,
      left: 1.7,
      unit: 'class-hours',
      met: false,
    });
    expect(line(facts, 'topics')).toMatchObject({ have: 3, need: 4, left: 1, unit: 'topics', met: false });
    expect(line(facts, 'sessions')).toMatchObject({ have: 5, need: 10, left: 5, unit: 'sessions' });
    expect(line({ ...nothing, lessons: [lesson(19_199, ['T01'])] }, 'class-hours')).toMatchObject({
      have: 7.9,
      left: 0.1,
    });
  });

  it('counts a lesson of two required topics once in hours and twice in topics', () => {
    const facts = { ...nothing, lessons: [lesson(2400, ['T01', 'T02'])] };
    expect(line(facts, 'required-topics')).toMatchObject({ have: 1 });
    expect(line(facts, 'topics')).toMatchObject({ have: 2 });
  });

  it('covers no topic by opening lectures without finishing one', () => {
    const facts = { ...nothing, lessons: topicCodes.map((topic) => lesson(60, [topic], false)) };
    expect(line(facts, 'topics')).toMatchObject({ have: 0, met: false });
  });

  it('asks nobody for what is not offered in a version', () => {
    const version = {
      ...rules,
      requirements: rules.requirements.map((one) => ({ ...one, offered: one.kind !== 'practice-records' })),
    };
    const verdict = judge({ ...enough, practiceRecords: 0 }, version);
    expect(verdict.state).toBe('graduated');
    expect(verdict.explanation.of).toBe(5);
    expect(line(nothing, 'practice', version)).toMatchObject({ met: true, need: 0, offered: false });
  });

  it('counts class hours and topics of activities attended, beside those on the screen', () => {
    const visit = { activityId: 'a', classHours: 2, topics: ['T06', 'T12'] };
    const facts = { ...enough, lessons: enough.lessons.slice(0, 3), activities: [visit] };
    expect(line(facts, 'class-hours')).toMatchObject({ have: 8, met: true });
    expect(line(facts, 'required-topics')).toMatchObject({ have: 8 });
    expect(line(facts, 'topics')).toMatchObject({ have: 5, met: true });
    expect(judge(facts).state).toBe('graduated');
    expect(secondsToGo(rules, 'L3a', { ...facts, lessons: [] })).toBe(6 * 2400);
  });

  it('asks for three sessions of four, however many more a school requires', () => {
    const version = {
      ...rules,
      requirements: rules.requirements.map((one) =>
        one.kind === 'required-sessions' ? { ...one, perYear: 4 } : one,
      ),
    };
    const facts = { ...enough, sessions: { required: 9, attended: 3 } };
    expect(line(facts, 'sessions', version)).toMatchObject({ have: 3, need: 3, met: true });
    expect(line({ ...facts, sessions: { required: 2, attended: 1 } }, 'sessions', version)).toMatchObject({
      have: 1,
      need: 2,
      left: 1,
    });
  });

  it('asks nobody to attend sessions in a year in which none were required', () => {
    const facts = { ...enough, sessions: { required: 0, attended: 0 } };
    expect(judge(facts).state).toBe('graduated');
    expect(line(facts, 'sessions')).toMatchObject({ met: true, need: 0, offered: false });
  });

  it('can be judged again from what was stored with it', () => {
    const stored = JSON.parse(JSON.stringify({ programmeVersionId: 'v', stage: 'L3a', facts: enough }));
    expect(judgeAgain(programmeRules.parse(JSON.parse(JSON.stringify(rules))), stored)).toEqual(
      judge(enough),
    );
  });
});

const anyLesson = fc.record({
  lessonId: fc.uuid(),
  seconds: fc.integer({ min: 0, max: 8000 }),
  topics: fc.subarray(topicCodes, { minLength: 1, maxLength: 3 }),
  completed: fc.boolean(),
});
const anyActivity = fc.record({
  activityId: fc.uuid(),
  classHours: fc.integer({ min: 1, max: 8 }).map((halves) => halves / 2),
  topics: fc.subarray(topicCodes, { maxLength: 3 }),
});
const anyFacts: fc.Arbitrary<LearningFacts> = fc.record({
  lessons: fc.array(anyLesson, { maxLength: 12 }),
  activities: fc.array(anyActivity, { maxLength: 4 }),
  quiz: fc.option(fc.record({ lessonId: fc.uuid(), score: fc.integer({ min: 0, max: 100 }) })),
  sessions: fc.record({ required: fc.constant(4), attended: fc.integer({ min: 0, max: 4 }) }),
  practiceRecords: fc.integer({ min: 0, max: 4 }),
});
/** The same facts after more learning: nothing that was there is less. */
const anyMore = fc.record({
  lessons: fc.array(anyLesson, { maxLength: 6 }),
  activities: fc.array(anyActivity, { maxLength: 2 }),
  seconds: fc.integer({ min: 0, max: 600 }),
  points: fc.integer({ min: 0, max: 100 }),
  attended: fc.integer({ min: 0, max: 4 }),
  records: fc.integer({ min: 0, max: 2 }),
});

describe('more learning', () => {
  it('never takes a met requirement away, and never shows less', () => {
    fc.assert(
      fc.property(anyFacts, anyMore, (facts, more) => {
        const after: LearningFacts = {
          lessons: [
            ...facts.lessons.map((one) => ({ ...one, seconds: one.seconds + more.seconds, completed: true })),
            ...more.lessons,
          ],
          activities: [...(facts.activities ?? []), ...more.activities],
          quiz: facts.quiz && { ...facts.quiz, score: Math.max(facts.quiz.score, more.points) },
          sessions: { required: 4, attended: Math.max(facts.sessions.attended, more.attended) },
          practiceRecords: facts.practiceRecords + more.records,
        };
        const now = judge(after).requirements;
        judge(facts).requirements.forEach((before, at) => {
          expect(now[at]?.have).toBeGreaterThanOrEqual(before.have);
          expect(!before.met || now[at]?.met).toBe(true);
        });
      }),
    );
  });

  it('is never shown as enough before it is, nor as too little once it is', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { have, need, left, met } of judge(facts).requirements) {
          expect(left > 0).toBe(!met);
          expect(have > need ? met : true).toBe(true);
          expect(met ? have >= need : true).toBe(true);
        }
      }),
    );
  });
});

describe('the seconds to go', () => {
  const openHours = (facts: LearningFacts) =>
    judge(facts).explanation.open.filter((code) => ['class-hours', 'required-topics'].includes(code));

  it('are endless when no hours are open: watching alone changes nothing then', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(secondsToGo(rules, 'L3a', facts) === Infinity).toBe(openHours(facts).length === 0);
      }),
    );
  });

  it('are exactly what fills the hours in the best of lessons, and never too many', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const seconds = secondsToGo(rules, 'L3a', facts);
        const after = (more: number) => ({ ...facts, lessons: [...facts.lessons, lesson(more, ['T01'])] });
        fc.pre(seconds !== Infinity);
        expect(openHours(after(seconds))).toEqual([]);
        expect(openHours(after(seconds - 1))).not.toEqual([]);
      }),
    );
  });
});

describe('class hours', () => {
  it('are rounded down, never up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000 }), (seconds) => {
        const shown = classHours(seconds, 2400);
        expect(shown * 2400).toBeLessThanOrEqual(seconds + 1e-6);
        expect((shown + 0.1) * 2400).toBeGreaterThan(seconds - 1e-6);
      }),
    );
  });
});

describe('the rules of a programme version', () => {
  it('are refused when a number is missing or a requirement is unknown', () => {
    expect(programmeRules.safeParse(rules).success).toBe(true);
    expect(programmeRules.safeParse({ ...rules, classHourSeconds: 0 }).success).toBe(false);
    const unknown = [{ ...base, code: 'face', kind: 'face-check', need: 1 }];
    expect(programmeRules.safeParse({ ...rules, requirements: unknown }).success).toBe(false);
    const twice = [rules.requirements[0], rules.requirements[0]];
    expect(programmeRules.safeParse({ ...rules, requirements: twice }).success).toBe(false);
  });
});
