import { checkInTime } from './check-in-window.rule';

const activity = { startsAt: new Date('2026-11-20T10:00:00Z'), endsAt: new Date('2026-11-20T12:00:00Z') };

describe('check-in', () => {
  it.each([
    ['08:59', 'too-early'],
    ['09:00', 'open'],
    ['11:00', 'open'],
    ['13:00', 'open'],
    ['13:01', 'over'],
  ])('at %s is %s', (time, expected) => {
    expect(checkInTime(activity, new Date(`2026-11-20T${time}:00Z`))).toBe(expected);
  });
});
