import type { Topic } from '@libs/organization';

interface Talk {
  topic: Topic;
  question: string;
  answer: string;
}

/** Questions as parents ask them, and answers as schools give them; nobody in them is real. */
export const talks: readonly Talk[] = [
  {
    topic: 'T07',
    question: '孩子放学回家什么都不说，问多了就关门，怎么办？',
    answer: '先不急着问。每天留十分钟，只听不评，说说您自己今天的一件小事，他会慢慢接话。',
  },
  {
    topic: 'T09',
    question: '周末手机一玩就是半天，约定了也不算数，该怎么定规矩？',
    answer: '请和孩子一起写下时间和用途，家长也签名、也遵守；先从每天少二十分钟开始。',
  },
  {
    topic: 'T05',
    question: '写作业拖到很晚，催也没用，是不是该陪着写？',
    answer: '不必坐在旁边。帮他把作业分成三段，每段后休息五分钟，做完一段说一句具体的肯定。',
  },
  {
    topic: 'T06',
    question: '最近睡前总说肚子疼，第二天又好了，会不会是压力大？',
    answer: '先请医生看一看；同时减少睡前谈学习，必要时可以预约学校的心灵驿站当面聊。',
  },
  {
    topic: 'T04',
    question: '早上起床很困难，天天像打仗，有什么办法？',
    answer: '前一晚一起备好书包和衣服，固定关灯时间；早上放音乐代替催促，坚持两周看看。',
  },
  {
    topic: 'T13',
    question: '家长讲座在工作日，去不了会影响孩子吗？',
    answer: '不会。讲座都可以补看，任何一位家人参加都算，学习与孩子的评价无关。',
  },
  {
    topic: 'T12',
    question: '孩子说以后想做游戏设计，我们该支持吗？',
    answer: '可以先一起了解这份工作每天做什么、要学什么，把兴趣变成一个小作品试试。',
  },
  {
    topic: 'T10',
    question: '女儿开始长大了，有些话不知道怎么开口。',
    answer: '从身体变化的常识讲起，语气自然；可以先一起看平台上青春期的两节微课。',
  },
];
