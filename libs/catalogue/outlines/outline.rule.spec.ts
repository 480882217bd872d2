import { outlineFaults, settledOutline, type KnownIds, type WantedChapter } from './outline.rule';

const known: KnownIds = {
  chapters: new Set(['c1', 'c2']),
  lessons: new Map([
    ['l1', 'video'],
    ['l2', 'quiz'],
  ]),
  questions: new Map([['q1', 'l2']]),
};

const codes = (wanted: WantedChapter[]) => outlineFaults(wanted, known).map((fault) => fault.code);
const video = (id?: string) => ({ id, title: '课', kind: 'video' as const });

describe('checking an outline', () => {
  it('takes lessons moved to another chapter, new parts beside old ones, and unfinished parts', () => {
    expect(
      codes([
        { id: 'c2', title: '二', lessons: [video('l1'), video()] },
        { title: '新', lessons: [{ id: 'l2', title: '测', kind: 'quiz', quiz: { questions: [] } }] },
      ]),
    ).toEqual([]);
  });

  it('refuses ids that are not of this draft or stand twice', () => {
    const wanted = [
      { id: 'elsewhere', title: '一', lessons: [video('l1')] },
      { id: 'c1', title: '二', lessons: [video('l1')] },
    ];
    expect(outlineFaults(wanted, known)).toMatchObject([
      { field: 'chapters.0.id', code: 'outline.unknown-id' },
      { field: 'chapters.1.lessons.0.id', code: 'outline.twice' },
    ]);
  });

  it('refuses a lesson that changes its kind', () => {
    expect(codes([{ title: '一', lessons: [{ id: 'l1', title: '课', kind: 'article' }] }])).toEqual([
      'outline.kind-changed',
    ]);
  });

  it('refuses a question taken from another lesson', () => {
    const questions = [{ id: 'q1', kind: 'single' as const, text: '', options: [] }];
    expect(codes([{ title: '一', lessons: [{ title: '测', kind: 'quiz', quiz: { questions } }] }])).toEqual([
      'outline.unknown-id',
    ]);
  });

  it('refuses outlines without measure', () => {
    expect(codes(Array.from({ length: 61 }, () => ({ title: '章', lessons: [] })))).toEqual([
      'outline.too-many',
    ]);
    expect(codes([{ title: '一', lessons: Array.from({ length: 301 }, () => video()) }])).toEqual([
      'outline.too-many',
    ]);
  });
});

describe('settling an outline', () => {
  const settle = (wanted: WantedChapter[]) => {
    let next = 0;
    return settledOutline(
      wanted,
      () => `new${++next}`,
      (html) => html.toLowerCase(),
    );
  };

  it('keeps given ids, gives new ones, and keeps only what belongs to a kind', () => {
    const [chapter] = settle([
      {
        id: 'c1',
        title: ' 一 ',
        lessons: [{ ...video('l1'), assetId: 'a', articleHtml: '<P>x</P>' }, video()],
      },
    ]);
    expect(chapter).toMatchObject({ id: 'c1', title: '一' });
    expect(chapter?.lessons[0]).toMatchObject({ id: 'l1', assetId: 'a', articleHtml: null, quiz: null });
    expect(chapter?.lessons[1]).toMatchObject({ id: 'new1', assetId: null });
  });

  it('cleans articles and gives quizzes the usual pass mark', () => {
    const [chapter] = settle([
      {
        title: '一',
        lessons: [
          { title: '文', kind: 'article', articleHtml: '<P>X</P>', assetId: 'a' },
          { title: '测', kind: 'quiz' },
        ],
      },
    ]);
    expect(chapter?.lessons[0]).toMatchObject({ articleHtml: '<p>x</p>', assetId: null });
    expect(chapter?.lessons[1]?.quiz).toEqual({ passMark: 60, questions: [] });
  });

  it('gives a true-false question its two fixed options', () => {
    const questions = [
      { kind: 'true_false' as const, text: '对吗？', options: [{ id: 'false', right: true }] },
    ];
    const [chapter] = settle([
      { title: '一', lessons: [{ title: '测', kind: 'quiz', quiz: { questions } }] },
    ]);
    expect(chapter?.lessons[0]?.quiz?.questions[0]?.options).toEqual([
      { id: 'true', text: '', right: false },
      { id: 'false', text: '', right: true },
    ]);
  });

  it('gives options ids of their own, once each', () => {
    const options = [
      { id: 'a', text: '甲', right: true },
      { id: 'a', text: '乙', right: false },
      { text: '丙', right: false },
    ];
    const questions = [{ kind: 'single' as const, text: '？', options }];
    const [chapter] = settle([
      { title: '一', lessons: [{ title: '测', kind: 'quiz', quiz: { questions } }] },
    ]);
    const ids = chapter?.lessons[0]?.quiz?.questions[0]?.options.map((option) => option.id);
    expect(new Set(ids).size).toBe(3);
    expect(ids?.[0]).toBe('a');
  });
});
