import fc from 'fast-check';
import { actFault, findingsOf, stampOf, visitMarks, type VisitAct } from './findings.rule';

const items = ['G1', 'G2', 'B4-1'];
const anAct = fc.record({
  id: fc.uuid(),
  item: fc.constantFrom(...items),
  kind: fc.constantFrom('mark' as const, 'note' as const),
  value: fc.constantFrom(...visitMarks),
  stampedAt: fc.integer({ min: 0, max: 5 }).map((at) => new Date(at)),
});
const acts = fc.uniqueArray(anAct, { selector: (act) => act.id, maxLength: 30 });
const shown = (all: Iterable<VisitAct>) =>
  [...findingsOf(all).values()].sort((a, b) => (a.item < b.item ? -1 : 1));

const act = (at: number, more: Partial<VisitAct> = {}): VisitAct => ({
  id: `act-${at}`,
  item: 'G1',
  kind: 'mark',
  value: 'seen',
  stampedAt: new Date(at),
  ...more,
});

describe('What a visitor found', () => {
  test('is the same in whatever order acts come, and however often', () => {
    const shuffled = acts.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length, maxLength: 2 * all.length }),
      ),
    );
    fc.assert(fc.property(shuffled, ([all, again]) => expect(shown(again)).toEqual(shown(all))));
  });

  test('of two phones is the last tap of either', () => {
    fc.assert(
      fc.property(acts, acts, (here, there) => {
        const last = [...here, ...there]
          .filter(({ kind, item }) => kind === 'mark' && item === 'G1')
          .reduce((most, each) => Math.max(most, each.stampedAt.getTime()), -1);
        const mark = findingsOf([...here, ...there]).get('G1')?.mark ?? null;
        const candidates = [...here, ...there].filter(
          (each) => each.kind === 'mark' && each.item === 'G1' && each.stampedAt.getTime() === last,
        );
        expect(last < 0 ? [null] : candidates.map(({ value }) => value)).toContain(mark);
      }),
    );
  });

  test('keeps note and mark apart', () => {
    const all = [act(1), act(3, { kind: 'note', value: '牌子在门口' }), act(2, { value: 'partly' })];
    expect(shown(all)).toEqual([{ item: 'G1', mark: 'partly', note: '牌子在门口', at: new Date(3) }]);
  });

  test('is not won by a clock that is ahead', () => {
    const received = new Date(100);
    expect(stampOf(new Date(9_999), received)).toEqual(received);
    expect(stampOf(new Date(50), received)).toEqual(new Date(50));
  });
});

describe('An act', () => {
  test('is about an item of the list, or the whole', () => {
    const codes = new Set(items);
    expect(actFault(act(1), codes)).toBeNull();
    expect(actFault(act(1, { item: 'G9' }), codes)).toBe('no-such-item');
    expect(actFault(act(1, { value: 'maybe' }), codes)).toBe('no-such-mark');
    expect(actFault({ item: 'summary', kind: 'note', value: '好' }, codes)).toBeNull();
    expect(actFault({ item: 'summary', kind: 'mark', value: 'seen' }, codes)).toBe('no-such-item');
  });
});
