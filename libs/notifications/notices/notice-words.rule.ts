import { assessmentChinese, assessmentEnglish } from './assessment-words.rule';
import type { NoticeFacts, NoticeKind } from './notice-kinds.rule';

export type NoticeLocale = 'zh-CN' | 'en';

export const noticeLocale = (locale: string): NoticeLocale => (locale.startsWith('zh') ? 'zh-CN' : 'en');

type Words = Record<NoticeKind, (facts: NoticeFacts) => string>;

const zone = 'Asia/Shanghai';

function moment(startsAt: string | undefined, locale: NoticeLocale): string {
  if (!startsAt) return '';
  const shape = {
    timeZone: zone,
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return new Intl.DateTimeFormat(locale, { ...shape, hourCycle: 'h23' }).format(new Date(startsAt));
}

const chinese: Words = {
  'activity-reminder': ({ title, startsAt, place }) =>
    `您报名的活动“${title}”：${moment(startsAt, 'zh-CN')}，${place}。`,
  'activity-published': ({ title, startsAt, place }) =>
    `学校有一场活动“${title}”：${moment(startsAt, 'zh-CN')}，${place}，想去可以报名。`,
  'activity-make-up': ({ title }) => `活动“${title}”的内容，现在也可以在线上听。`,
  'activity-place': ({ title, startsAt }) =>
    `活动“${title}”有位置了，已为您留好：${moment(startsAt, 'zh-CN')}。`,
  'activity-moved': ({ title, startsAt, place }) =>
    `活动“${title}”的时间或地点有变化，现在是 ${moment(startsAt, 'zh-CN')}，${place}。`,
  'activity-cancelled': ({ title }) => `活动“${title}”取消了，抱歉给您添了不便。`,
  'appointment-soon': ({ startsAt }) => `您有一个预约：${moment(startsAt, 'zh-CN')}。`,
  'appointment-cancelled': ({ startsAt }) => `${moment(startsAt, 'zh-CN')} 的预约取消了，您可以另选时间。`,
  'question-answered': () => '您的提问有了答复。',
  'practice-accepted': () => '您的实践记录已认可，计入结业。',
  'practice-advised': () => '老师看了您的实践记录，写了一点建议。',
  'certificate-issued': () => '恭喜结业！您的证书已经可以查看和下载。',
  'plan-published': ({ schoolYear }) => `学校公布了 ${schoolYear} 学年的课表。`,
  'survey-open': ({ title }) => `问卷“${title}”开放了，不记名，愿意的话请说说您的看法。`,
  'course-adopted': ({ title }) => `贵校共享的课程“${title}”被另一所学校引用了。`,
  'question-waiting': () => '有家长的提问等您答复。',
  'practice-waiting': () => '有家长交来的实践记录等您看。',
  ...assessmentChinese,
};

const english: Words = {
  'activity-reminder': ({ title, startsAt, place }) =>
    `The activity you signed up for, “${title}”: ${moment(startsAt, 'en')}, ${place}.`,
  'activity-published': ({ title, startsAt, place }) =>
    `There is an activity at school, “${title}”: ${moment(startsAt, 'en')}, ${place}. Sign up if you like.`,
  'activity-make-up': ({ title }) => `What “${title}” was about can be heard online now, too.`,
  'activity-place': ({ title, startsAt }) =>
    `There is a place for you at “${title}”, and it is yours: ${moment(startsAt, 'en')}.`,
  'activity-moved': ({ title, startsAt, place }) =>
    `Time or place of “${title}” has changed: it is now ${moment(startsAt, 'en')}, ${place}.`,
  'activity-cancelled': ({ title }) => `The activity “${title}” does not take place; we are sorry.`,
  'appointment-soon': ({ startsAt }) => `You have an appointment: ${moment(startsAt, 'en')}.`,
  'appointment-cancelled': ({ startsAt }) =>
    `The appointment of ${moment(startsAt, 'en')} was called off; you can choose another time.`,
  'question-answered': () => 'Your question has an answer.',
  'practice-accepted': () => 'Your practice record was accepted and counts for graduation.',
  'practice-advised': () => 'The school has read your practice record and has a little advice.',
  'certificate-issued': () => 'Congratulations on graduating! Your certificate is ready.',
  'plan-published': ({ schoolYear }) => `The school has published its timetable for ${schoolYear}.`,
  'survey-open': ({ title }) =>
    `The survey “${title}” is open. It is anonymous; say what you think if you like.`,
  'course-adopted': ({ title }) => `Another school uses your shared course “${title}” now.`,
  'question-waiting': () => 'A question from a parent is waiting for you.',
  'practice-waiting': () => 'Practice records from families are waiting for you.',
  ...assessmentEnglish,
};

const words: Record<NoticeLocale, Words> = { 'zh-CN': chinese, en: english };

/** The one sentence of a notice. */
export const noticeText = (kind: NoticeKind, facts: NoticeFacts, locale: NoticeLocale): string =>
  words[locale][kind](facts);
