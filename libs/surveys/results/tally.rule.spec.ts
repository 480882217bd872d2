import fc from 'fast-check';
import type { Question } from '../questionnaires/question.rule';
import { Tally, type AskedClass } from './tally.rule';

const questions: Question[] = [
  { kind: 'scale', title: '满意吗', options: [], satisfaction: true },
  { kind: 'multi', title: '想听什么', options: ['沟通', '情绪'], satisfaction: false },
  { kind: 'text', title: '想说的', options: [], satisfaction: false },
];
const classes = new Map(
  ['a', 'b', 'c'].map((classId): [string, AskedClass] => [
    classId,
    { classId, gradeId: classId === 'c' ? 'two' : 'one', schoolId: 'school', families: 40 },
  ]),
);

describe('a tally', () => {
  it('adds classes up to grades and the school', () => {
    const tally = new Tally(questions, classes);
    for (let at = 0; at < 12; at += 1) tally.add({ classId: 'a', replies: [5, [0, 1], '很好'] });
    for (let at = 0; at < 11; at += 1) tally.add({ classId: 'c', replies: [3, [1], ''] });
    const groups = new Map(tally.groups().map((group) => [group.tally.unitId, group]));
    expect(groups.get('school')?.tally).toMatchObject({ families: 120, answers: 23, satisfied: 12 });
    expect(Object.fromEntries(groups.get('school')?.tally.choices ?? [])).toEqual({
      '0 5': 12,
      '0 3': 11,
      '1 0': 12,
      '1 1': 23,
    });
    expect([...groups.values()].filter(({ shown }) => shown).map(({ tally: { unitId } }) => unitId)).toEqual([
      'school',
      'one',
      'a',
      'two',
      'c',
    ]);
    expect(tally.texts).toHaveLength(12);
  });

  it('passes over a class that is gone', () => {
    expect(new Tally(questions, classes).add({ classId: 'gone', replies: [5, [], ''] })).toBe(false);
  });

  it('does not depend on the order of the sheets', () => {
    const sheet = fc.record({
      classId: fc.constantFrom('a', 'b', 'c'),
      replies: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.subarray([0, 1]), fc.constant('')),
    });
    const counted = (sheets: { classId: string; replies: (number | number[] | string)[] }[]) => {
      const tally = new Tally(questions, classes);
      for (const one of sheets) tally.add(one);
      return tally.groups().map(({ tally: { choices, ...rest }, shown }) => {
        return { ...rest, shown, choices: [...choices].sort() };
      });
    };
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 60 }), (sheets) => {
        expect(counted(sheets.toReversed())).toEqual(counted(sheets));
      }),
    );
  });
});
