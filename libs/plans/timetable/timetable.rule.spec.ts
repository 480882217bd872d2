import { nextOf, spanOf, timeOf, type SessionTime } from './timetable.rule';

const term = {
  schoolYear: '2026-2027',
  number: 1 as const,
  startsOn: '2026-09-01',
  endsOn: '2027-01-22',
};
const at = (change: object) => spanOf({ term: 1, week: null, onDay: null, ...change }, [term]);

describe('when a session is', () => {
  it('is its day', () => {
    expect(at({ onDay: '2026-11-20', week: 12 })).toEqual({ from: '2026-11-20', until: '2026-11-20' });
  });

  it('is its school week, as far as the term reaches', () => {
    expect(at({ week: 2 })).toEqual({ from: '2026-09-07', until: '2026-09-13' });
    expect(at({ week: 1 })).toEqual({ from: '2026-09-01', until: '2026-09-06' });
    expect(at({ week: 21 })).toEqual({ from: '2027-01-18', until: '2027-01-22' });
  });

  it('is open while nobody has said', () => {
    expect(at({})).toBeNull();
    expect(at({ week: 2, term: 2 })).toBeNull();
  });
});

describe('seen from today', () => {
  it('a session is past, now or coming', () => {
    const week = { from: '2026-11-16', until: '2026-11-22' };
    expect(timeOf(week, '2026-11-15')).toBe('coming');
    expect(timeOf(week, '2026-11-16')).toBe('now');
    expect(timeOf(week, '2026-11-22')).toBe('now');
    expect(timeOf(week, '2026-11-23')).toBe('past');
    expect(timeOf(null, '2026-11-23')).toBe('coming');
  });

  it('the next one is the first that is neither past nor learned', () => {
    const session = (id: string, time: SessionTime, learned = false) => ({ id, time, learned });
    const sessions = [
      session('a', 'past'),
      session('b', 'now', true),
      session('c', 'coming'),
      session('d', 'coming'),
    ];
    expect(nextOf(sessions)?.id).toBe('c');
    expect(nextOf([session('a', 'past')])).toBeNull();
  });
});
