/** Words of spreadsheets and papers: they leave the platform, so they cannot come from the web. */
export const tierWords: Readonly<Record<string, string>> = {
  unrated: '未定级',
  basic: '基础',
  excellent: '优秀',
  model: '示范',
  star: '星级',
};

/** From the top of the pyramid down. */
export const tiersDown = ['star', 'model', 'excellent', 'basic', 'unrated'] as const;

export const kindWords: Readonly<Record<string, string>> = {
  kindergarten: '幼儿园',
  primary: '小学',
  junior: '初中',
  nine_year: '九年一贯制学校',
  senior: '高中',
  vocational: '中等职业学校',
  special: '特殊教育学校',
};

export const stateWords: Readonly<Record<string, string>> = {
  DRAFT: '准备申报',
  SELF_ASSESSING: '学校自评',
  SUBMITTED: '已提交，待区级受理',
  DISTRICT_REVIEW: '区级初评',
  RETURNED: '退回修改',
  DISTRICT_REJECTED: '区级未推荐',
  RECOMMENDED: '区级已推荐',
  CITY_REVIEW: '市级复评',
  ADJUDICATION: '分歧裁定',
  SITE_VISIT: '现场核查',
  PANEL: '审定',
  PUBLICITY: '公示',
  OBJECTION: '异议核查',
  AWARDED: '已授牌',
  NOT_AWARDED: '未授予',
  WITHDRAWN: '已撤回',
};

export const stepWords: Readonly<Record<string, string>> = {
  begun: '开始申报',
  submitted: '提交自评',
  recommended: '区级推荐',
  reviewed: '通过市级复评',
  publicised: '进入公示',
  awarded: '授予称号',
};
