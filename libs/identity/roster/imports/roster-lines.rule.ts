import { isBlank, type Sheet, type SheetCell, type SheetRow } from '@libs/platform';
import { nameKey, nameProblem, tidyName } from '../../families/pupil-name.rule';
import { relationNamed, type Relation } from '../../families/relation.rule';
import { classNameOf, type ClassName } from './class-name.rule';
import { gradeLevelOf } from './grade-name.rule';
import { findHead, rosterHeads, type RosterField, type RosterHead } from './roster-columns.rule';

export const rosterIssueCodes = [
  'roster.cell-date',
  'roster.cell-error',
  'roster.cell-formula',
  'roster.class-missing',
  'roster.class-unknown',
  'roster.grade-missing',
  'roster.grade-not-here',
  'roster.grade-unknown',
  'roster.guardian-without-phone',
  'roster.name-characters',
  'roster.name-too-long',
  'roster.phone-invalid',
  'roster.phone-scientific',
  'roster.phone-twice',
  'roster.pupil-missing',
  'roster.relation-unknown',
  'roster.sheet-without-head',
] as const;
export type RosterIssueCode = (typeof rosterIssueCodes)[number];

export interface RosterIssue {
  /** The words, with what to do, stand in the web. */
  code: RosterIssueCode;
  /** Letter of the column, '' when the whole row or sheet is meant. */
  column: string;
  /** The head of the column as it stands in the file. */
  head: string;
  params: Record<string, string>;
  /** False: a hint; the row is taken nevertheless. */
  blocking: boolean;
}

export interface LineGuardian {
  name: string | null;
  relation: Relation;
  /** E.164. */
  phone: string;
}

/** One row of the file, read as far as it can be. */
export interface RosterLine {
  sheet: string;
  row: number;
  gradeLevel: number | null;
  gradeText: string;
  class: ClassName | null;
  classText: string;
  pupil: string;
  pupilKey: string;
  guardians: LineGuardian[];
  issues: RosterIssue[];
}

/** A file that cannot be read as a roster at all; the code is what the caller is told. */
export interface FileRefusal {
  code: string;
  details?: Record<string, unknown>;
}

export type LinesRead = { lines: RosterLine[] } | { refused: FileRefusal };

/** Reads a phone number as people write it; null when it is none that can be reached. */
export type PhoneReader = (text: string) => string | null;

/** A row of the template that shows how it is meant; it is never taken for a pupil. */
export const examplePupil = '示例学生(此行不会导入)';
/** A list of one city school is far below this. */
export const mostRows = 20_000;

/** The rows of all sheets with their faults, or why the file as a whole is none that can be taken. */
export function readLines(sheets: Sheet[], readPhone: PhoneReader): LinesRead {
  const filled = sheets.filter((sheet) => sheet.rows.length > 0);
  if (filled.length === 0) return { refused: { code: 'roster.file-empty' } };
  const heads = filled.map((sheet) => ({ sheet, head: findHead(sheet) }));
  if (!heads.some(({ head }) => 'columns' in head)) {
    const missing = heads.map(({ head }) => ('missing' in head ? head.missing : []));
    const closest = missing.reduce((one, other) => (other.length < one.length ? other : one));
    const sheet = heads[missing.indexOf(closest)]?.sheet.name;
    return { refused: { code: 'roster.head-missing', details: { sheet, missing: closest } } };
  }
  const lines = heads.flatMap(({ sheet, head }) =>
    'columns' in head ? linesOf(sheet, head, readPhone) : sheetWithoutHead(sheet),
  );
  if (lines.length === 0) return { refused: { code: 'roster.file-empty' } };
  return lines.length > mostRows
    ? { refused: { code: 'roster.too-many-rows', details: { most: mostRows } } }
    : { lines };
}

function sheetWithoutHead(sheet: Sheet): RosterLine[] {
  // A sheet of remarks has one column; anything wider may be pupils that must not be dropped without a word.
  if (sheet.rows.every((row) => row.cells.filter((cell) => !isBlank(cell)).length <= 2)) return [];
  const code = 'roster.sheet-without-head' as const;
  const issue = { code, column: '', head: '', params: {}, blocking: true };
  return [{ ...emptyLine(sheet.name, sheet.rows[0]?.number ?? 1), issues: [issue] }];
}

function emptyLine(sheet: string, row: number): RosterLine {
  return {
    sheet,
    row,
    gradeLevel: null,
    gradeText: '',
    class: null,
    classText: '',
    pupil: '',
    pupilKey: '',
    guardians: [],
    issues: [],
  };
}

function linesOf(sheet: Sheet, head: RosterHead, readPhone: PhoneReader): RosterLine[] {
  return sheet.rows
    .filter((row) => row.number > head.row)
    .map((row) => new LineReader(sheet.name, row, head, readPhone))
    .filter((reader) => reader.saysAnything())
    .map((reader) => reader.read());
}

class LineReader {
  private readonly line: RosterLine;

  constructor(
    sheet: string,
    private readonly row: SheetRow,
    private readonly head: RosterHead,
    private readonly readPhone: PhoneReader,
  ) {
    this.line = emptyLine(sheet, row.number);
  }

  /** Grade and class filled down past the last pupil are not a row; neither is the example of the template. */
  saysAnything(): boolean {
    const fields = Object.keys(this.head.columns) as RosterField[];
    if (this.cell('pupil') === examplePupil) return false;
    return fields.some((field) => field !== 'grade' && field !== 'class' && !isBlank(this.cell(field)));
  }

  read(): RosterLine {
    const line = this.line;
    line.gradeText = this.text('grade');
    line.gradeLevel = gradeLevelOf(line.gradeText);
    this.demand('grade', line.gradeText, line.gradeLevel !== null);
    line.classText = this.text('class');
    line.class = classNameOf(line.classText);
    this.demand('class', line.classText, line.class !== null);
    line.pupil = tidyName(this.text('pupil'));
    line.pupilKey = nameKey(line.pupil);
    this.name('pupil', line.pupil, true);
    for (const number of [1, 2] as const) this.guardian(number);
    const [first, second] = line.guardians;
    if (first && second && first.phone === second.phone) this.fault('roster.phone-twice', 'guardian2Phone');
    return line;
  }

  private guardian(number: 1 | 2): void {
    const name = tidyName(this.text(`guardian${number}Name`));
    const word = this.text(`guardian${number}Relation`);
    const phoneText = this.text(`guardian${number}Phone`);
    this.name(`guardian${number}Name`, name, false);
    const relation = word === '' ? 'other' : relationNamed(word);
    if (!relation) this.fault('roster.relation-unknown', `guardian${number}Relation`, { value: word });
    if (phoneText === '') {
      if (name !== '') this.hint('roster.guardian-without-phone', `guardian${number}Phone`);
      return;
    }
    const phone = this.phone(phoneText, `guardian${number}Phone`);
    if (phone && relation) this.line.guardians.push({ name: name === '' ? null : name, relation, phone });
  }

  private phone(text: string, field: RosterField): string | null {
    // Excel shows long numbers as 1.38E+10; what was cut off cannot be known.
    if (/^\d(\.\d+)?e\+?\d+$/iu.test(text)) return this.fault('roster.phone-scientific', field);
    return this.readPhone(text.replace(/\.0+$/u, '')) ?? this.fault('roster.phone-invalid', field);
  }

  private demand(field: 'grade' | 'class', text: string, known: boolean): void {
    if (known || this.isOdd(field)) return;
    if (text === '') this.fault(`roster.${field}-missing`, field);
    else this.fault(`roster.${field}-unknown`, field, { value: text.slice(0, 40) });
  }

  private name(field: RosterField, name: string, needed: boolean): void {
    const problem = nameProblem(name);
    if (!problem || this.isOdd(field) || (problem === 'missing' && !needed)) return;
    const code = problem === 'missing' ? 'roster.pupil-missing' : (`roster.name-${problem}` as const);
    this.fault(code, field, problem === 'missing' ? {} : { value: name.slice(0, 40) });
  }

  /** The text of a cell; a formula is never evaluated and its cached result never trusted: the cell is a fault. */
  private text(field: RosterField): string {
    const cell = this.cell(field);
    if (typeof cell === 'string') return cell.normalize('NFKC').trim();
    if (cell) this.fault(`roster.cell-${cell.odd}`, field);
    return '';
  }

  private isOdd(field: RosterField): boolean {
    const cell = this.cell(field);
    return cell !== undefined && typeof cell !== 'string';
  }

  private cell(field: RosterField): SheetCell | undefined {
    const column = this.head.columns[field];
    return column ? this.row.cells[column.index] : undefined;
  }

  private fault(code: RosterIssueCode, field: RosterField, params: Record<string, string> = {}): null {
    this.note(code, field, params, true);
    return null;
  }

  private hint(code: RosterIssueCode, field: RosterField): void {
    this.note(code, field, {}, false);
  }

  private note(
    code: RosterIssueCode,
    field: RosterField,
    params: Record<string, string>,
    blocking: boolean,
  ): void {
    const column = this.head.columns[field];
    this.line.issues.push({
      code,
      column: column?.letter ?? '',
      head: column?.head ?? rosterHeads[field],
      params,
      blocking,
    });
  }
}
