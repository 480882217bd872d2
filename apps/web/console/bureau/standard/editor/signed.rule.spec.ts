import { signed } from './signed.rule';

test.each([
  [1.254, '+1.25'],
  [-0.5, '−0.5'],
  [0.001, '0'],
  [-0.001, '0'],
])('A change of %d is told as %s', (change, told) => {
  expect(signed(change)).toBe(told);
});
