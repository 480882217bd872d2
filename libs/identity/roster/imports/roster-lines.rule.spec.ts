import type { Sheet, SheetCell } from '@libs/platform';
import { findHead } from './roster-columns.rule';
import { examplePupil, readLines, type RosterLine } from './roster-lines.rule';

const head = [
  '年级',
  '班级',
  '学生姓名',
  '家长姓名',
  '关系',
  '手机号',
  '家长2姓名',
  '家长2关系',
  '家长2手机号',
];
const sheet = (...rows: SheetCell[][]): Sheet => ({
  name: '名单',
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
});
const readPhone = (text: string) => (/^1\d{10}$/.test(text) ? `+86${text}` : null);
const read = (...sheets: Sheet[]): RosterLine[] => {
  const done = readLines(sheets, readPhone);
  return 'lines' in done ? done.lines : [];
};
const codes = (line: RosterLine | undefined) => line?.issues.map((issue) => `${issue.column} ${issue.code}`);

describe('the head of a roster', () => {
  it('is found below a title and in any order', () => {
    const found = findHead(sheet(['某某小学学生名单'], ['学生姓名*', '班级（必填）', ' 年 级 ']));
    expect(found).toMatchObject({
      row: 2,
      columns: { pupil: { letter: 'A' }, class: { letter: 'B' }, grade: { letter: 'C' } },
    });
  });

  it('takes a repeated head for the second guardian', () => {
    const found = findHead(
      sheet(['年级', '班级', '姓名', '家长姓名', '关系', '手机号', '家长姓名', '关系', '手机号']),
    );
    expect(found).toMatchObject({
      columns: { guardian1Phone: { letter: 'F' }, guardian2Phone: { letter: 'I' } },
    });
  });

  it('says which heads are missing', () => {
    expect(readLines([sheet(['年级', '姓名'], ['一年级', '张三'])], readPhone)).toMatchObject({
      refused: { code: 'roster.head-missing', details: { missing: ['班级'] } },
    });
  });
});

describe('a row of a roster', () => {
  it('is read with two guardians', () => {
    const [line] = read(
      sheet(head, [
        '三年级',
        '3班',
        '王小明',
        '李红',
        '妈妈',
        '13800000001',
        '',
        '爸爸',
        '１３８０００００００２',
      ]),
    );
    expect(line).toMatchObject({
      gradeLevel: 3,
      class: { key: '3' },
      pupil: '王小明',
      issues: [],
      sheet: '名单',
      row: 2,
    });
    expect(line?.guardians).toEqual([
      { name: '李红', relation: 'mother', phone: '+8613800000001' },
      { name: null, relation: 'father', phone: '+8613800000002' },
    ]);
  });

  it('names column and head of every fault', () => {
    const [line] = read(sheet(head, ['十三年级', '', '王小明', '李红', '邻居', '1380000', '', '', '']));
    expect(codes(line)).toEqual([
      'A roster.grade-unknown',
      'B roster.class-missing',
      'E roster.relation-unknown',
      'F roster.phone-invalid',
    ]);
    expect(line?.issues[0]).toMatchObject({ head: '年级', params: { value: '十三年级' } });
  });

  it.each([
    ['formula', { odd: 'formula' as const }],
    ['date', { odd: 'date' as const, day: '2026-03-01' }],
    ['error', { odd: 'error' as const }],
  ])('does not trust a cell that is a %s', (odd, cell) => {
    const [line] = read(sheet(head, ['三年级', cell, '王小明', '', '', cell]));
    expect(codes(line)).toEqual([`B roster.cell-${odd}`, `F roster.cell-${odd}`]);
  });

  it('knows a phone number that a spreadsheet has cut', () => {
    const [line] = read(sheet(head, ['三年级', '1', '王小明', '', '', '1.38E+10']));
    expect(codes(line)).toEqual(['F roster.phone-scientific']);
  });

  it('takes a number with a point as Excel writes it', () => {
    expect(read(sheet(head, ['3', '1', '王小明', '', '', '13800000001.0']))[0]?.guardians).toHaveLength(1);
  });

  it('refuses one phone for both guardians', () => {
    const [line] = read(sheet(head, ['3', '1', '王小明', '甲', '', '13800000001', '乙', '', '13800000001']));
    expect(codes(line)).toEqual(['I roster.phone-twice']);
  });

  it('takes a pupil whose guardian has no phone, with a hint', () => {
    const [line] = read(sheet(head, ['3', '1', '王小明', '李红', '母亲', '']));
    expect(line?.issues).toMatchObject([{ code: 'roster.guardian-without-phone', blocking: false }]);
  });

  it('is nothing when only grade and class are filled down, or when it is the example of the template', () => {
    const lines = read(
      sheet(head, ['3', '1', '王小明'], ['3', '1', ''], ['3', '1', examplePupil, '', '', '13800000001']),
    );
    expect(lines).toHaveLength(1);
  });

  it('must name a pupil', () => {
    const [line] = read(sheet(head, ['3', '1', '', '李红', '母亲', '13800000001']));
    expect(codes(line)).toEqual(['C roster.pupil-missing']);
  });

  it('is no formula in disguise', () => {
    const [line] = read(sheet(head, ['3', '1', '@SUM(A1)', '+cmd', '', '']));
    expect(codes(line)).toEqual([
      'C roster.name-characters',
      'D roster.name-characters',
      'F roster.guardian-without-phone',
    ]);
  });
});

describe('the sheets of a file', () => {
  it('are all read', () => {
    const lines = read(
      { ...sheet(head, ['3', '1', '甲']), name: '一' },
      { ...sheet(head, ['3', '2', '乙']), name: '二' },
    );
    expect(lines.map((line) => line.sheet)).toEqual(['一', '二']);
  });

  it('are a fault when pupils may stand in one without a head, but remarks are passed over', () => {
    const other = { ...sheet(['三年级', '1班', '王小明', '13800000001']), name: '三班' };
    const remarks = { ...sheet(['请按说明填写'], ['', '谢谢']), name: '说明' };
    const lines = read(sheet(head, ['3', '1', '甲']), other, remarks);
    expect(lines.flatMap((line) => codes(line))).toEqual([' roster.sheet-without-head']);
  });

  it('may not be empty', () => {
    expect(readLines([sheet()], readPhone)).toEqual({ refused: { code: 'roster.file-empty' } });
    expect(readLines([sheet(head)], readPhone)).toEqual({ refused: { code: 'roster.file-empty' } });
  });
});
