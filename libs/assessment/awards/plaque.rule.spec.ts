import fc from 'fast-check';
import { awardedTiers, lastDayOf, parsePlaque, plaqueNumber } from './plaque.rule';

describe('A plaque number', () => {
  test('is that of an official document: year, tier, number', () => {
    expect(plaqueNumber('2026', 'star', 7)).toBe('家校〔2026〕星0007号');
  });

  test('is read from a photograph, a phone call or a web address', () => {
    for (const typed of [
      '家校〔2026〕星0007号',
      ' 家校[2026] 星 7 ',
      '2026星0007',
      '家校（２０２６）星字第7号',
    ])
      expect(parsePlaque(typed)).toBe('家校〔2026〕星0007号');
    expect(parsePlaque(' jx–2026－星-0007 ')).toBe('JX-2026-星-0007');
    expect(parsePlaque('家校〔2026〕金0007号')).toBeNull();
    expect(parsePlaque("家校〔2026〕星0007号' OR 1")).toBeNull();
    expect(parsePlaque('x'.repeat(200))).toBeNull();
  });

  test('is read as it was written, and no two are the same', () => {
    const parts = fc.tuple(
      fc.integer({ min: 2020, max: 2099 }),
      fc.constantFrom(...awardedTiers),
      fc.integer({ min: 1, max: 99_999 }),
    );
    const numberOf = ([year, tier, at]: [number, (typeof awardedTiers)[number], number]) =>
      plaqueNumber(String(year), tier, at);
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(parsePlaque(numberOf(a))).toBe(numberOf(a));
        expect(numberOf(a) === numberOf(b)).toBe(a.join() === b.join());
      }),
    );
  });
});

describe('A title', () => {
  test.each([
    ['2026-12-05', 3, '2029-12-04'],
    ['2027-01-01', 1, '2027-12-31'],
    ['2028-02-29', 1, '2029-02-28'],
    ['2028-02-29', 4, '2032-02-28'],
    ['2028-03-01', 1, '2029-02-28'],
  ])('begun on %s for %i years lasts until %s', (since, years, until) => {
    expect(lastDayOf(since, years)).toBe(until);
  });
});
