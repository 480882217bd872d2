import { frameRateOf } from './frame-rate.rule';

describe('the frame rate of renditions', () => {
  it.each([
    [30, 30, '30'],
    [29.97, 29.97, '30000/1001'],
    [25, 25, '25'],
    [60, 60, '30'],
    [59.94, 59.94, '30000/1001'],
    [50, 50, '25'],
    [120, 120, '30'],
    [8, 8, '10'],
    [14.2, 30, '30'],
    [0, 0, '30'],
    [Number.NaN, 30, '30'],
  ])('is right for %d frames a second on a clock of %d', (average, nominal, expected) => {
    expect(frameRateOf(average, nominal).text).toBe(expected);
  });
});
