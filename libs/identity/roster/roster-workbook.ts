import { Workbook, type Worksheet } from 'exceljs';
import { relations, relationWords } from '../families/relation.rule';
import { gradeLevels, gradeNameOf } from './imports/grade-name.rule';
import { rosterFields, rosterHeads } from './imports/roster-columns.rule';
import { examplePupil } from './imports/roster-lines.rule';
import { inertCell } from './spreadsheet-cell.rule';
import type { ListedPupil } from './roster.query';

const example = ['三年级', '2班', examplePupil, '李红', '母亲', '13800000000', '王强', '父亲', '13900000000'];
const advice = [
  '一行一个学生；同一学生的第三位家长另起一行，年级、班级、学生姓名照填。',
  '年级、班级、学生姓名必填；家长可以先不填，以后再补或由家长用邀请码加入。',
  '同班有同名学生时，请照班级名单加以区分，例如“张伟1”“张伟2”。',
  '手机号请用文本格式填写；不要使用公式。',
  '导入前会先给出每一行的预览，确认后才生效；名册中已有而本表没有的学生不会被删除。',
];
const rowsWithChoices = 2000;

/** The template to fill in: heads, an example that is never imported, choices for grade and relation. */
export async function rosterTemplate(): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('学生名单', { views: [{ state: 'frozen', ySplit: 1 }] });
  headed(
    sheet,
    rosterFields.map((field) => rosterHeads[field]),
  );
  sheet.addRow(example).font = { italic: true, color: { argb: 'FF888888' } };
  for (const field of ['guardian1Phone', 'guardian2Phone'] as const) {
    // Text, so that Excel neither rounds long numbers nor drops zeros.
    sheet.getColumn(rosterFields.indexOf(field) + 1).numFmt = '@';
  }
  choices(sheet, 'A', gradeLevels.map(gradeNameOf));
  choices(
    sheet,
    'E',
    relations.map((relation) => relationWords[relation]),
  );
  choices(
    sheet,
    'H',
    relations.map((relation) => relationWords[relation]),
  );
  const notes = workbook.addWorksheet('填写说明');
  notes.getColumn(1).width = 90;
  for (const line of advice) notes.addRow([line]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The same template as .csv, marked as UTF-8 so that Excel shows it right. */
export function rosterTemplateCsv(): string {
  const heads = rosterFields.map((field) => rosterHeads[field]);
  return `\uFEFF${heads.join(',')}\r\n${example.join(',')}\r\n`;
}

/** The roster of a school. Phone numbers are masked: a file leaves the house. */
export async function rosterExport(pupils: ListedPupil[]): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('学生名单', { views: [{ state: 'frozen', ySplit: 1 }] });
  const guardians = Math.max(2, ...pupils.map((pupil) => pupil.guardians.length));
  const numbers = Array.from({ length: guardians }, (_, index) => index + 1);
  headed(sheet, [
    '年级',
    '班级',
    '学生姓名',
    ...numbers.flatMap((number) => ['姓名', '关系', '手机号', '状态'].map((part) => `家长${number}${part}`)),
  ]);
  for (const pupil of pupils) {
    const cells = pupil.guardians.flatMap(({ name, relation, phone, joined }) => [
      name ?? '',
      relationWords[relation],
      phone ?? '',
      joined ? '已加入' : '待加入',
    ]);
    sheet.addRow([pupil.gradeName, pupil.className, pupil.name, ...cells].map(inertCell));
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function headed(sheet: Worksheet, heads: string[]): void {
  sheet.addRow(heads).font = { bold: true };
  heads.forEach((_, index) => (sheet.getColumn(index + 1).width = index < 2 ? 10 : 16));
}

function choices(sheet: Worksheet, column: string, words: string[]): void {
  const rule = { type: 'list' as const, allowBlank: true, formulae: [`"${words.join(',')}"`] };
  for (let row = 2; row <= rowsWithChoices; row += 1) sheet.getCell(`${column}${row}`).dataValidation = rule;
}
