import { unbrokenDate } from './unbroken-date.rule';

const shown = (words: string): string => words.replaceAll('\u2060', '·');

describe('a date on one line', () => {
  it('is held together from its year to its day, and may end before the hour', () => {
    expect(shown(unbrokenDate('2026年11月22日 19:30'))).toBe('2026·年·11·月·22·日 19:30');
  });
  it('leaves a date in English as it is', () => {
    expect(unbrokenDate('22 November 2026')).toBe('22 November 2026');
  });
});
