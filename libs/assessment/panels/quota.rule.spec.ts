import fc from 'fast-check';
import { placesOf, placeUnderQuota, rankingOf, type QuotaEntry } from './quota.rule';

const entry = (id: string, total: string, results = '20', participation = '30'): QuotaEntry => ({
  id,
  districtId: 'd',
  total,
  results,
  participation,
});
const room = (schools: number, held = 0) => [{ districtId: 'd', schools, held }];
const verdicts = (entries: QuotaEntry[], schools: number, held = 0) =>
  placeUnderQuota(0.1, entries, room(schools, held)).map(({ id, verdict }) => `${id} ${verdict}`);

/** Few different numbers, so that ties are frequent. */
const lists = fc
  .array(
    fc.record({
      districtId: fc.constantFrom('d', 'e'),
      total: fc.constantFrom('80.00', '80', '81.5', '92.25'),
      results: fc.constantFrom('20', '20.0', '21'),
      participation: fc.constantFrom('30', '31'),
    }),
    { maxLength: 12 },
  )
  .map((rows) => rows.map((row, at) => ({ ...row, id: String(at).padStart(2, '0') })));
const rooms = fc
  .tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 3 }))
  .map(([d, e, held]) => [
    { districtId: 'd', schools: d, held },
    { districtId: 'e', schools: e, held: 0 },
  ]);

describe('The quota of a district', () => {
  test('ranks by total, then D, then C', () => {
    const list = [entry('a', '85'), entry('b', '86'), entry('c', '85', '21'), entry('d', '85', '20', '31')];
    expect(verdicts(list, 30)).toEqual(['b within', 'c within', 'd within', 'a beyond']);
  });

  test('names a tie at the last place for the panel, and reads 85 and 85.00 as equal', () => {
    const list = [entry('a', '85'), entry('b', '86'), entry('c', '85.00'), entry('e', '84')];
    expect(verdicts(list, 20)).toEqual(['b within', 'a tied', 'c tied', 'e beyond']);
    const [, tied] = placeUnderQuota(0.1, list, room(20));
    expect(tied).toMatchObject({ tiedWith: ['a', 'c'], placesForTied: 1, rank: 2, places: 2 });
  });

  test('takes what differs in the last digit for no tie', () => {
    const near = (id: string, points: string): QuotaEntry => {
      const { results, participation } = rankingOf([
        { code: 'C', points: '30' },
        { code: 'D', points },
      ]);
      return entry(id, '85', results ?? '', participation ?? '');
    };
    const list = [near('a', '20.00004'), near('b', '20.00005')];
    expect(verdicts(list, 10)).toEqual(['b within', 'a beyond']);
    expect(rankingOf([])).toEqual({ results: null, participation: null });
  });

  test('counts whole places only, and those that are held already', () => {
    expect(placesOf(0.1, { districtId: 'd', schools: 30, held: 0 })).toBe(3);
    expect(placesOf(0.03, { districtId: 'd', schools: 33, held: 0 })).toBe(0);
    expect(verdicts([entry('a', '85')], 20, 2)).toEqual(['a beyond']);
  });

  test('is not exceeded, breaks no tie, and does not depend on the order of the list', () => {
    fc.assert(
      fc.property(lists, rooms, fc.constantFrom(0.03, 0.1, 0.25), (list, space, share) => {
        const placed = placeUnderQuota(share, list, space);
        expect(placed.map(({ id }) => id).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
        expect(placeUnderQuota(share, list.toReversed(), space).toSorted(byId)).toEqual(
          placed.toSorted(byId),
        );
        for (const one of space) {
          const own = placed.filter(({ id }) => list.find((e) => e.id === id)?.districtId === one.districtId);
          const within = own.filter(({ verdict }) => verdict === 'within');
          expect(within.length).toBeLessThanOrEqual(placesOf(share, one));
          const tied = own.filter(({ verdict }) => verdict === 'tied');
          const reach = within.length + tied.length;
          expect(tied.length === 0 || reach > placesOf(share, one)).toBe(true);
          for (const each of tied) expect(each.tiedWith).toEqual(tied.map(({ id }) => id));
          const torn = own.filter((a) => own.some((b) => a.rank === b.rank && a.verdict !== b.verdict));
          expect(torn).toEqual([]);
        }
      }),
    );
  });
});

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
