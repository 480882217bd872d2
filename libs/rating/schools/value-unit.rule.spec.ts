import { defaultStandard } from '../standards/default-standard.rule';
import { valueUnitOf } from './value-unit.rule';

const unitOf = (code: string) => valueUnitOf(defaultStandard.indicators.find((each) => each.code === code)!);

describe('What the value of an indicator is counted in', () => {
  test('is what its measure counts', () => {
    expect(unitOf('A1')).toEqual({ unit: 'meetings', base: null });
    expect(unitOf('C1')).toEqual({ unit: 'class-hours', base: null });
    expect(unitOf('C7')).toEqual({ unit: 'activities', base: null });
  });

  test('is set against so many of what it is measured by', () => {
    expect(unitOf('B1')).toEqual({ unit: 'instructors', base: { count: 100, unit: 'families' } });
  });

  test('is points of percent for a change', () => {
    expect(unitOf('D5')).toEqual({ unit: 'percentage-points', base: null });
  });

  test('is nothing for shares, ratios of shares, rubric steps and several shares together', () => {
    for (const code of ['A2', 'A3', 'C4', 'C6', 'D1', 'E1']) expect(unitOf(code)).toBeNull();
  });

  test('is told of several parts where all count the same', () => {
    const part = defaultStandard.indicators.find(({ code }) => code === 'A1')!.parts[0]!;
    expect(valueUnitOf({ mode: 'automatic', parts: [part, part] })).toEqual({ unit: 'meetings', base: null });
  });
});
