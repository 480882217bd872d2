import { factsOf, type OnSiteRecord } from './graduation-evidence.rule';

const lesson = {
  lessonId: 'b',
  kind: 'video',
  topics: ['T02', 'T01'],
  seconds: 300,
  completedAt: new Date(0),
};

const nothingOnSite: OnSiteRecord = {
  activities: [],
  sessions: { required: 0, attended: 0 },
  practiceRecords: 0,
};

describe('the facts of a graduation', () => {
  it('are lessons in a steady order, with their topics', () => {
    const facts = factsOf(
      { lessons: [lesson, { ...lesson, lessonId: 'a', completedAt: null }], quizzes: [] },
      nothingOnSite,
    );
    expect(facts.lessons.map((one) => [one.lessonId, one.completed])).toEqual([
      ['a', false],
      ['b', true],
    ]);
    expect(facts.lessons[0]?.topics).toEqual(['T01', 'T02']);
    expect(facts.quiz).toBeNull();
  });

  it('hold the best quiz, and no quiz as a lesson heard', () => {
    const facts = factsOf(
      {
        lessons: [{ ...lesson, kind: 'quiz', topics: ['T09'] }],
        quizzes: [
          { lessonId: 'q1', bestScore: 70 },
          { lessonId: 'q2', bestScore: 90 },
        ],
      },
      nothingOnSite,
    );
    expect(facts.lessons).toEqual([]);
    expect(facts.quiz).toEqual({ lessonId: 'q2', score: 90 });
  });
});
