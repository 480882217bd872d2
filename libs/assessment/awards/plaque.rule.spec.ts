import fc from 'fast-check';
import { awardedTiers, lastDayOf, parsePlaque, plaqueNumber } from './plaque.rule';

describe('A plaque number', () => {
  test('says city, year, tier and number', () => {
    expect(plaqueNumber('JX', '2026', 'star', 7)).toBe('JX-2026-星-0007');
  });

  test('is read from a photograph, a phone call or a web address', () => {
    expect(parsePlaque(' jx–2026－星-0007 ')).toBe('JX-2026-星-0007');
    expect(parsePlaque('ＪＸ-2026-范-0012')).toBe('JX-2026-范-0012');
    expect(parsePlaque('JX-2026-金-0007')).toBeNull();
    expect(parsePlaque("JX-2026-星-0007' OR 1")).toBeNull();
    expect(parsePlaque('x'.repeat(200))).toBeNull();
  });

  test('is read as it was written, and no two are the same', () => {
    const parts = fc.tuple(
      fc.stringMatching(/^[A-Z0-9]{1,8}$/),
      fc.integer({ min: 2020, max: 2099 }),
      fc.constantFrom(...awardedTiers),
      fc.integer({ min: 1, max: 99_999 }),
    );
    const numberOf = ([code, year, tier, at]: [string, number, (typeof awardedTiers)[number], number]) =>
      plaqueNumber(code, String(year), tier, at);
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(parsePlaque(numberOf(a).toLowerCase())).toBe(numberOf(a));
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
