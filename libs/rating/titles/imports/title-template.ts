import { writeWorkbook } from '@libs/platform';
import { exampleSchool, titleHeads } from './title-lines.rule';

/** The list to fill in: heads, an example that is never imported, choices for the tier. */
export const titleTemplate = (): Promise<Buffer> =>
  writeWorkbook({
    name: '称号',
    columns: titleHeads.map((head) => ({
      head,
      width: head === '学校名称' ? 28 : 16,
      // Codes keep their zeros and dates stay as they were typed.
      asText: true,
      ...(head === '等级' && { choices: ['基础', '优秀', '示范', '星级'] }),
    })),
    example: ['', exampleSchool, '优秀', '2024-09-01', '2027-08-31', '市教〔2024〕12号'],
    rows: [],
    advice: [
      '一行一个称号；同一学校先后获得的称号各占一行。',
      '学校代码与学校名称填一项即可；同名学校请填代码。',
      '等级填：基础、优秀、示范、星级。日期格式：2024-09-01。',
      '导入前会先给出每一行的预览；有一行不对，整张表都不会导入。',
    ],
  });
