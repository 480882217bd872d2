import { differingItems, reportOf, unmarkedItems } from './report.rule';

const codes = ['G1', 'G2'];
const act = (position: number, item: string, value: string, more: object = {}) => ({
  id: `${position}-${item}-${value}`,
  item,
  kind: 'mark' as const,
  value,
  stampedAt: new Date(1),
  position,
  late: false,
  ...more,
});
const photo = { id: 'p1', item: 'G1', width: 4, height: 3, position: 1, late: false };

describe('The reports of two visitors', () => {
  const acts = [
    act(1, 'G1', 'seen'),
    act(1, 'G2', 'partly'),
    act(2, 'G1', 'not_seen'),
    act(2, 'summary', '总体好', { kind: 'note' }),
    act(2, 'G2', 'seen', { late: true }),
  ];
  const [one, other] = [1, 2].map((position) => reportOf(position, codes, { acts, photos: [photo] }));
  if (!one || !other) throw new Error('two reports');

  test('stand side by side, each with the own findings and photos', () => {
    expect(one.findings.map(({ mark }) => mark)).toEqual(['seen', 'partly']);
    expect(one.findings[0]?.photos).toMatchObject([{ url: '/api/site-visit-photos/p1' }]);
    expect(other.findings[0]).toMatchObject({ mark: 'not_seen', photos: [] });
    expect(other.summary).toBe('总体好');
  });

  test('name what differs, and what has no mark', () => {
    expect(differingItems(one, other)).toEqual(['G1']);
    expect(unmarkedItems(one)).toEqual([]);
  });

  test('hold nothing that came in late', () => {
    expect(unmarkedItems(other)).toEqual(['G2']);
  });
});
