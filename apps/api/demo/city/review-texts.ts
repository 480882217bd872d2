/** What reviewers write beside a step, by item. */
export const comments: Record<string, readonly string[]> = {
  G1: ['牌匾照片清楚，活动室固定开放。', '场地与计划里写的一致。'],
  G8: ['制度、同意记录和年度审计都在。', '审计表有签字和日期。'],
  A2: ['学年计划单列一章，经费有预算表。', '工作量认定有文件，还可写明课时标准。'],
  B4: ['抽看三门课，内容准确，练习贴近生活。', '讲得清楚，字幕可以再校一遍。'],
  E1: ['“周五家长课堂”坚持多年，有学生和家长的反馈。', '特色明确，成果材料再多一些更好。'],
  E2: ['两篇案例在市里获奖，附有证书。', '市级课题已立项，省级成果还在申报。'],
  E3: ['与结对学校每学期送课两次，有签到。', '课程被两所学校采用。'],
};

/** Why a district gave an assessment back. */
export const returnReasons: readonly (readonly [item: string | null, reason: string])[] = [
  ['A2', '缺本学年经费说明，请补充预算页。'],
  ['E1', '特色项目只有介绍，请补一份成果或反馈材料。'],
  [null, '照片请注明拍摄日期。'],
];
