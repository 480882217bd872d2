import type { Standing } from './city-plan';

/** What parent schools of the demo city do on site, in the order of the year. */
export const onSite: readonly [title: string, kind: string, place: string][] = [
  ['家长学校开学第一课：一起出发', 'lecture', '报告厅'],
  ['听懂孩子的情绪', 'salon', '家长会客厅'],
  ['校园开放日：走进课堂', 'open_day', '各班教室'],
  ['周末亲子植树', 'parent_child', '校外实践园'],
  ['期末怎么陪：少一点催促', 'lecture', '报告厅'],
  ['新学期家庭约定', 'salon', '家长会客厅'],
  ['走进非遗工坊', 'base_visit', '城南非遗馆'],
  ['亲子运动会', 'parent_child', '操场'],
  ['屏幕时间，怎么商量', 'lecture', '报告厅'],
  ['假期安全与家庭阅读', 'lecture', '报告厅'],
];

/** Class hours of the sessions of a year: as many as a school of this standing offers on site. */
export const yearOf: Record<Standing, readonly number[]> = {
  star: [1.5, 1.5, 1, 1, 1.5, 1.5, 1, 1, 1.5, 1.5],
  model: [1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5],
  excellent: [2, 2, 2, 2, 2, 1],
  basic: [2, 2, 2, 2],
  unrated: [2, 1],
};
