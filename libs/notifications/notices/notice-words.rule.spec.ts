import { noticeKindCodes } from './notice-kinds.rule';
import { noticeLocale, noticeText } from './notice-words.rule';

const facts = {
  title: '家长沙龙',
  place: '报告厅',
  startsAt: '2026-11-20T11:00:00Z',
  schoolYear: '2026-2027',
  school: '光明小学',
  tier: 'model',
  day: '2026-12-03',
  gist: '请补本学年的工作计划',
  code: 'C2',
  count: 3,
} as const;

describe('the sentence of a notice', () => {
  it('stands in both languages for every kind, with nothing left out', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const texts = noticeKindCodes.map((kind) => noticeText(kind, facts, locale));
      expect(texts.filter((text) => /undefined|null|NaN/.test(text) || text.length < 8)).toEqual([]);
      expect(new Set(texts).size).toBe(noticeKindCodes.length);
    }
  });

  it('tells times as they are in Shanghai', () => {
    expect(noticeText('appointment-soon', facts, 'zh-CN')).toBe('您有一个预约：11月20日 19:00。');
    expect(noticeText('appointment-soon', facts, 'en')).toContain('19:00');
  });

  it('never presses: nobody is told what was not done', () => {
    const texts = noticeKindCodes.map((kind) => noticeText(kind, facts, 'zh-CN')).join('');
    expect(texts).not.toMatch(/未完成|没有完成|逾期|落后|排名|尽快|务必|必须/);
  });

  it('tells days and tiers as people say them, and gives the gist of a reason', () => {
    expect(noticeText('site-visit-set', facts, 'zh-CN')).toBe(
      '评审组2026年12月3日到贵校现场核查，照平常的样子就好。',
    );
    expect(noticeText('site-visit-moved', facts, 'en')).toBe(
      'The visit to your school is now on December 3, 2026.',
    );
    expect(noticeText('assessment-returned', facts, 'zh-CN')).toBe(
      '区里看了贵校的申报，请补充后再交：“请补本学年的工作计划”。',
    );
    expect(noticeText('assessment-returned', {}, 'en')).toBe(
      'The district has read your application and asks for some more.',
    );
  });

  it('says which way a thing was decided', () => {
    for (const kind of ['objection-decided', 'appeal-answered', 'veto-decided'] as const) {
      for (const locale of ['zh-CN', 'en'] as const) {
        expect(noticeText(kind, { upheld: true }, locale)).not.toBe(
          noticeText(kind, { upheld: false }, locale),
        );
      }
    }
  });

  it('falls back to English for any other language', () => {
    expect(['zh-CN', 'zh', 'en', 'fr'].map(noticeLocale)).toEqual(['zh-CN', 'zh-CN', 'en', 'en']);
  });
});
