import { writeWorkbook } from '@libs/platform';
import type { MinorsFigures } from './minors-figures.query';

export interface AuditedSchool {
  school: string;
  schoolYear: string;
  /** Calendar day, Asia/Shanghai. */
  day: string;
  person: string;
  /** null for a file that was taken before it was recorded as done. */
  sha256: string | null;
}

type Line = [part: string, item: string, purpose: string, kept: string, count: number | ''];

/** The file of the yearly audit: what is held, why, how long, and who looked. Counts only, no name, no phone number. */
export function minorsAuditWorkbook(about: AuditedSchool, figures: MinorsFigures): Promise<Buffer> {
  return writeWorkbook({
    name: '未成年人信息年度审计',
    columns: [
      { head: '部分', width: 14 },
      { head: '内容', width: 34 },
      { head: '用途与依据', width: 48 },
      { head: '保存期限', width: 30 },
      { head: '数量', width: 10 },
    ],
    rows: [...held(figures), ...consents(figures), ...looks(figures), ...traffic(figures)],
    advice: [
      `${about.school} ${about.schoolYear} 学年未成年人个人信息年度审计`,
      `日期：${about.day}；负责人：${about.person}`,
      about.sha256
        ? `已记录在平台，内容校验码（SHA-256）：${about.sha256}`
        : '这份文件只是查看，还没有记录为已完成的年度审计。',
      '平台只保存班级名单上的姓名、班级和与家长的关系；不收身份证号，不保存心理档案。',
      '家长手机号加密保存，本表不含任何姓名和手机号。',
      '依据：《个人信息保护法》第二十八、三十一条，《未成年人网络保护条例》第三十七条（每年合规审计）。',
    ],
  });
}

const held = (figures: MinorsFigures): Line[] => [
  ['保存的信息', '在册学生：姓名、班级', '家长凭名单加入班级', '在校期间', figures.pupils],
  [
    '保存的信息',
    '已移出学生：姓名、原班级',
    '误操作时可以恢复；统计不变',
    '每年审计时检查',
    figures.pupilsLeft,
  ],
  [
    '保存的信息',
    '已加入的家长：与学生的关系',
    '家长看到自己孩子的班级和学习进度',
    '关系解除或账号删除为止',
    figures.guardians,
  ],
  [
    '保存的信息',
    '未加入家长的名册登记（手机号加密）',
    '家长凭手机号加入',
    '加入后或学生移出后删除',
    figures.entries,
  ],
  ['保存的信息', '本学年学习登记：学生、学年、学段', '家长学校结业', '证书可查期间', figures.enrolments],
];

const consents = ({ consents: { current, earlier, none, commendation } }: MinorsFigures): Line[] => [
  ['同意情况', '同意现行隐私文本的家长', '处理孩子姓名和班级的前提', '撤回为止，记录留存', current],
  ['同意情况', '同意的是以前版本的家长', '下次登录时请重新阅读', '撤回为止，记录留存', earlier],
  ['同意情况', '没有有效同意记录的家长', '请班主任当面说明', '', none],
  ['同意情况', '同意公示“优秀学员”姓名的家长', '单独同意，可以随时撤回', '撤回为止，记录留存', commendation],
];

const looks = (figures: MinorsFigures): Line[] =>
  figures.looks.flatMap(({ className, people, withNames, totals }): Line[] => [
    ['谁看过', `${className}：看过名单进度（${people} 人）`, '班主任了解谁需要帮助', '记录留存', withNames],
    ['谁看过', `${className}：只看过合计`, '负责人了解班级情况', '记录留存', totals],
  ]);

const traffic = ({ passwordsMade, exports, erasures, imports }: MinorsFigures): Line[] => [
  ['导入与导出', '导入名册', '建立班级名单', '记录留存', imports],
  ['导入与导出', '导出名册文件', '学校核对名单', '记录留存', exports.rosters],
  ['导入与导出', '家长下载自己的数据', '查阅、复制的权利', '记录留存', exports.ownData],
  ['协助与删除', '帮家长重设密码', '家长忘记密码', '记录留存', passwordsMade],
  ['协助与删除', '删除账号的家长', '删除的权利', '只留编号', erasures.accounts],
  ['协助与删除', '移出名单的学生', '转学、毕业或更正', '见上', erasures.pupils],
];
