import { mayCancel, signUpTime } from './sign-up-time.rule';

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 20, hour));
const activity = {
  state: 'PUBLISHED',
  signUpOpensAt: at(1),
  signUpClosesAt: at(5),
  startsAt: at(8),
} as const;

describe('signing up', () => {
  it('is possible between two instants, the later one not included', () => {
    expect(signUpTime(activity, at(0))).toBe('not-yet');
    expect(signUpTime(activity, at(1))).toBe('open');
    expect(signUpTime(activity, at(5))).toBe('closed');
    expect(signUpTime({ ...activity, state: 'CANCELLED' }, at(2))).toBe('closed');
  });

  it('can be taken back until the activity begins', () => {
    expect(mayCancel(activity, at(7))).toBe(true);
    expect(mayCancel(activity, at(8))).toBe(false);
    expect(mayCancel({ ...activity, state: 'HELD' }, at(7))).toBe(false);
  });
});
