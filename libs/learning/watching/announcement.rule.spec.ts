import fc from 'fast-check';
import { announceNever, isAnnounced, markAfter } from './announcement.rule';

describe('Verified minutes', () => {
  it.each([
    [0, 5, announceNever, false],
    [0, 5, 0, true],
    [590, 599, announceNever, false],
    [599, 600, announceNever, true],
    [600, 601, 601, true],
    [600, 601, 602, false],
    [601, 601, 0, false],
  ])('from %i to %i with the mark at %i: announced is %s', (before, after, mark, announced) => {
    expect(isAnnounced(before, after, mark)).toBe(announced);
  });

  it('reach a mark exactly once, in whatever steps they come', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 500 }),
        (steps, asked) => {
          let [verified, mark, told] = [0, asked, 0];
          for (const step of steps) {
            const after = verified + step;
            const tens = isAnnounced(verified, after, announceNever);
            if (isAnnounced(verified, after, mark) && (after >= mark || !tens)) told += 1;
            mark = markAfter(after, mark);
            verified = after;
          }
          expect(told).toBe(verified >= asked ? 1 : 0);
        },
      ),
    );
  });
});
