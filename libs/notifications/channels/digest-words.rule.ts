import type { NoticeLocale } from '../notices/notice-words.rule';

/** Sentences of a message; the rest is read in the app. */
const mostLines = 20;

export interface Mail {
  subject: string;
  text: string;
}

interface Ways {
  /** Where the inbox is. */
  inbox: string;
  /** Where this address ends. */
  unsubscribe: string;
}

/** One mail for all there is to say; nobody is named in it. */
export function digestMail(texts: readonly string[], locale: NoticeLocale, ways: Ways): Mail {
  const lines = texts.slice(0, mostLines).map((text) => `· ${text}`);
  const more = texts.length - lines.length;
  return locale === 'zh-CN'
    ? {
        subject: texts.length === 1 ? '家学：一条消息' : `家学：${texts.length} 条消息`,
        text: [
          '您好，',
          '',
          ...lines,
          ...(more > 0 ? [`· 还有 ${more} 条，请在家学里查看。`] : []),
          '',
          `查看：${ways.inbox}`,
          '不必回复这封邮件。参加与否都由您决定。',
          `不想再收到邮件：${ways.unsubscribe}`,
        ].join('\n'),
      }
    : {
        subject: texts.length === 1 ? 'Jiaxue: one message' : `Jiaxue: ${texts.length} messages`,
        text: [
          'Hello,',
          '',
          ...lines,
          ...(more > 0 ? [`· ${more} more are in the app.`] : []),
          '',
          `Read them: ${ways.inbox}`,
          'There is no need to answer this mail. Taking part is up to you.',
          `No more mail: ${ways.unsubscribe}`,
        ].join('\n'),
      };
}

export const codeMail = (code: string): Mail => ({
  subject: '家学：确认邮箱 · Jiaxue: confirm your address',
  text: [
    `您的确认码：${code}（15 分钟内有效）。如果不是您本人操作，请忽略这封邮件。`,
    '',
    `Your code: ${code}, good for 15 minutes. If this was not you, please ignore this mail.`,
  ].join('\n'),
});

/** WeChat’s `thing` fields hold at most 20 characters. */
const thingLength = 20;

/** What a template message says: the one sentence when it fits, else how many there are. */
export function wechatThing(texts: readonly string[], locale: NoticeLocale): string {
  const [only = ''] = texts;
  if (texts.length === 1 && only.length <= thingLength) return only;
  return locale === 'zh-CN' ? `有 ${texts.length} 条新消息` : `${texts.length} new messages`;
}
