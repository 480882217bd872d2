import {
  dropped,
  emptyLesson,
  outlineBody,
  stepped,
  videoSeconds,
  type ChapterDraft,
  type Outline,
} from './outline.rule';

const chapter = (key: string, ...lessons: string[]): ChapterDraft => ({
  key,
  title: key,
  lessons: lessons.map((title) => ({ ...emptyLesson('video', title), key: title, durationSeconds: 60 })),
});
const shape = (outline: Outline): string[][] =>
  outline.map(({ key, lessons }) => [key, ...lessons.map((lesson) => lesson.key)]);
const two: Outline = [chapter('A', 'a1', 'a2', 'a3'), chapter('B', 'b1')];

describe('the outline of a course while it is edited', () => {
  it.each([
    [
      'a1',
      'a3',
      [
        ['A', 'a2', 'a3', 'a1'],
        ['B', 'b1'],
      ],
    ],
    [
      'a3',
      'a1',
      [
        ['A', 'a3', 'a1', 'a2'],
        ['B', 'b1'],
      ],
    ],
    [
      'a2',
      'b1',
      [
        ['A', 'a1', 'a3'],
        ['B', 'a2', 'b1'],
      ],
    ],
    [
      'a2',
      'B',
      [
        ['A', 'a1', 'a3'],
        ['B', 'b1', 'a2'],
      ],
    ],
    [
      'a1',
      'A',
      [
        ['A', 'a2', 'a3', 'a1'],
        ['B', 'b1'],
      ],
    ],
    [
      'B',
      'A',
      [
        ['B', 'b1'],
        ['A', 'a1', 'a2', 'a3'],
      ],
    ],
    [
      'A',
      'b1',
      [
        ['B', 'b1'],
        ['A', 'a1', 'a2', 'a3'],
      ],
    ],
    [
      'a1',
      'gone',
      [
        ['A', 'a1', 'a2', 'a3'],
        ['B', 'b1'],
      ],
    ],
  ])('puts %s where %s stands', (active, over, expected) => {
    expect(shape(dropped(two, active, over))).toEqual(expected);
  });

  it.each([
    [
      'a2',
      -1,
      [
        ['A', 'a2', 'a1', 'a3'],
        ['B', 'b1'],
      ],
    ],
    [
      'a3',
      1,
      [
        ['A', 'a1', 'a2'],
        ['B', 'a3', 'b1'],
      ],
    ],
    ['b1', -1, [['A', 'a1', 'a2', 'a3', 'b1'], ['B']]],
    [
      'a1',
      -1,
      [
        ['A', 'a1', 'a2', 'a3'],
        ['B', 'b1'],
      ],
    ],
    [
      'b1',
      1,
      [
        ['A', 'a1', 'a2', 'a3'],
        ['B', 'b1'],
      ],
    ],
    [
      'A',
      1,
      [
        ['B', 'b1'],
        ['A', 'a1', 'a2', 'a3'],
      ],
    ],
  ] as const)('moves %s by %s', (key, by, expected) => {
    expect(shape(stepped(two, key, by))).toEqual(expected);
  });

  it('adds up the seconds of its videos', () => {
    expect(videoSeconds(two)).toBe(240);
  });

  it('sends only ids the server knows and only what belongs to the kind', () => {
    const quiz = { ...emptyLesson('quiz', ' 想一想 '), id: 'q', assetId: 'x' };
    const body = outlineBody([{ key: 'new-9', title: '一', lessons: [quiz] }], 4);
    expect(body).toEqual({
      revision: 4,
      chapters: [
        {
          title: '一',
          lessons: [{ id: 'q', title: '想一想', kind: 'quiz', quiz: { passMark: 60, questions: [] } }],
        },
      ],
    });
  });
});
