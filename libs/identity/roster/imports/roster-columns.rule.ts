import { columnLetter, type Sheet, type SheetRow } from '@libs/platform';

/** The fields of a roster in the order of the template. */
export const rosterFields = [
  'grade',
  'class',
  'pupil',
  'guardian1Name',
  'guardian1Relation',
  'guardian1Phone',
  'guardian2Name',
  'guardian2Relation',
  'guardian2Phone',
] as const;
export type RosterField = (typeof rosterFields)[number];

/** The heads of the template. */
export const rosterHeads: Record<RosterField, string> = {
  grade: '年级',
  class: '班级',
  pupil: '学生姓名',
  guardian1Name: '家长1姓名',
  guardian1Relation: '家长1关系',
  guardian1Phone: '家长1手机号',
  guardian2Name: '家长2姓名',
  guardian2Relation: '家长2关系',
  guardian2Phone: '家长2手机号',
};

export interface RosterColumn {
  index: number;
  letter: string;
  /** The head as it stands in the file. */
  head: string;
}

export interface RosterHead {
  row: number;
  columns: Partial<Record<RosterField, RosterColumn>>;
}

const aliases: Record<'grade' | 'class' | 'pupil' | 'Name' | 'Relation' | 'Phone', string[]> = {
  grade: ['年级', '所在年级', 'grade'],
  class: ['班级', '班', '所在班级', 'class'],
  pupil: ['学生姓名', '姓名', '学生', '幼儿姓名', '孩子姓名', 'pupil', 'student'],
  Name: ['家长姓名', '家长', '监护人', '监护人姓名'],
  Relation: ['关系', '家长关系', '与学生关系', '与孩子关系', '监护人关系'],
  Phone: [
    '手机号',
    '手机',
    '手机号码',
    '联系电话',
    '电话',
    '家长手机号',
    '家长手机',
    '家长电话',
    '监护人手机号',
  ],
};
const required: RosterField[] = ['grade', 'class', 'pupil'];
const rowsSearched = 10;

/** Where the fields stand in a sheet, or which heads are missing from the row that looks most like a head. */
export function findHead(sheet: Sheet): RosterHead | { missing: string[] } {
  let missing = required.map((field) => rosterHeads[field]);
  for (const row of sheet.rows.slice(0, rowsSearched)) {
    const columns = columnsOf(row);
    const absent = required.filter((field) => !columns[field]).map((field) => rosterHeads[field]);
    if (absent.length === 0) return { row: row.number, columns };
    if (absent.length < missing.length) missing = absent;
  }
  return { missing };
}

function columnsOf(row: SheetRow): RosterHead['columns'] {
  const columns: RosterHead['columns'] = {};
  row.cells.forEach((cell, index) => {
    if (typeof cell !== 'string') return;
    // 家长姓名 · 关系 · 手机号 twice means the first and the second guardian.
    const field = fieldsOf(cell).find((candidate) => !columns[candidate]);
    if (field) columns[field] = { index, letter: columnLetter(index), head: cell.trim() };
  });
  return columns;
}

function fieldsOf(head: string): RosterField[] {
  const plain = head
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/\(.*\)/u, '')
    .replace(/[*:]/gu, '')
    .toLowerCase();
  const which = /^(?:第?([12一二])个?)?(.*?)$/u.exec(plain.replace(/^(家长|监护人)([12一二])/u, '$2$1'));
  const number = which?.[1];
  const bare = which?.[2] ?? plain;
  for (const field of ['grade', 'class', 'pupil'] as const)
    if (!number && aliases[field].includes(plain)) return [field];
  for (const part of ['Name', 'Relation', 'Phone'] as const) {
    if (!aliases[part].includes(bare)) continue;
    if (!number) return [`guardian1${part}`, `guardian2${part}`];
    return number === '1' || number === '一' ? [`guardian1${part}`] : [`guardian2${part}`];
  }
  return [];
}
