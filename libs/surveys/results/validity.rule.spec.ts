import fc from 'fast-check';
import { isValid, wilsonLower } from './validity.rule';

describe('a survey', () => {
  it.each([
    [30, 100, true],
    [29, 90, false],
    [30, 101, false],
    [36, 60, true],
    [29, 60, false],
    [35, 59, false],
    [36, 59, true],
    [6, 10, true],
    [0, 0, false],
  ])('with %i answers of %i families speaks: %s', (answers, families, speaks) => {
    expect(isValid(answers, families)).toBe(speaks);
  });
});

describe('the lower bound', () => {
  it('is the textbook one', () => {
    expect(wilsonLower(90, 100)).toBeCloseTo(0.8256, 4);
    expect(wilsonLower(0, 20)).toBe(0);
    expect(wilsonLower(0, 0)).toBeNull();
  });

  it('lies below the share and comes nearer with more answers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (answers, some) => {
        const satisfied = Math.min(some, answers);
        const low = wilsonLower(satisfied, answers) as number;
        expect(low).toBeLessThanOrEqual(satisfied / answers + 1e-12);
        expect(wilsonLower(satisfied * 4, answers * 4) as number).toBeGreaterThanOrEqual(low - 1e-12);
      }),
    );
  });
});
