import { assert, integer, property } from 'fast-check';
import { brief, digits, exact, plainDecimal, settle, toHundredths } from './number.rule';

describe('A rating number', () => {
  test('that is on an edge in true arithmetic is on it after thirds and sevenths', () => {
    const third = exact(70.005).div(3);
    expect(toHundredths(third.plus(third).plus(third)).toFixed(2)).toBe('70.01');
    expect(settle(exact(3).div(7).times(7)).equals(3)).toBe(true);
  });

  test.each([
    ['89.995', '90.00'],
    ['89.994999', '89.99'],
    ['70.004999999999', '70.00'],
  ])('%s is rounded half-up to %s', (full, rounded) => {
    expect(toHundredths(exact(full)).toFixed(2)).toBe(rounded);
  });

  test('is stored with all its digits and shown with two', () => {
    expect(digits(exact(1).div(3))).toBe(`0.${'3'.repeat(30)}`);
    expect(brief(exact(100).div(3))).toBe('33.33');
    expect(brief('8.00')).toBe('8');
  });

  test('of a database has the digits it has in arithmetic', () => {
    const told = (thousandths: number): string => (thousandths / 1000).toFixed(4);
    assert(
      property(integer({ min: 0, max: 2_000_000_000 }), (thousandths) => {
        expect(plainDecimal(told(thousandths))).toBe(exact(told(thousandths)).toFixed());
      }),
    );
    expect(['0', '100', '100.00', '0.0000', '10.50'].map(plainDecimal)).toEqual([
      '0',
      '100',
      '100',
      '0',
      '10.5',
    ]);
  });
});
