import { spacedWords } from './spaced-words.rule';

describe('a list put into a Chinese sentence', () => {
  it('stands off by a blank only where it begins with digits', () => {
    expect(spacedWords('还差一次小测')).toBe('还差一次小测');
    expect(spacedWords('还差2 课时和1 篇记录')).toBe('还差 2 课时和 1 篇记录');
    expect(spacedWords('还差必修主题 2 课时')).toBe('还差必修主题 2 课时');
    expect(spacedWords('2 class hours to go')).toBe('2 class hours to go');
  });
});
