import type { OutlineLesson, OutlineQuestion } from './outline.rule';
import { publishProblems, type AssetFacts, type CourseContent } from './publishable.rule';

const playable: AssetFacts = { state: 'PACKAGING', playable: true, durationSeconds: 62.4 };

function lesson(part: Partial<OutlineLesson>): OutlineLesson {
  return { id: 'l1', title: '第一课', kind: 'video', assetId: null, articleHtml: null, quiz: null, ...part };
}

function course(lessons: OutlineLesson[], more: Partial<CourseContent> = {}): CourseContent {
  return { stages: ['L3a'], topics: ['T04'], chapters: [{ id: 'c1', title: '第一章', lessons }], ...more };
}

function question(part: Partial<OutlineQuestion>): OutlineQuestion {
  const options = [
    { id: 'a', text: '甲', right: true },
    { id: 'b', text: '乙', right: false },
  ];
  return { id: 'q', kind: 'single', text: '哪一个？', options, explanation: '', ...part };
}

const quiz = (...questions: OutlineQuestion[]) => lesson({ kind: 'quiz', quiz: { passMark: 60, questions } });

const codes = (content: CourseContent, assets: Record<string, AssetFacts> = {}) =>
  publishProblems(content, new Map(Object.entries(assets))).map((problem) => problem.code);

describe('what keeps a course from being published', () => {
  it('nothing, when every lesson can be completed, even while better renditions are being made', () => {
    const lessons = [
      lesson({ assetId: 'v' }),
      lesson({ kind: 'article', articleHtml: '<p>读一读</p>' }),
      quiz(question({})),
    ];
    expect(codes(course(lessons), { v: playable })).toEqual([]);
  });

  it('no stage, no topic, no lesson: all at once', () => {
    expect(codes({ stages: [], topics: [], chapters: [] })).toEqual([
      'course.no-stage',
      'course.no-topic',
      'course.no-lessons',
    ]);
  });

  it('an empty chapter beside a full one', () => {
    const content = course([lesson({ kind: 'article', articleHtml: '<p>文</p>' })]);
    const chapters = [...content.chapters, { id: 'c2', title: '第二章', lessons: [] }];
    expect(publishProblems({ ...content, chapters }, new Map())).toEqual([
      {
        code: 'chapter.empty',
        message: 'This chapter has no lesson.',
        chapterId: 'c2',
        lessonId: null,
        title: '第二章',
      },
    ]);
  });

  it.each<[string, Partial<OutlineLesson>, Record<string, AssetFacts>]>([
    ['lesson.no-asset', {}, {}],
    ['lesson.asset-missing', { assetId: 'gone' }, {}],
    ['lesson.asset-failed', { assetId: 'v' }, { v: { ...playable, state: 'FAILED', playable: false } }],
    ['lesson.asset-not-playable', { assetId: 'v' }, { v: { ...playable, playable: false } }],
    ['lesson.no-duration', { assetId: 'v' }, { v: { ...playable, durationSeconds: 0 } }],
    ['lesson.no-duration', { assetId: 'v' }, { v: { ...playable, durationSeconds: null } }],
    ['lesson.article-empty', { kind: 'article', articleHtml: '<p>&nbsp; </p>' }, {}],
    ['lesson.article-empty', { kind: 'article', articleHtml: null }, {}],
    ['quiz.no-questions', { kind: 'quiz', quiz: { passMark: 60, questions: [] } }, {}],
  ])('%s', (code, part, assets) => {
    const problems = publishProblems(course([lesson(part)]), new Map(Object.entries(assets)));
    expect(problems).toMatchObject([{ code, chapterId: 'c1', lessonId: 'l1', title: '第一课' }]);
  });

  it.each<[string, Partial<OutlineQuestion>]>([
    ['question.no-text', { text: '' }],
    ['question.too-few-options', { options: [{ id: 'a', text: '甲', right: true }] }],
    [
      'question.no-right-answer',
      { options: question({}).options.map((each) => ({ ...each, right: false })) },
    ],
    [
      'question.several-right-answers',
      { options: question({}).options.map((each) => ({ ...each, right: true })) },
    ],
    ['question.empty-option', { options: question({}).options.map((each) => ({ ...each, text: '' })) }],
  ])('%s', (code, part) => {
    expect(codes(course([quiz(question(part))]))).toContain(code);
  });

  it('several right answers are fine in a multiple choice, empty texts in a true-false question', () => {
    const both = question({}).options.map((each) => ({ ...each, right: true }));
    const silent = question({}).options.map((each) => ({ ...each, text: '' }));
    const questions = [
      question({ kind: 'multiple', options: both }),
      question({ kind: 'true_false', options: silent }),
    ];
    expect(codes(course([quiz(...questions)]))).toEqual([]);
  });
});
