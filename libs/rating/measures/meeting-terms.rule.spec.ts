import { array, assert, integer, property } from 'fast-check';
import { metEveryTerm, missedATerm } from './meeting-terms.rule';

const terms = [
  { startsOn: '2025-09-01', endsOn: '2026-01-31' },
  { startsOn: '2026-02-01', endsOn: '2026-08-31' },
  { startsOn: '2026-09-01', endsOn: '2027-01-31' },
];

describe('Meetings in every term', () => {
  test.each([
    ['one in each ended term', ['2025-10-08', '2026-03-01'], '2025-10-08', true],
    ['none in the second term', ['2025-10-08', '2026-10-08'], '2025-10-08', false],
    ['records that begin in the second term', ['2026-03-01'], '2026-03-01', true],
    ['records that begin in the running term', ['2026-10-08'], '2026-10-08', true],
    ['only a meeting to come', ['2026-12-08'], '2026-12-08', false],
    ['none', [], '2026-10-08', false],
  ])('are judged with %s', (_, meetings, since, met) => {
    expect(metEveryTerm(terms, meetings, since, '2026-11-22')).toBe(met);
  });

  test('that was missed are made up for by no meeting held today', () => {
    const day = integer({ min: 0, max: 440 }).map((days) =>
      new Date(Date.UTC(2025, 8, 1 + days)).toISOString().slice(0, 10),
    );
    assert(
      property(array(day, { minLength: 1, maxLength: 6 }), (meetings) => {
        const since = meetings.toSorted()[0] ?? '';
        const withOneMore = metEveryTerm(terms, [...meetings, '2026-11-22'], since, '2026-11-22');
        expect(withOneMore).toBe(!missedATerm(terms, meetings, since, '2026-11-22'));
      }),
    );
  });

  test('never turn bad by one more meeting held since records began', () => {
    const day = integer({ min: 0, max: 440 }).map((days) =>
      new Date(Date.UTC(2025, 8, 1 + days)).toISOString().slice(0, 10),
    );
    assert(
      property(array(day, { minLength: 1, maxLength: 6 }), day, (meetings, extra) => {
        const since = meetings.toSorted()[0] ?? '';
        if (extra < since || !metEveryTerm(terms, meetings, since, '2026-11-22')) return;
        expect(metEveryTerm(terms, [...meetings, extra], since, '2026-11-22')).toBe(true);
      }),
    );
  });
});
