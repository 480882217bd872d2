import { writeCsv, writeWorkbook, type ListColumn } from '@libs/platform';
import { relations, relationWords } from '../families/relation.rule';
import { gradeLevels, gradeNameOf } from './imports/grade-name.rule';
import { rosterFields, rosterHeads, type RosterField } from './imports/roster-columns.rule';
import { examplePupil } from './imports/roster-lines.rule';
import type { ListedPupil } from './roster.query';

const name = '学生名单';
const example = ['三年级', '2班', examplePupil, '李红', '母亲', '13800000000', '王强', '父亲', '13900000000'];
const advice = [
  '一行一个学生；同一学生的第三位家长另起一行，年级、班级、学生姓名照填。',
  '年级、班级、学生姓名必填；家长可以先不填，以后再补或由家长用邀请码加入。',
  '同班有同名学生时，请照班级名单加以区分，例如“张伟1”“张伟2”。',
  '手机号请用文本格式填写；不要使用公式。',
  '导入前会先给出每一行的预览，确认后才生效；名册中已有而本表没有的学生不会被删除。',
];
const narrow = 10;

/** The template to fill in: heads, an example that is never imported, choices for grade and relation. */
export async function rosterTemplate(format: 'xlsx' | 'csv'): Promise<Buffer> {
  const list = { name, columns: rosterFields.map(columnOf), example, rows: [] };
  return format === 'csv' ? writeCsv(list) : writeWorkbook({ ...list, advice });
}

/** The roster of a school. Phone numbers are masked: a file leaves the house. */
export function rosterExport(pupils: ListedPupil[]): Promise<Buffer> {
  const guardians = Math.max(2, ...pupils.map((pupil) => pupil.guardians.length));
  const numbers = Array.from({ length: guardians }, (_, index) => index + 1);
  const columns = [
    { head: '年级', width: narrow },
    { head: '班级', width: narrow },
    { head: '学生姓名' },
    ...numbers.flatMap((number) =>
      ['姓名', '关系', '手机号', '状态'].map((part) => ({ head: `家长${number}${part}` })),
    ),
  ];
  return writeWorkbook({ name, columns, rows: pupils.map(cellsOf) });
}

function columnOf(field: RosterField): ListColumn {
  const head = rosterHeads[field];
  if (field === 'grade') return { head, width: narrow, choices: gradeLevels.map(gradeNameOf) };
  if (field === 'class') return { head, width: narrow };
  if (field.endsWith('Phone')) return { head, asText: true };
  if (field.endsWith('Relation'))
    return { head, choices: relations.map((relation) => relationWords[relation]) };
  return { head };
}

const cellsOf = (pupil: ListedPupil): string[] => [
  pupil.gradeName,
  pupil.className,
  pupil.name,
  ...pupil.guardians.flatMap((guardian) => [
    guardian.name ?? '',
    relationWords[guardian.relation],
    guardian.phone ?? '',
    guardian.joined ? '已加入' : '待加入',
  ]),
];
