import { dayAfter, median, momentOf, schoolYearsIn } from './window.rule';

describe('A window', () => {
  test('knows the school years in it', () => {
    expect(schoolYearsIn({ from: '2025-09-01', until: '2026-08-31' })).toEqual(['2025-2026']);
    expect(schoolYearsIn({ from: '2025-08-31', until: '2026-09-01' })).toEqual([
      '2024-2025',
      '2025-2026',
      '2026-2027',
    ]);
  });
});

test('A window ends with the last instant of its last day in Shanghai', () => {
  expect(dayAfter('2026-08-31')).toEqual(new Date('2026-08-31T16:00:00.000Z'));
});

test('A window that is over is looked at as in the night after it', () => {
  const [during, end, later] = ['2026-08-31T15:59:59Z', '2026-08-31T16:00:00Z', '2026-09-03T09:00:00Z'].map(
    (instant) => new Date(instant),
  ) as [Date, Date, Date];
  expect([during, end, later].map((now) => momentOf({ until: '2026-08-31' }, now))).toEqual([
    during,
    end,
    end,
  ]);
});

describe('A median', () => {
  test.each([
    [[], null],
    [[3], 3],
    [[9, 1, 5], 5],
    [[8, 2, 4, 6], 5],
  ])('of %j is %s', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});
