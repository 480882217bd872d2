import { perfectInputs } from '../../../test/support/rating-inputs';
import { defaultStandard } from '../standards/default-standard.rule';
import { assess } from './assess.rule';
import { summaryOf } from './summary.rule';

describe('the summary of a result', () => {
  const result = assess(defaultStandard, perfectInputs());
  const summary = summaryOf(result);

  it('says of every indicator what the result says, to nine decimals', () => {
    expect(summary.indicators.map(({ code }) => code)).toEqual(result.indicators.map(({ code }) => code));
    for (const [at, { points, score }] of summary.indicators.entries()) {
      const whole = result.indicators[at];
      expect(points).toBeCloseTo(Number(whole?.points), 8);
      expect(score).toBeCloseTo(Number(whole?.score), 8);
    }
  });

  it('has no number where there is no figure', () => {
    const { figures, ...rest } = perfectInputs();
    const [missing] = Object.keys(figures).filter((code) => code === 'questions-answered');
    const without = Object.fromEntries(Object.entries(figures).filter(([code]) => code !== missing));
    const found = summaryOf(assess(defaultStandard, { ...rest, figures: without }));
    const unknown = found.indicators.filter(({ score }) => score === null);
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.every(({ points }) => points === null)).toBe(true);
  });

  it('is the same after it was stored', () => {
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });
});
