import { codeMail, digestMail, wechatThing } from './digest-words.rule';

const ways = { inbox: 'https://jiaxue.test/me/inbox', unsubscribe: 'https://jiaxue.test/unsubscribe/x' };
const texts = (count: number) => Array.from({ length: count }, (_, at) => `第 ${at + 1} 条`);

describe('a digest', () => {
  it('says all there is in one mail, with the way out', () => {
    const mail = digestMail(texts(3), 'zh-CN', ways);
    expect(mail.subject).toBe('家学：3 条消息');
    for (const text of [...texts(3), ways.inbox, ways.unsubscribe]) expect(mail.text).toContain(text);
  });

  it('leaves what would be too long to the app', () => {
    const mail = digestMail(texts(25), 'en', ways);
    expect(mail.text.match(/^·/gm)).toHaveLength(21);
    expect(mail.text).toContain('5 more');
  });

  it('fits into the twenty characters of WeChat', () => {
    const things = [['您的提问有了答复。'], texts(4), ['字'.repeat(40)]].flatMap((one) => [
      wechatThing(one, 'zh-CN'),
      wechatThing(one, 'en'),
    ]);
    expect(things[0]).toBe('您的提问有了答复。');
    expect(Math.max(...things.map((thing) => thing.length))).toBeLessThanOrEqual(20);
  });

  it('tells a code and nothing else', () => {
    expect(codeMail('012345').text).toContain('012345');
  });
});
