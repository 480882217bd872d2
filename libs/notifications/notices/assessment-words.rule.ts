import type { Tier } from '@libs/organization';
import type { KindOf, NoticeFacts } from './notice-kinds.rule';

type Words = Record<KindOf<'assessment'>, (facts: NoticeFacts) => string>;
type Locale = 'zh-CN' | 'en';

const tierWords: Record<Locale, Record<Tier, string>> = {
  'zh-CN': { basic: '“基础”', excellent: '“优秀”', model: '“示范”', star: '“星级”' },
  en: { basic: 'basic', excellent: 'excellent', model: 'model', star: 'star' },
};

const tierIn = (locale: Locale, { tier }: NoticeFacts): string => (tier ? tierWords[locale][tier] : '');

/** `2026-12-03` as people say it. */
function dayIn(locale: Locale, { day }: NoticeFacts): string {
  if (!day) return '';
  const shape = { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' } as const;
  return new Intl.DateTimeFormat(locale, shape).format(new Date(`${day}T00:00:00Z`));
}

const zhGist = ({ gist }: NoticeFacts): string => (gist ? `：“${gist}”` : '');
const enGist = ({ gist }: NoticeFacts): string => (gist ? `: “${gist}”` : '');

const zhTier = (facts: NoticeFacts): string => tierIn('zh-CN', facts);
const zhDay = (facts: NoticeFacts): string => dayIn('zh-CN', facts);
const enTier = (facts: NoticeFacts): string => tierIn('en', facts);
const enDay = (facts: NoticeFacts): string => dayIn('en', facts);

/** For people in office: what has come to them, and what became of what they handed in. */
export const assessmentChinese: Words = {
  'assessment-handed-in': (facts) => `${facts.school}交来了${zhTier(facts)}家长学校的申报，等区里初评。`,
  'assessment-returned': (facts) => `区里看了贵校的申报，请补充后再交${zhGist(facts)}。`,
  'assessment-rejected': (facts) =>
    `区里这次没有推荐贵校的申报${zhGist(facts)}。如有不同意见，可以在申报页申诉。`,
  'assessment-recommended': (facts) => `区里已推荐贵校申报${zhTier(facts)}，接下来由市里评审。`,
  'assessment-awarded': (facts) => `祝贺！贵校获得${zhTier(facts)}家长学校称号。`,
  'assessment-refused': (facts) =>
    `贵校这次没有获得${zhTier(facts)}称号${zhGist(facts)}。每一项的得分都可以查看，也可以申诉。`,
  'publicity-begun': (facts) => `贵校拟授${zhTier(facts)}称号，正在公示，到${zhDay(facts)}为止。`,
  'objection-waiting': (facts) => `有人对${facts.school}的公示提出异议，答复期到${zhDay(facts)}。`,
  'objection-received': (facts) =>
    `公示期间收到一条对贵校的异议，市里会在${zhDay(facts)}前核实，核实后公示再往下走。`,
  'objection-decided': ({ upheld }) =>
    upheld
      ? '对贵校的一条异议已经核实：成立。说明在申报页，可以申诉。'
      : '对贵校的一条异议已经核实：不成立。',
  'own-objection-answered': ({ school }) => `贵校对${school}公示提出的异议有了答复。`,
  'appeal-waiting': (facts) => `${facts.school}提出了申诉，答复期到${zhDay(facts)}。`,
  'appeal-answered': ({ upheld }) =>
    upheld ? '贵校的申诉有了答复：成立，申报重新审议。' : '贵校的申诉有了答复：维持原来的决定。',
  'figure-asked': ({ school, code }) => `${school}对 ${code} 的数据有疑问，请看一看并答复。`,
  'figure-answered': ({ code }) => `区里答复了贵校对 ${code} 数据的疑问。`,
  'review-assigned': ({ school }) => `抽签请您评审${school}的申报。与这所学校有关联的话，请先申明回避。`,
  'adjudication-asked': ({ school }) => `两位评审对${school}的几项看法不同，请您裁定。`,
  'review-declined': ({ school }) => `收到您对${school}的回避申明，评审改请他人，您不用再看了。`,
  'review-replaced': ({ school }) =>
    `${school}的评审改请他人，您不用再看了，已写的内容不计入。谢谢您的付出。`,
  'review-superseded': ({ school }) =>
    `${school}的一份评审因回避重做，您的裁定不再需要，已写的内容不计入。谢谢您的付出。`,
  'application-withdrawn': ({ school }) =>
    `${school}撤回了申报，您手里的评审和现场核查到此为止，不用再做了。谢谢您的付出。`,
  'review-reopened': ({ school }) => `${school}的一位评审专家申明回避，他的评分不再计入，复评重新进行。`,
  'own-review-reopened': () => '一位评审专家申明回避，贵校的复评由另一位专家重新进行，贵校不用做什么。',
  'visit-assigned': (facts) => `请您参加${facts.school}的现场核查：${zhDay(facts)}。`,
  'visit-released': (facts) => `${zhDay(facts)}到${facts.school}的现场核查改请他人，您不用去了。`,
  'visit-place-free': (facts) => `${zhDay(facts)}到${facts.school}的现场核查空出一个评审名额，请另选一位。`,
  'site-visit-set': (facts) => `评审组${zhDay(facts)}到贵校现场核查，照平常的样子就好。`,
  'site-visit-moved': (facts) => `到贵校的现场核查改在${zhDay(facts)}。`,
  'title-watch': (facts) => `年度核查：贵校${zhTier(facts)}称号略低于标准，列入关注，称号仍然有效。`,
  'title-warning': (facts) =>
    `年度核查：贵校${zhTier(facts)}称号有 ${facts.count} 项要整改，到${zhDay(facts)}为止，逐项写在称号页。`,
  'title-reopened': (facts) => `复查后还有要补充的，整改期到${zhDay(facts)}，说明在称号页。`,
  'title-cleared': (facts) => `贵校${zhTier(facts)}称号恢复正常，谢谢各位老师的努力。`,
  'title-lowered': (facts) => `贵校${zhTier(facts)}称号作了调整，原因和往后的安排写在称号页。`,
  'title-ending': (facts) => `贵校${zhTier(facts)}称号到${zhDay(facts)}期满，现在可以在称号页申请续期。`,
  'title-expired': (facts) => `贵校${zhTier(facts)}称号已经期满，一年之内仍可申请续期。`,
  'veto-opened': () => '市里就一件事立案核查，想听贵校的说明，请在称号页回复。',
  'veto-decided': ({ upheld }) =>
    upheld
      ? '核查有了结论：情况属实，称号暂停，往后的安排写在称号页。'
      : '核查有了结论：情况不属实，此案已经结束。',
  'veto-lifted': () => '核查案已经解除，详情在称号页。',
};

export const assessmentEnglish: Words = {
  'assessment-handed-in': (facts) =>
    `${facts.school} has applied for the ${enTier(facts)} tier; the first review is the district’s.`,
  'assessment-returned': (facts) =>
    `The district has read your application and asks for some more${enGist(facts)}.`,
  'assessment-rejected': (facts) =>
    `The district does not recommend your application this time${enGist(facts)}. You can appeal where you applied.`,
  'assessment-recommended': (facts) =>
    `The district recommends your school for the ${enTier(facts)} tier; the city reviews it next.`,
  'assessment-awarded': (facts) => `Congratulations: your school is awarded the ${enTier(facts)} tier.`,
  'assessment-refused': (facts) =>
    `Your school is not awarded the ${enTier(facts)} tier this time${enGist(facts)}. Every score is open to you, and you can appeal.`,
  'publicity-begun': (facts) =>
    `The public is shown that your school is to have the ${enTier(facts)} tier, until ${enDay(facts)}.`,
  'objection-waiting': (facts) =>
    `Somebody objects to the title of ${facts.school}; the answer is due by ${enDay(facts)}.`,
  'objection-received': (facts) =>
    `Somebody objects to your title. The city looks into it by ${enDay(facts)}; then things go on.`,
  'objection-decided': ({ upheld }) =>
    upheld
      ? 'An objection to your title was upheld. Why stands with your application, and you can appeal.'
      : 'An objection to your title was looked into and dismissed.',
  'own-objection-answered': ({ school }) => `Your objection to the title of ${school} has an answer.`,
  'appeal-waiting': (facts) => `${facts.school} appeals; the answer is due by ${enDay(facts)}.`,
  'appeal-answered': ({ upheld }) =>
    upheld
      ? 'Your appeal was upheld: the application is decided anew.'
      : 'Your appeal has an answer: the decision stands.',
  'figure-asked': ({ school, code }) => `${school} doubts the figure of ${code}; please have a look.`,
  'figure-answered': ({ code }) => `The district has answered your doubt about ${code}.`,
  'review-assigned': ({ school }) =>
    `You were drawn to review ${school}. If you have to do with this school, please say so first.`,
  'adjudication-asked': ({ school }) =>
    `Two reviewers differ on some items of ${school}; you are asked to settle them.`,
  'review-declined': ({ school }) =>
    `You said that you are not free to judge ${school}; somebody else is asked, and you have nothing more to do.`,
  'review-replaced': ({ school }) =>
    `Somebody else reviews ${school} in your place; what you wrote does not count. Thank you for the work.`,
  'review-superseded': ({ school }) =>
    `A review of ${school} is done again after a conflict of interest; your ruling is not needed any more and does not count. Thank you for the work.`,
  'application-withdrawn': ({ school }) =>
    `${school} has withdrawn its application; there is nothing left to review or to visit. Thank you for the work.`,
  'review-reopened': ({ school }) =>
    `A reviewer of ${school} has declared a conflict of interest; the scores no longer count and the city review goes on again.`,
  'own-review-reopened': () =>
    'A reviewer has declared a conflict of interest; somebody else reviews your school anew. There is nothing you need to do.',
  'visit-assigned': (facts) => `You are asked to visit ${facts.school} on ${enDay(facts)}.`,
  'visit-released': (facts) =>
    `Others visit ${facts.school} on ${enDay(facts)} in your place; you need not go.`,
  'visit-place-free': (facts) =>
    `A visitor to ${facts.school} on ${enDay(facts)} does not go; please choose another.`,
  'site-visit-set': (facts) =>
    `Two reviewers visit your school on ${enDay(facts)}. Let everything be as it is.`,
  'site-visit-moved': (facts) => `The visit to your school is now on ${enDay(facts)}.`,
  'title-watch': (facts) =>
    `Yearly check: your ${enTier(facts)} title is a little below the standard and is watched. It stays in force.`,
  'title-warning': (facts) =>
    `Yearly check: your ${enTier(facts)} title has ${facts.count} things to put right by ${enDay(facts)}; each stands on the title’s page.`,
  'title-reopened': (facts) =>
    `The inspection asks for some more by ${enDay(facts)}; what, stands on the title’s page.`,
  'title-cleared': (facts) => `All is well again with your ${enTier(facts)} title. Thank you for the work.`,
  'title-lowered': (facts) =>
    `Your ${enTier(facts)} title was changed; why, and what comes next, stands on the title’s page.`,
  'title-ending': (facts) =>
    `Your ${enTier(facts)} title lasts until ${enDay(facts)}; you can ask for its renewal now.`,
  'title-expired': (facts) =>
    `Your ${enTier(facts)} title has come to its end; for a year you can still ask for its renewal.`,
  'veto-opened': () =>
    'The city looks into a matter and would like to hear your school; please reply on the title’s page.',
  'veto-decided': ({ upheld }) =>
    upheld
      ? 'The matter was found to be true; the title is suspended. What comes next stands on the title’s page.'
      : 'The matter was found not to be true; the case is closed.',
  'veto-lifted': () => 'The case was lifted; more stands on the title’s page.',
};
