import { writeWorkbook } from '@libs/platform';
import { exampleTeacher, trainingHeads } from './training-lines.rule';

/** The list to fill in: heads, an example that is never imported, advice on a second sheet. */
export function trainingTemplate(): Promise<Buffer> {
  return writeWorkbook({
    name: '培训记录',
    columns: trainingHeads.map((head) => ({
      head,
      width: ['培训名称', '主办单位'].includes(head) ? 28 : 16,
      asText: true,
    })),
    rows: [],
    example: ['', exampleTeacher, '家庭教育指导能力提升培训', '12', '2026-07-18', '区教师发展中心'],
    advice: [
      '一行一次培训；同一位教师的多次培训各占一行。',
      '工号可以不填；同名的教师请填工号。名册里没有的教师会自动加入名册。',
      '只登记教师、没有培训记录的，只填工号和姓名即可。',
      '学时填数字，例如 12 或 7.5；日期格式：2026-07-18。',
      '导入前会先给出每一行的预览；有一行不对，整张表都不会导入。',
    ],
  });
}
