import { classHoursOf } from './class-hours.rule';

describe('class hours of a course', () => {
  it.each([
    [0, 0],
    [2400, 1],
    [3600, 1.5],
    [599.6, 0.25],
    [60, 0.03],
  ])('%d seconds of video are %d class hours', (seconds, hours) => {
    expect(classHoursOf(seconds)).toBe(hours);
  });
});
