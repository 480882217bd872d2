import { inertCell } from './inert-cell.rule';

describe('a cell of an export', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x'])(
    '%j begins no formula',
    (text) => {
      expect(inertCell(text)).toBe(`'${text}`);
    },
  );

  it.each(['王小明', '3班', "O'Neil", '', '1=1', 'a@b'])('%j stays as it is', (text) => {
    expect(inertCell(text)).toBe(text);
  });
});
