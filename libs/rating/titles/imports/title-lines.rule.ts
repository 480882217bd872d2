import { columnLetter, type SheetCell } from '@libs/platform';
import type { RatedTier } from '../../standards/standard.rule';

export interface TitleRow {
  sheet: string;
  /** As the spreadsheet program counts, from 1. */
  line: number;
  cells: SheetCell[];
}

export interface KnownSchool {
  id: string;
  code: string;
  name: string;
}

export interface KnownTitle {
  unitId: string;
  tier: RatedTier;
  sinceDay: string;
}

export type TitleIssueCode =
  | 'school-missing'
  | 'school-unknown'
  | 'school-ambiguous'
  | 'tier-unknown'
  | 'date-unreadable'
  | 'until-before-since'
  | 'document-missing'
  | 'formula'
  | 'twice';

/** Where the fault is and what it is; the web has the words and the advice. */
export interface TitleIssue {
  /** Letter of the column. */
  column: string;
  code: TitleIssueCode;
}

export interface TitleLine {
  sheet: string;
  line: number;
  /** known: the very title is here already, nothing will happen. */
  verdict: 'new' | 'known' | 'error';
  issues: TitleIssue[];
  unitId: string | null;
  school: string;
  tier: RatedTier | null;
  since: string | null;
  until: string | null;
  documentNumber: string;
}

export const titleHeads = ['学校代码', '学校名称', '等级', '起始日期', '截止日期', '文号'] as const;
/** Names of the example in the template; never imported. */
export const exampleSchool = '示例学校（请删除本行）';

const tierWords: Record<string, RatedTier> = {
  基础: 'basic',
  优秀: 'excellent',
  示范: 'model',
  星级: 'star',
  basic: 'basic',
  excellent: 'excellent',
  model: 'model',
  star: 'star',
};

const textOf = (cell: SheetCell | undefined): string => (typeof cell === 'string' ? cell.trim() : '');

/** Judges every line; blank ones, heads and the example are passed over. */
export function judgeTitleLines(rows: TitleRow[], schools: KnownSchool[], known: KnownTitle[]): TitleLine[] {
  const held = new Set(known.map(keyOf));
  const seen = new Set<string>();
  const meant = rows.filter(({ cells }) => !isHead(cells) && textOf(cells[1]) !== exampleSchool);
  return meant.map((row) => {
    const line = judgeLine(row, schools);
    if (line.verdict === 'error') return line;
    const key = keyOf({ unitId: line.unitId!, tier: line.tier!, sinceDay: line.since! });
    if (seen.has(key)) return { ...line, verdict: 'error', issues: [{ column: 'B', code: 'twice' }] };
    seen.add(key);
    return held.has(key) ? { ...line, verdict: 'known' } : line;
  });
}

const keyOf = ({ unitId, tier, sinceDay }: KnownTitle): string => `${unitId} ${tier} ${sinceDay}`;

const isHead = (cells: SheetCell[]): boolean =>
  textOf(cells[1]) === titleHeads[1] && textOf(cells[2]) === titleHeads[2];

function judgeLine({ sheet, line, cells }: TitleRow, schools: KnownSchool[]): TitleLine {
  const issues: TitleIssue[] = [];
  cells.forEach((cell, at) => {
    if (typeof cell !== 'string' && cell.odd !== 'date')
      issues.push({ column: columnLetter(at), code: 'formula' });
  });
  const found = schoolIn(cells, schools);
  if (typeof found === 'string') issues.push({ column: textOf(cells[0]) ? 'A' : 'B', code: found });
  const tier =
    tierWords[
      textOf(cells[2])
        .replace(/家长学校$/u, '')
        .toLowerCase()
    ] ?? null;
  if (!tier) issues.push({ column: 'C', code: 'tier-unknown' });
  const [since, until] = [dayIn(cells[3]), dayIn(cells[4])];
  if (!since) issues.push({ column: 'D', code: 'date-unreadable' });
  if (!until) issues.push({ column: 'E', code: 'date-unreadable' });
  if (since && until && until < since) issues.push({ column: 'E', code: 'until-before-since' });
  const documentNumber = textOf(cells[5]).slice(0, 100);
  if (!documentNumber) issues.push({ column: 'F', code: 'document-missing' });
  const school = typeof found === 'string' ? null : found;
  return {
    sheet,
    line,
    verdict: issues.length ? 'error' : 'new',
    issues,
    unitId: school?.id ?? null,
    school: school?.name ?? textOf(cells[1]),
    tier,
    since,
    until,
    documentNumber,
  };
}

/** By code where one is given, else by name, which must then be the only one. */
function schoolIn(cells: SheetCell[], schools: KnownSchool[]): KnownSchool | TitleIssueCode {
  const [code, name] = [textOf(cells[0]), textOf(cells[1])];
  if (!code && !name) return 'school-missing';
  const fitting = schools.filter((school) => (code ? school.code === code : school.name === name));
  if (fitting.length > 1) return 'school-ambiguous';
  return fitting[0] ?? 'school-unknown';
}

/** 2024-03-01, 2024/3/1, 2024.3.1, 2024年3月1日 or a date cell → 2024-03-01; null for anything else. */
export function dayIn(cell: SheetCell | undefined): string | null {
  if (cell && typeof cell !== 'string') return cell.odd === 'date' ? cell.day : null;
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(textOf(cell));
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
