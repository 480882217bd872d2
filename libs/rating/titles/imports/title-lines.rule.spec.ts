import type { SheetCell } from '@libs/platform';
import { dayIn, exampleSchool, judgeTitleLines, titleHeads } from './title-lines.rule';

const schools = [
  { id: 's1', code: 'X001', name: '青禾小学' },
  { id: 's2', code: 'X002', name: '知行中学' },
  { id: 's3', code: 'X003', name: '知行中学' },
];
const judge = (...rows: SheetCell[][]) =>
  judgeTitleLines(
    rows.map((cells, at) => ({ sheet: '称号', line: at + 1, cells })),
    schools,
    [{ unitId: 's1', tier: 'excellent', sinceDay: '2023-09-01' }],
  );

describe('A line of the list of titles', () => {
  test('is new, known, or says in which column what is wrong', () => {
    const lines = judge(
      [...titleHeads],
      ['', exampleSchool, '优秀', '2024-01-01', '2026-12-31', '文1'],
      ['', '青禾小学', '示范', '2024年9月1日', '2027/8/31', '市教〔2024〕12号'],
      ['X001', '', '优秀', { odd: 'date', day: '2023-09-01' }, '2026-08-31', '市教〔2023〕9号'],
      ['', '知行中学', '四星', '2024-02-30', '2023-01-01', ''],
      ['X003', '知行中学', 'star', '2024-02-01', '2023-01-01', { odd: 'formula' }],
      ['X009', '', '基础', '2024-02-01', '2025-01-31', 'n'],
    );
    expect(
      lines.map(({ line, verdict, issues }) => [line, verdict, issues.map((i) => `${i.column} ${i.code}`)]),
    ).toEqual([
      [3, 'new', []],
      [4, 'known', []],
      [5, 'error', ['B school-ambiguous', 'C tier-unknown', 'D date-unreadable', 'F document-missing']],
      [6, 'error', ['F formula', 'E until-before-since', 'F document-missing']],
      [7, 'error', ['A school-unknown']],
    ]);
  });

  test('is refused the second time it stands in the list', () => {
    const row = ['', '青禾小学', '示范', '2024-09-01', '2027-08-31', '文'];
    expect(judge(row, row).map((line) => line.verdict)).toEqual(['new', 'error']);
  });

  test.each([
    ['2024.3.1', '2024-03-01'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', null],
    ['20240301', null],
    ['', null],
  ])('reads the day %s as %s', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });
});
