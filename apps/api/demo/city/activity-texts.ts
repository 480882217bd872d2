/** What the demo schools did on site, by kind: title and place. Fictional. */
export const activityTexts: Record<string, readonly [title: string, place: string][]> = {
  lecture: [
    ['和孩子好好说话', '学校礼堂'],
    ['期末前，怎样帮孩子稳住', '阶梯教室'],
    ['手机放在哪里睡觉', '学校礼堂'],
    ['看懂孩子的情绪', '阶梯教室'],
  ],
  salon: [
    ['爸爸的晚饭时间', '图书馆一角'],
    ['带大二孩的家长聊一聊', '家长接待室'],
    ['祖辈带娃茶话会', '心灵驿站'],
  ],
  parent_child: [
    ['一起种一畦青菜', '校园农场'],
    ['亲子运动会', '操场'],
    ['周末做一顿饭', '劳动教室'],
    ['亲子晨跑与早餐', '操场'],
    ['修一只小板凳', '劳动教室'],
  ],
  open_day: [['走进课堂开放日', '各班教室']],
  base_visit: [
    ['河畔湿地走读', '澄江湿地公园'],
    ['到陶艺工坊去', '青禾陶艺工坊'],
  ],
};

export const activityWords = {
  description: '欢迎家长和孩子一起来。请提前十分钟到，扫屏幕上的二维码签到。',
  plan: '一、目标：给家长一个马上能用的办法。二、过程：讲述、讨论、练习。三、准备：场地、签到屏幕、茶水。',
  summary: '到场家庭按时签到，讨论热烈。大家商定回家先做一件小事，下次来说一说做得怎样。',
} as const;

export const feedbackWords = [
  '老师讲的办法当晚就用上了，孩子愿意多说几句了。',
  '希望多留一些讨论的时间。',
  '孩子玩得很开心，我们也放松了。',
  '音响有点小，后排听得不太清楚。',
] as const;
