/** A cell as the spreadsheet reader gives it: text, a date, or something that is no plain value. */
export type TrainingCell = string | { odd: string; day?: string };

export interface TrainingRow {
  /** As the spreadsheet program counts, from 1. */
  number: number;
  cells: TrainingCell[];
}

export interface KnownMember {
  id: string;
  name: string;
  staffNumber: string;
}

export interface KnownTraining {
  memberId: string;
  title: string;
  heldOn: string;
}

export type TrainingIssueCode =
  | 'name-missing'
  | 'name-too-long'
  | 'name-ambiguous'
  | 'name-differs'
  | 'title-missing'
  | 'hours-unreadable'
  | 'date-unreadable'
  | 'date-to-come'
  | 'formula'
  | 'twice';

/** Where the fault is and what it is; the web has the words and the advice. */
export interface TrainingIssue {
  /** Letter of the column. */
  column: string;
  code: TrainingIssueCode;
}

export interface TrainingLine {
  line: number;
  /** known: the very training is recorded already, nothing will happen. */
  verdict: 'new' | 'known' | 'error';
  issues: TrainingIssue[];
  /** null: a teacher who will be put on the register. */
  memberId: string | null;
  name: string;
  staffNumber: string;
  /** '' where the line only puts a teacher on the register. */
  title: string;
  hours: number | null;
  heldOn: string | null;
  organiser: string;
}

export const trainingHeads = ['工号', '姓名', '培训名称', '学时', '结束日期', '主办单位'] as const;
/** Name of the example in the template; never imported. */
export const exampleTeacher = '示例教师（请删除本行）';

const textOf = (cell: TrainingCell | undefined): string => (typeof cell === 'string' ? cell.trim() : '');
const keyOf = (member: string, title: string, heldOn: string): string => `${member} ${heldOn} ${title}`;

/**
 * Judges every line; the heads and the example are passed over. Teachers are found by staff number, else by name,
 * which must then be the only one; an unknown one will be put on the register.
 * @param today YYYY-MM-DD: no training ends later
 */
export function judgeTrainingLines(
  rows: TrainingRow[],
  members: KnownMember[],
  known: KnownTraining[],
  today: string,
): TrainingLine[] {
  const held = new Set(known.map(({ memberId, title, heldOn }) => keyOf(memberId, title, heldOn)));
  const seen = new Set<string>();
  const meant = rows.filter(({ cells }) => !isHead(cells) && textOf(cells[1]) !== exampleTeacher);
  return meant.map((row) => {
    const line = judgeLine(row, members, today);
    if (line.verdict === 'error') return line;
    const key = keyOf(line.memberId ?? `${line.staffNumber}/${line.name}`, line.title, line.heldOn ?? '');
    if (seen.has(key)) return { ...line, verdict: 'error', issues: [{ column: 'B', code: 'twice' }] };
    seen.add(key);
    const isKnown = line.title === '' ? line.memberId !== null : held.has(key);
    return isKnown ? { ...line, verdict: 'known' } : line;
  });
}

const isHead = (cells: TrainingCell[]): boolean =>
  textOf(cells[1]) === trainingHeads[1] && textOf(cells[2]) === trainingHeads[2];

function judgeLine({ number, cells }: TrainingRow, members: KnownMember[], today: string): TrainingLine {
  const issues = cells.flatMap((cell, at): TrainingIssue[] =>
    typeof cell !== 'string' && cell.odd !== 'date'
      ? [{ column: 'ABCDEF'.charAt(at) || 'G', code: 'formula' }]
      : [],
  );
  const [staffNumber, name] = [textOf(cells[0]).slice(0, 32), textOf(cells[1])];
  const found = memberIn(staffNumber, name, members);
  if (typeof found === 'string') issues.push({ column: 'B', code: found });
  const training = trainingIn(cells, today, issues);
  const memberId = typeof found === 'string' ? null : (found?.id ?? null);
  const verdict = issues.length > 0 ? 'error' : 'new';
  return { line: number, verdict, issues, memberId, name: name.slice(0, 40), staffNumber, ...training };
}

/** Reads the training of a line and notes what is wrong with it; all four cells empty is no training at all. */
function trainingIn(
  cells: TrainingCell[],
  today: string,
  issues: TrainingIssue[],
): Pick<TrainingLine, 'title' | 'hours' | 'heldOn' | 'organiser'> {
  const given = cells.slice(2, 6).some((cell) => typeof cell !== 'string' || cell.trim() !== '');
  if (!given) return { title: '', hours: null, heldOn: null, organiser: '' };
  const title = textOf(cells[2]).slice(0, 100);
  if (!title) issues.push({ column: 'C', code: 'title-missing' });
  const hours = hoursIn(cells[3]);
  if (hours === null) issues.push({ column: 'D', code: 'hours-unreadable' });
  const heldOn = dayIn(cells[4]);
  if (!heldOn) issues.push({ column: 'E', code: 'date-unreadable' });
  else if (heldOn > today) issues.push({ column: 'E', code: 'date-to-come' });
  return { title, hours, heldOn, organiser: textOf(cells[5]).slice(0, 100) };
}

/** null: nobody of that number or name yet. */
function memberIn(
  staffNumber: string,
  name: string,
  members: KnownMember[],
): KnownMember | TrainingIssueCode | null {
  if (!name) return 'name-missing';
  if (name.length > 40) return 'name-too-long';
  const byNumber = staffNumber ? members.find((member) => member.staffNumber === staffNumber) : undefined;
  if (byNumber) return byNumber.name === name ? byNumber : 'name-differs';
  // Somebody of the same name with another number is somebody else.
  const fitting = members.filter((member) => member.name === name && (!staffNumber || !member.staffNumber));
  if (fitting.length > 1) return 'name-ambiguous';
  return fitting[0] ?? null;
}

/** 0.5 to 200 with at most one decimal, as text, with or without 学时 behind it. */
export function hoursIn(cell: TrainingCell | undefined): number | null {
  const match = /^(\d{1,3}(?:\.\d)?)\s*(?:学时|课时)?$/u.exec(textOf(cell));
  const hours = Number(match?.[1] ?? 0);
  return hours >= 0.5 && hours <= 200 ? hours : null;
}

/** 2024-03-01, 2024/3/1, 2024.3.1, 2024年3月1日 or a date cell → 2024-03-01; null for anything else. */
function dayIn(cell: TrainingCell | undefined): string | null {
  if (cell && typeof cell !== 'string') return cell.day ?? null;
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(textOf(cell));
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
