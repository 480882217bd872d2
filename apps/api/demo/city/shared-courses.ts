/** Courses of articles that schools wrote and share: owner, title, topics, stages, articles, how far they have come. */
export const sharedCourses: {
  school: string;
  title: string;
  topics: string[];
  stages: string[];
  articles: [title: string, text: string][];
  state: 'DISTRICT' | 'CITY' | 'OFFERED_TO_DISTRICT' | 'OFFERED_TO_CITY';
}[] = [
  {
    school: 'HC102',
    title: '饭桌上的十分钟',
    topics: ['T07', 'T04'],
    stages: ['L3a', 'L3b'],
    articles: [
      ['先听完这一句', '饭桌上先不问作业。等孩子把一句话说完，再接下一句。'],
      ['一起收碗', '收碗的三分钟，是一天里最容易聊起来的三分钟。'],
    ],
    state: 'CITY',
  },
  {
    school: 'HC304',
    title: '青春期的房门',
    topics: ['T10', 'T07'],
    stages: ['L4'],
    articles: [
      ['门关上以后', '敲门，等一声“进来”。尊重从这扇门开始。'],
      ['说不出口的话', '写一张字条，也是一种对话。'],
    ],
    state: 'CITY',
  },
  {
    school: 'HC202',
    title: '睡前一刻钟',
    topics: ['T04', 'T06'],
    stages: ['L3a', 'L3b'],
    articles: [
      ['把灯调暗', '同一个时间，同一首歌，身体会记住。'],
      ['说一件好事', '睡前各说一件今天的好事，从大人开始。'],
    ],
    state: 'DISTRICT',
  },
  {
    school: 'HC303',
    title: '屏幕放在客厅',
    topics: ['T09'],
    stages: ['L3a', 'L3b'],
    articles: [['一起定规则', '几点看、看多久、放在哪里，全家都遵守。']],
    state: 'OFFERED_TO_CITY',
  },
  {
    school: 'HC203',
    title: '校门口的三分钟',
    topics: ['T08', 'T13'],
    stages: ['L3a', 'L3b'],
    articles: [['接孩子的时候', '先抱一抱，再问一句“今天最有意思的是什么”。']],
    state: 'OFFERED_TO_DISTRICT',
  },
];

/** What staff of other schools say: a score and a few words. */
export const ratingWords: [score: number, note: string][] = [
  [5, '家长说短，读得完'],
  [4, '班会上一起读了，很好用'],
  [4, ''],
  [5, '语气温和，没有说教'],
  [3, '希望配一段录音'],
];
