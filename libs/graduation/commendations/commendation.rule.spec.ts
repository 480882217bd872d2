import fc from 'fast-check';
import { drawPlaces, meritsCommendation, opensOn, placesIn } from './commendation.rule';

const rule = { classHours: 12, quiz: 90, sharePercent: 10 };
const merits = { hours: 12, quiz: 90, sharedRecordId: 'r' };

describe('a commendation', () => {
  it('takes hours, quiz and an experience shared, each at its limit', () => {
    expect(meritsCommendation(rule, merits)).toBe(true);
    expect(meritsCommendation(rule, { ...merits, hours: 11.9 })).toBe(false);
    expect(meritsCommendation(rule, { ...merits, quiz: 89 })).toBe(false);
    expect(meritsCommendation(rule, { ...merits, quiz: null })).toBe(false);
    expect(meritsCommendation(rule, { ...merits, sharedRecordId: null })).toBe(false);
  });

  it('can be given from 1 June of its school year', () => {
    expect(opensOn('2026-2027')).toBe('2027-06-01');
  });
});

describe('places', () => {
  it('are never more than a tenth of a grade', () => {
    expect([9, 10, 19, 70, 104].map((families) => placesIn(families, rule))).toEqual([0, 1, 1, 7, 10]);
    fc.assert(
      fc.property(fc.nat(5000), (families) => {
        expect(placesIn(families, rule) * 10).toBeLessThanOrEqual(families);
        expect((placesIn(families, rule) + 1) * 10).toBeGreaterThan(families);
      }),
    );
  });

  const family = fc.record({ graduationId: fc.uuid(), before: fc.boolean() });
  const families = fc.uniqueArray(family, { selector: ({ graduationId }) => graduationId, maxLength: 30 });

  it('are drawn the same way whatever the order, and none is left empty', () => {
    fc.assert(
      fc.property(families, fc.nat(12), fc.string(), (eligible, places, seed) => {
        const drawn = drawPlaces(eligible, places, seed);
        expect(drawn).toHaveLength(Math.min(places, eligible.length));
        expect(drawPlaces([...eligible].reverse(), places, seed)).toEqual(drawn);
      }),
    );
  });

  it('go to families that were not commended the year before first', () => {
    fc.assert(
      fc.property(families, fc.nat(12), fc.string(), (eligible, places, seed) => {
        const drawn = new Set(drawPlaces(eligible, places, seed));
        const again = [...drawn].some(({ before }) => before);
        const waiting = eligible.some((one) => !one.before && !drawn.has(one));
        expect(again && waiting).toBe(false);
      }),
    );
  });

  it('are open to everybody alike: over many seeds each family has its turn', () => {
    const eligible = ['a', 'b', 'c', 'd'].map((graduationId) => ({ graduationId, before: false }));
    const seeds = Array.from({ length: 400 }, (_, nth) => String(nth));
    for (const one of eligible) {
      const turns = seeds.filter((seed) => drawPlaces(eligible, 1, seed).includes(one)).length;
      expect(turns).toBeGreaterThan(60);
    }
  });
});
