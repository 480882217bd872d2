import { scheduleFaults } from './schedule.rule';

const at = (time: string): Date => new Date(`2026-11-20T${time}:00Z`);
const sound = {
  startsAt: at('10:00'),
  endsAt: at('12:00'),
  signUpOpensAt: at('01:00'),
  signUpClosesAt: at('09:00'),
};
const fields = (change: Partial<typeof sound>): string[] =>
  scheduleFaults({ ...sound, ...change }).map(({ code }) => code);

describe('the times of an activity', () => {
  it('follow each other', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ signUpClosesAt: at('10:00') })).toEqual([]);
  });

  it('name what cannot be', () => {
    expect(fields({ endsAt: at('10:00') })).toEqual(['activity.ends-before-it-begins']);
    expect(fields({ endsAt: new Date('2026-11-21T10:00:00Z') })).toEqual(['activity.too-long']);
    expect(fields({ signUpClosesAt: at('11:00') })).toEqual(['activity.sign-up-after-beginning']);
    expect(fields({ signUpOpensAt: at('09:00') })).toEqual(['activity.sign-up-closes-before-it-opens']);
  });
});
