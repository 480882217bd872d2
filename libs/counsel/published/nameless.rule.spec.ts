import fc from 'fast-check';
import { isNameless } from './nameless.rule';

describe('a text to be published', () => {
  it.each([
    '王小明最近不爱说话',
    '王 小 明最近',
    '我叫 Li Lei',
    '打 138 0013 8000 给我',
    '１３８００１３８０００',
  ])('does not say “%s”', (text) => {
    expect(isNameless(text, ['王小明', 'li lei'])).toBe(false);
  });

  it('may say ages, years and names nobody bears', () => {
    expect(isNameless('孩子 7 岁，2026 年入学，总说“不”。', ['王小明', '王'])).toBe(true);
  });

  it('is found out wherever the name stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(isNameless(`${before}林一诺${after}`, ['林一诺'])).toBe(false);
      }),
    );
  });
});
