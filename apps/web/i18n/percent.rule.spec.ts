import fc from 'fast-check';
import { percentOf } from './percent.rule';

describe('a share as a percentage', () => {
  it('is rounded as a reader would', () => {
    expect([4 / 6, 14 / 18, 95 / 96, 0.66666, 0.5].map((share) => percentOf(share))).toEqual([
      66.7, 77.8, 98.9, 66.7, 50,
    ]);
  });

  it('does not look reached before it is', () => {
    expect([0.7996, 0.99999].map((share) => percentOf(share))).toEqual([79.9, 99.9]);
    expect([0.799, 1].map((share) => percentOf(share, 0))).toEqual([79, 100]);
  });

  it('stays by less than one step of its last digit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 2), (share, digits) => {
        expect(Math.abs(percentOf(share, digits) - share * 100)).toBeLessThan(10 ** -digits + 1e-9);
      }),
    );
  });
});
