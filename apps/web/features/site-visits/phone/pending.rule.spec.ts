import fc from 'fast-check';
import type { VisitorReportView } from '@web/api/generated';
import { instantAfter, nextToSend, shownReport, type Made } from './pending.rule';

const report: VisitorReportView = {
  position: 1,
  summary: '',
  findings: [
    { item: 'G1', mark: 'seen', note: '', at: new Date(100).toISOString(), photos: [] },
    { item: 'G2', mark: null, note: '', at: null, photos: [{ id: 'p1', url: '/p1', width: 1, height: 1 }] },
  ],
};
const made = (n: number, more: Partial<Made> = {}): Made => ({
  n,
  account: 'me',
  visitId: 'v',
  id: `id-${n}`,
  item: 'G1',
  kind: 'mark',
  value: 'partly',
  madeAt: 100 + n,
  tried: false,
  ...more,
});

describe('What a visitor sees', () => {
  test('is the server’s, and over it what was made here since', () => {
    const shown = shownReport(report, [made(1), made(2, { item: 'summary', kind: 'note', value: '总体好' })]);
    expect(shown).toMatchObject({
      summary: '总体好',
      findings: [{ mark: 'partly', waits: true }, { mark: null }],
    });
  });

  test('is not what another phone has overtaken, nor what was refused', () => {
    const overtaken = shownReport(report, [made(1, { madeAt: 50 })]);
    const refused = shownReport(report, [made(1, { refused: 'no-such-item' })]);
    for (const shown of [overtaken, refused]) expect(shown.findings[0]?.mark).toBe('seen');
  });

  test('holds photos that wait, each once, and none that were taken away', () => {
    const photo = made(1, { item: 'G2', kind: 'photo', id: 'p2', value: '' });
    const again = made(2, { item: 'G2', kind: 'photo', id: 'p1', value: '' });
    expect(shownReport(report, [photo, again]).findings[1]?.photos.map(({ id }) => id)).toEqual(['p1', 'p2']);
    const gone = made(3, { item: 'G2', kind: 'photo-removed', value: 'p1' });
    expect(shownReport(report, [photo, gone]).findings[1]?.photos).toEqual([{ id: 'p2', url: null }]);
  });
});

describe('The line of what waits', () => {
  const kinds = ['mark', 'note', 'photo', 'photo-removed'] as const;
  const aLine = fc
    .array(fc.record({ kind: fc.constantFrom(...kinds), visitId: fc.constantFrom('v', 'w') }), {
      maxLength: 40,
    })
    .map((rows) => rows.map((row, at) => made(at, row)));

  test('goes out whole, in order, each once, a photo alone and visits apart', () => {
    fc.assert(
      fc.property(aLine, fc.integer({ min: 1, max: 9 }), (line, most) => {
        const sent: Made[] = [];
        for (let rest = line; rest.length > 0; rest = line.slice(sent.length)) {
          const batch = nextToSend(rest, most, () => false);
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(Math.max(1, most));
          expect(new Set(batch.map(({ visitId }) => visitId)).size).toBe(1);
          expect(batch.length === 1 || batch.every(({ kind }) => kind !== 'photo')).toBe(true);
          sent.push(...batch);
        }
        expect(sent).toEqual(line);
      }),
    );
  });

  test('waits for a text that is being typed, and for nothing else', () => {
    const line = [made(1), made(2, { kind: 'note' }), made(3)];
    const isTyped = ({ n }: Made): boolean => n === 2;
    expect(nextToSend(line, 50, isTyped).map(({ n }) => n)).toEqual([1]);
    expect(nextToSend(line.slice(1), 50, isTyped)).toEqual([]);
  });

  test('grows in time, even when the clock goes back', () => {
    expect(instantAfter(10, 20, undefined)).toBe(21);
    expect(instantAfter(30, 20)).toBe(30);
  });
});
