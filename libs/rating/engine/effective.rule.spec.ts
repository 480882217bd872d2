import { effectiveFigure } from './effective.rule';
import type { Figure } from './inputs.rule';

const counted = (value: string, of: string | null = null): Figure => ({
  value,
  of,
  source: 'counted',
  declaredId: null,
});
const declared = (value: string, of: string | null = null): Figure => ({
  value,
  of,
  source: 'declared',
  declaredId: 'd',
});

describe('Of a counted and a declared figure', () => {
  test('the counted one stands, however large the declared one is', () => {
    expect(effectiveFigure('families-with-hours', counted('5', '100'), declared('90', '100'))).toMatchObject({
      value: '5',
    });
  });

  test('the declared one stands while there is nothing to count', () => {
    expect(effectiveFigure('learners-passed', counted('0', '0'), declared('9', '10'))).toMatchObject({
      source: 'declared',
    });
    expect(effectiveFigure('committee-meetings', undefined, declared('3'))).toMatchObject({ value: '3' });
  });

  test('the larger one stands where only the online part is counted', () => {
    expect(effectiveFigure('median-class-hours', counted('3.5'), declared('9'))).toMatchObject({
      source: 'declared',
    });
    expect(effectiveFigure('median-class-hours', counted('9.5'), declared('9'))).toMatchObject({
      source: 'counted',
    });
  });

  test('the counted one stands where all of it is counted for once', () => {
    const whole = { ...counted('3.5'), whole: true as const };
    expect(effectiveFigure('median-class-hours', whole, declared('9'))).toEqual(counted('3.5'));
  });

  test('neither is neither', () => {
    expect(effectiveFigure('brand', undefined, undefined)).toBeNull();
  });
});
