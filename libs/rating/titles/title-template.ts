import { Workbook } from 'exceljs';
import { exampleSchool, titleHeads } from './title-lines.rule';

const example = ['', exampleSchool, '优秀', '2024-09-01', '2027-08-31', '市教〔2024〕12号'];
const advice = [
  '一行一个称号；同一学校先后获得的称号各占一行。',
  '学校代码与学校名称填一项即可；同名学校请填代码。',
  '等级填：基础、优秀、示范、星级。日期格式：2024-09-01。',
  '导入前会先给出每一行的预览；有一行不对，整张表都不会导入。',
];

/** The list to fill in: heads, an example that is never imported, choices for the tier. */
export async function titleTemplate(): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('称号', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([...titleHeads]).font = { bold: true };
  sheet.addRow(example).font = { italic: true, color: { argb: 'FF888888' } };
  titleHeads.forEach((_, at) => {
    const column = sheet.getColumn(at + 1);
    column.width = at === 1 ? 28 : 16;
    // Text, so that codes keep their zeros and dates stay as they were typed.
    column.numFmt = '@';
  });
  for (let row = 2; row <= 500; row += 1) {
    sheet.getCell(row, 3).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: ['"基础,优秀,示范,星级"'],
    };
  }
  const notes = workbook.addWorksheet('填写说明');
  notes.getColumn(1).width = 80;
  for (const line of advice) notes.addRow([line]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
