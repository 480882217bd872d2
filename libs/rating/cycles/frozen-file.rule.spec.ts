import fc from 'fast-check';
import { anyInputs, perfectInputs } from '../../../test/support/rating-inputs';
import { assess } from '../engine/assess.rule';
import { fingerprint } from '../engine/fingerprint.rule';
import type { SchoolInputs } from '../engine/inputs.rule';
import { defaultStandard as standard } from '../standards/default-standard.rule';
import { FrozenCheck, frozenHashOf, lineOf, type FrozenCycle, type FrozenSchool } from './frozen-file.rule';

const standardHash = fingerprint(standard);

function frozen(all: SchoolInputs[]): { cycle: FrozenCycle; schools: FrozenSchool[] } {
  const schools = all.map((inputs, at) => {
    const own = { ...inputs, unitId: `school-${String(at).padStart(3, '0')}` };
    const result = assess(standard, own);
    return {
      unitId: own.unitId,
      inputs: own,
      inputsHash: fingerprint({ inputs: own, standard: standardHash }),
      resultHash: fingerprint(result),
      total: result.total,
    };
  });
  const rows = schools.map((each) => [each.unitId, each.inputsHash, each.resultHash] as const);
  const cycle: FrozenCycle = {
    ...{ format: 1, cycle: '2026-2027', standardVersion: standard.version, standardHash, standard },
    frozenHash: frozenHashOf(standardHash, rows),
    schools: schools.length,
  };
  return { cycle, schools };
}

function faultsOf(cycle: FrozenCycle, schools: FrozenSchool[]): string[] {
  const check = new FrozenCheck(cycle);
  for (const school of schools) check.take(school);
  return check.finish().map(({ unitId, fault }) => `${unitId ?? 'all'} ${fault}`);
}

describe('A frozen cycle', () => {
  test('gives the same digits when it is read back from its lines', () => {
    fc.assert(
      fc.property(fc.array(anyInputs({ presentOften: true }), { minLength: 1, maxLength: 3 }), (all) => {
        const { cycle, schools } = frozen(all);
        const read = JSON.parse(lineOf(cycle)) as FrozenCycle;
        const lines = schools.map((school) => JSON.parse(lineOf(school)) as FrozenSchool);
        expect(faultsOf(read, lines)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('tells a figure, a result, the standard and a school that are others', () => {
    const { cycle, schools } = frozen([perfectInputs(), { ...perfectInputs(), previousGrowthBase: '61.5' }]);
    const [one, two] = schools as [FrozenSchool, FrozenSchool];
    const touched = { ...one, inputs: { ...one.inputs, previousGrowthBase: '99' } };
    expect(faultsOf(cycle, [touched, two])).toContain('school-000 inputs-changed');
    expect(faultsOf(cycle, [{ ...one, total: '1.00' }, two])).toEqual(['school-000 other-digits']);
    expect(faultsOf(cycle, [one])).toEqual(['all schools-missing', 'all hash-differs']);
    expect(faultsOf(cycle, [two, one])).toEqual(['all hash-differs']);
    const softer = { ...cycle, standard: { ...standard, ratedFrom: 0.1 } };
    expect(faultsOf(softer, schools)).toContain('all standard-changed');
  });
});
