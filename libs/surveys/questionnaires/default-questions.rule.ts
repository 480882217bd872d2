import type { Question } from './question.rule';

const scale = (title: string, satisfaction = false): Question => ({
  kind: 'scale',
  title,
  options: [],
  satisfaction,
});

/** What a new survey begins with: its writer changes it as needed. */
export const defaultQuestions: readonly Question[] = [
  scale('总的来说，您对孩子所在学校的家长学校满意吗？', true),
  scale('课程内容对您的家庭有帮助吗？'),
  scale('讲课的老师讲得清楚、让人信服吗？'),
  scale('学习的时间和方式方便吗？'),
  scale('向学校提问或求助时，回应及时吗？'),
  {
    kind: 'multi',
    title: '您希望多一些哪方面的内容？（可多选）',
    options: ['亲子沟通', '学习指导', '心理情绪', '网络素养', '生命安全', '习惯与自理', '升学与生涯'],
    satisfaction: false,
  },
  { kind: 'text', title: '还有什么想告诉我们的？（选填，请不要写姓名）', options: [], satisfaction: false },
];
