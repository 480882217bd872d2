type Place = [kind: string, name: string, activity: string, stages: string[]];

/** Places that do not exist, by district: kind, name, what to do there, stages. */
const placesOf: Readonly<Record<string, readonly Place[]>> = {
  采薇区: [
    ['base', '青禾稻田实践基地', '春天插秧，秋天收割，和孩子一起做一顿自己种的饭。', ['L2', 'L3a', 'L3b']],
    ['museum', '采薇区城市记忆馆', '在老照片里找自己住的街。', ['L3a', 'L3b', 'L4', 'L5']],
    [
      'station',
      '青禾家庭教育指导站',
      '每周六上午有指导教师坐班，可以聊聊。',
      ['L1', 'L2', 'L3a', 'L3b', 'L4', 'L5'],
    ],
    ['library', '竹西亲子图书馆', '绘本角和安静的自习角，周末有故事会。', ['L1', 'L2', 'L3a']],
  ],
  听松区: [
    ['base', '松果木工坊', '锯、磨、拼，一个下午做成一把小凳子。', ['L3a', 'L3b', 'L4']],
    ['museum', '听松自然标本馆', '认识山里的一百种鸟和虫。', ['L2', 'L3a', 'L3b']],
    ['station', '松涛家庭教育指导站', '每月一次家长沙龙，先听后聊。', ['L1', 'L2', 'L3a', 'L3b', 'L4', 'L5']],
    ['library', '石桥图书馆少儿部', '一张家庭借书证，一次借十本。', ['L2', 'L3a', 'L3b']],
  ],
  揽月区: [
    ['base', '临湖气象观测站', '看云识天气，记一周的气温。', ['L3b', 'L4']],
    ['museum', '揽月天文台', '晴天的夜里看月亮和土星。', ['L3b', 'L4', 'L5']],
    ['station', '星河家庭教育指导站', '青春期沟通小组，八个家庭一组。', ['L3b', 'L4', 'L5']],
    ['library', '星芽绘本馆', '适合零到六岁的孩子和他们的大人。', ['L1', 'L2']],
  ],
  拾光区: [
    ['base', '麦田面包房', '揉面、等待、出炉，家长和孩子各做一个。', ['L2', 'L3a']],
    ['museum', '长亭民俗馆', '印年画，听老人讲节气。', ['L3a', 'L3b', 'L4']],
    ['station', '麦田家庭教育指导站', '幼小衔接答疑，家长可以带孩子来。', ['L2', 'L3a']],
    ['library', '拾光书院', '高中生的自习室，也有给家长的书架。', ['L4', 'L5']],
  ],
};

const roadsOf: Readonly<Record<string, readonly string[]>> = {
  采薇区: ['青禾路', '采薇路', '竹西街'],
  听松区: ['松涛路', '听松大道', '石桥街'],
  揽月区: ['环湖路', '星河路', '揽月大道'],
  拾光区: ['长亭路', '拾光路', '麦田街'],
};

export const placesIn = (district: string): readonly Place[] => placesOf[district] ?? [];

/** A road of the district, another one for each of its places. */
export const roadIn = (district: string, nth: number): string => {
  const roads = roadsOf[district] ?? [];
  return roads[nth % roads.length] ?? '';
};

export const openingHours: Record<string, string> = {
  base: '周末 9:00–16:30',
  museum: '周二至周日 9:00–17:00，周一闭馆',
  station: '周一至周六 8:30–17:30',
  library: '每天 9:00–20:30',
};
