import { columnLetter, isBlank } from './sheet.rule';

describe('a sheet', () => {
  it('names columns as the spreadsheet program does', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });

  it('has blank cells, also such that look blank, but what cannot be trusted is not blank', () => {
    expect([undefined, '', ' ', '　', '\n'].map(isBlank)).toEqual([true, true, true, true, true]);
    expect(['0', { odd: 'formula' as const }].map(isBlank)).toEqual([false, false]);
  });
});
