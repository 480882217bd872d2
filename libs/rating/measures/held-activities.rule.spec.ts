import { array, assert, constantFrom, property } from 'fast-check';
import { activityMeasures, type CountingDays, type HeldActivity } from './held-activities.rule';

const terms = [
  { startsOn: '2025-09-01', endsOn: '2026-01-31' },
  { startsOn: '2026-02-01', endsOn: '2026-08-31' },
  { startsOn: '2026-09-01', endsOn: '2027-01-31' },
  { startsOn: '2027-02-01', endsOn: '2027-08-31' },
];
const days: CountingDays = {
  terms,
  years: [
    { startsOn: '2025-09-01', endsOn: '2026-08-31' },
    { startsOn: '2026-09-01', endsOn: '2027-08-31' },
  ],
  from: '2025-09-01',
  until: '2027-08-31',
  today: '2026-11-18',
  writtenBy: '2026-11-04',
};
const plain: HeldActivity = {
  id: 'a',
  schoolId: 's',
  title: '讲座',
  day: '2025-10-10',
  isParentChild: false,
  isForSpecialNeeds: false,
  hasPlan: true,
  hasSignIn: true,
  hasSummary: true,
};
const on = (day: string, more: Partial<HeldActivity> = {}): HeldActivity => ({ ...plain, day, ...more });
const figures = (held: HeldActivity[]): Record<string, string> =>
  Object.fromEntries(
    activityMeasures('s', held, days).map(({ measure, value, of }) => [
      measure,
      of ? `${value}/${of}` : value,
    ]),
  );

describe('activities that were held', () => {
  it('count by the weaker of the terms that are over', () => {
    const held = [
      on('2025-10-10'),
      on('2025-11-10'),
      on('2026-03-10', { isParentChild: true }),
      on('2026-10-10'),
    ];
    expect(figures(held)).toMatchObject({
      'gate.activities-in-weaker-term': '1',
      'gate.parent-child-in-weaker-term': '0',
      'parent-child-activities': '1',
      'special-needs-sessions': '0',
    });
  });

  it('ask nothing about the time before a school recorded any, nor about a term that runs', () => {
    expect(figures([on('2026-03-10'), on('2026-04-10')])['gate.activities-in-weaker-term']).toBe('2');
    expect(figures([on('2026-10-10')])).not.toHaveProperty('gate.activities-in-weaker-term');
  });

  it('count in a year, the better one', () => {
    const parentChild = { isParentChild: true, isForSpecialNeeds: true };
    const held = [
      on('2025-10-10', parentChild),
      on('2026-03-10', parentChild),
      on('2026-10-10', parentChild),
    ];
    expect(figures(held)).toMatchObject({ 'parent-child-activities': '2', 'special-needs-sessions': '2' });
  });

  it('have a fortnight for their summary', () => {
    const held = [
      on('2026-10-01'),
      on('2026-11-01', { hasSummary: false }),
      on('2026-11-10', { hasSummary: false }),
      on('2026-11-11', { hasPlan: false }),
      on('2026-11-12', { hasSignIn: false }),
    ];
    expect(figures(held)['gate.activities-with-papers']).toBe('1/4');
  });

  it('can be mended until their summary closes the list, but for a plan nobody wrote before', () => {
    const goneOf = (held: HeldActivity[]): string | undefined =>
      activityMeasures('s', held, days).find(({ measure }) => measure === 'gate.activities-with-papers')
        ?.gone;
    const mendable = { hasSignIn: false, hasSummary: false };
    expect(goneOf([on('2026-10-01'), on('2026-10-02', mendable)])).toBeUndefined();
    expect(goneOf([on('2026-10-01', { hasSignIn: false }), on('2026-10-02', mendable)])).toBe('1');
    expect(goneOf([on('2026-10-01', { ...mendable, hasPlan: false }), on('2026-10-02')])).toBe('1');
  });

  it('tell before their papers are due of those nobody can mend', () => {
    const papersOf = (held: HeldActivity[]) =>
      activityMeasures('s', held, days).find(({ measure }) => measure === 'gate.activities-with-papers');
    const recent = { hasSummary: false, hasPlan: false };
    const closed = on('2026-10-01');
    expect(papersOf([closed, on('2026-11-05', recent)])).toMatchObject({ value: '1', of: '1', coming: '1' });
    expect(papersOf([closed, on('2026-11-04', recent)])).toEqual({
      ...{ unitId: 's', measure: 'gate.activities-with-papers' },
      ...{ value: '1', of: '2', gone: '1' },
    });
    // Who was there can be written down until the summary closes the list.
    const unsigned = on('2026-11-05', { hasSummary: false, hasSignIn: false });
    expect(papersOf([closed, unsigned, on('2025-08-31', recent)])).not.toHaveProperty('coming');
  });

  it('never fall by one more', () => {
    const day = constantFrom(
      '2025-10-01',
      '2026-01-31',
      '2026-02-01',
      '2026-08-31',
      '2026-09-01',
      '2026-11-10',
    );
    assert(
      property(array(day, { minLength: 1, maxLength: 12 }), day, (first, more) => {
        const before = figures(first.map((one) => on(one, { isParentChild: true })));
        const after = figures([...first, more].map((one) => on(one, { isParentChild: true })));
        expect(Number(after['parent-child-activities'])).toBeGreaterThanOrEqual(
          Number(before['parent-child-activities']),
        );
      }),
    );
  });
});
