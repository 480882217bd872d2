import { nameKey, nameProblem, tidyName } from './pupil-name.rule';

describe('a name on the class list', () => {
  it.each([
    ['张 三', '张三'],
    ['张　三 ', '张三'],
    ['Ａｎｎａ Ｌｉ', 'anna li'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['阿依古丽・买买提', '阿依古丽·买买提'],
    ['张三（大）', '张三(大)'],
  ])('%s is the same as %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it('keeps rare characters apart', () => {
    expect(nameKey('王𬀩')).not.toBe(nameKey('王𬍛'));
  });

  it('is stored as written, only tidied', () => {
    expect(tidyName('  李   明 ')).toBe('李 明');
  });

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['=HYPERLINK("x")', 'characters'],
    ['+张三', 'characters'],
    ['-张三', 'characters'],
    ['@张三', 'characters'],
    ['13800138000', 'characters'],
    ['张三<script>', 'characters'],
    ['长'.repeat(41), 'too-long'],
  ])('%s is refused: %s', (name, problem) => {
    expect(nameProblem(name)).toBe(problem);
  });

  it.each(['张三', '王𬀩', '㛃', '阿依古丽·买买提', "Anna O'Neil", '张伟1', '张伟(大)'])(
    '%s is a name',
    (name) => {
      expect(nameProblem(name)).toBeNull();
    },
  );
});
