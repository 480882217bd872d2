import { planPromotion, type ClassNow } from './promotion.rule';

const summer = new Date('2026-06-30T16:00:00Z');
const before = new Date('2025-09-01T00:00:00Z');
const after = new Date('2026-08-25T00:00:00Z');
const grade = (level: number, name = `${level}年级`) => ({ id: `g${level}`, name, level });
const aClass = (id: string, level: number, more: Partial<ClassNow> = {}): ClassNow => ({
  id,
  name: '1班',
  gradeId: `g${level}`,
  createdAt: before,
  pupils: 40,
  ...more,
});
const steps = (...parts: Parameters<typeof planPromotion>) =>
  planPromotion(...parts).steps.map(({ classId, to, nextName, clashes }) => [
    classId,
    to?.level ?? null,
    nextName,
    clashes,
  ]);

describe('moving up', () => {
  it('takes each class to the next grade, and the last one out of the school', () => {
    const grades = [1, 5, 6].map((level) => grade(level));
    const classes = [aClass('a', 1), aClass('b', 5), aClass('c', 6)];
    expect(steps('primary', grades, classes, summer)).toEqual([
      ['c', null, '1班', false],
      ['b', 6, '1班', false],
      ['a', 2, '1班', false],
    ]);
    expect(steps('nine_year', grades, classes, summer)[0]).toEqual(['c', 7, '1班', false]);
  });

  it('goes from small to middle to top class, and then to school', () => {
    const grades = [grade(-3, '小班'), grade(-2, '中班'), grade(-1, '大班')];
    const classes = [aClass('s', -3), aClass('m', -2), aClass('t', -1)];
    expect(steps('kindergarten', grades, classes, summer).map(([, to]) => to)).toEqual([null, -1, -2]);
  });

  it('says the next grade in a name that says the grade', () => {
    const grades = [grade(3, '三年级'), grade(4, '四年级')];
    const classes = [aClass('a', 3, { name: '三年级2班' })];
    expect(steps('primary', grades, classes, summer)).toEqual([['a', 4, '四年级2班', false]]);
  });

  it('leaves alone what was made for the new year, and says where names clash', () => {
    const grades = [grade(1), grade(2)];
    const classes = [
      aClass('old', 1, { name: '1班' }),
      aClass('new first', 1, { createdAt: after }),
      aClass('new second', 2, { name: '一班', createdAt: after }),
    ];
    expect(steps('primary', grades, classes, summer)).toEqual([['old', 2, '1班', true]]);
  });

  it('shows another fingerprint when anything differs', () => {
    const plan = (pupils: number) =>
      planPromotion('primary', [grade(1), grade(2)], [aClass('a', 1, { pupils })], summer).fingerprint;
    expect(plan(40)).toBe(plan(40));
    expect(plan(40)).not.toBe(plan(41));
  });
});
