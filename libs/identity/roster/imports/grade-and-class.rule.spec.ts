import { classNameOf } from './class-name.rule';
import { gradeLevelOf, gradeLevels, gradeNameOf } from './grade-name.rule';
import { smallNumber } from './chinese-number.rule';

describe('a grade on a list', () => {
  it.each([
    ['一年级', 1],
    ['1年级', 1],
    ['１ 年级', 1],
    ['3', 3],
    ['六', 6],
    ['七年级', 7],
    ['初一', 7],
    ['初中三年级', 9],
    ['高一', 10],
    ['高中2年级', 11],
    ['十二年级', 12],
    ['职三', 12],
    ['小学六年级', 6],
    ['小班', -3],
    ['中', -2],
    ['大班', -1],
  ])('%s is level %i', (text, level) => {
    expect(gradeLevelOf(text)).toBe(level);
  });

  it.each(['', '十三年级', '0年级', '初四', '小学七年级', '年级', '向日葵', '一年级1班'])(
    '%s is none',
    (text) => {
      expect(gradeLevelOf(text)).toBeNull();
    },
  );

  it('reads every name that it gives', () => {
    for (const level of gradeLevels) expect(gradeLevelOf(gradeNameOf(level))).toBe(level);
  });
});

describe('a class on a list', () => {
  it.each([
    '2',
    '2班',
    '(2)班',
    '（２）班',
    '二班',
    '三年级2班',
    '三年级（2）班',
    '三(2)班',
    '高一(2)班',
    '初二2班',
    '02',
  ])('%s is class 2', (text) => {
    expect(classNameOf(text)).toEqual({ key: '2', name: '2班' });
  });

  it.each([
    ['12', '12'],
    ['十二班', '12'],
    ['二十一班', '21'],
    ['小一班', '1'],
    ['大2班', '2'],
  ])('%s is class %s', (text, key) => {
    expect(classNameOf(text)?.key).toBe(key);
  });

  it('may have a name instead', () => {
    expect(classNameOf('向日葵班')).toEqual({ key: '向日葵班', name: '向日葵班' });
  });

  it.each(['', '0班', '=1+1', '-1', '@x', '长'.repeat(31)])('%s is none', (text) => {
    expect(classNameOf(text)).toBeNull();
  });
});

describe('small numbers', () => {
  it.each([
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['九十九', 99],
  ])('%s is %i', (text, value) => {
    expect(smallNumber(text)).toBe(value);
  });

  it.each(['', '百', '一二', '123'])('%s is none', (text) => {
    expect(smallNumber(text)).toBeNull();
  });
});
