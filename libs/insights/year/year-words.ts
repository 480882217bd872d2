import type { FigureCode, FigureGroup, FigureUnit } from './year-figures.rule';

/** Words of the spreadsheet: it leaves the platform, so they cannot come from the web. */
export const groupWords: Readonly<Record<FigureGroup, string>> = {
  learning: '线上学习',
  plans: '教学计划',
  activities: '活动',
  practice: '实践记录',
  surveys: '问卷',
  questions: '咨询',
  visits: '家访',
  team: '队伍',
  graduation: '结业',
};

export const figureWords: Readonly<Record<FigureCode, string>> = {
  joined: '已加入的家庭',
  learned: '学习过的家庭',
  hours: '有效学习时间',
  sessions: '已到期的现场课中已举办',
  activities: '已举办的活动',
  attendances: '到场家庭人次',
  attended: '到场过的家庭',
  records: '提交的实践记录',
  practised: '实践记录已通过的家庭',
  'answered-survey': '答过问卷的家庭',
  satisfied: '满意的答卷',
  questions: '按时答复的提问',
  visited: '家访过的家庭',
  instructors: '指导教师',
  graduated: '已结业的家庭',
};

export const unitWords: Readonly<Record<FigureUnit, string>> = {
  families: '户',
  hours: '小时',
  sessions: '次',
  activities: '场',
  times: '户次',
  records: '篇',
  answers: '份',
  questions: '个',
  people: '人',
};
