import fc from 'fast-check';
import type { Condition, JudgedTier } from '../../engine/tier.rule';
import { titleStates, transitionsBy } from '../states/title-state.rule';
import { actionAfter, checkKinds, yearlyCheck, type CheckKind } from './yearly-check.rule';

const need = 80;
const total = (have: number): Condition => ({
  ...{ code: 'total', about: 'model', met: have >= need, have: have.toFixed(2), need: String(need) },
});
const other = (code: Condition['code'], met: boolean): Condition => ({
  ...{ code, about: 'G1', met, have: null, need: null },
});
const check = (...conditions: Condition[]): CheckKind => {
  const tiers: JudgedTier[] = [
    { tier: 'excellent', met: false, conditions: [other('gate', false)] },
    { tier: 'model', met: conditions.every(({ met }) => met), conditions },
  ];
  return yearlyCheck('model', tiers).kind;
};
const severity = (kind: CheckKind): number => checkKinds.indexOf(kind);
const points = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const lost = fc.constantFrom<Condition['code']>('gate', 'domain-floor', 'domain-rated', 'key-floor');
const conditions = fc.array(fc.record({ code: lost, met: fc.boolean() }), { maxLength: 5 });

describe('the yearly check', () => {
  it.each([
    [80, 'holds'],
    [79.99, 'watch'],
    [77, 'watch'],
    [76.99, 'warning'],
    [0, 'warning'],
  ])('finds %f of 80 points: %s', (have, kind) => expect(check(total(have))).toBe(kind));

  it('is a warning for a floor, and weighs a gate most', () => {
    expect(check(total(90), other('key-floor', false))).toBe('warning');
    expect(check(total(79), other('domain-floor', false))).toBe('warning');
    expect(check(total(90), other('domain-rated', false))).toBe('warning');
    expect(check(total(10), other('gate', false))).toBe('gate-lost');
  });

  it('asks neither for tenure again nor for what a veto case decides', () => {
    expect(check(total(90), other('tenure', false), other('veto', false))).toBe('holds');
  });

  it('never judges more points harder', () => {
    fc.assert(
      fc.property(points, points, conditions, (one, two, more) => {
        const rest = more.map(({ code, met }) => other(code, met));
        const [low, high] = [Math.min(one, two), Math.max(one, two)];
        expect(severity(check(total(high), ...rest))).toBeLessThanOrEqual(
          severity(check(total(low), ...rest)),
        );
      }),
    );
  });

  it('never judges milder for a condition that is lost besides', () => {
    fc.assert(
      fc.property(points, conditions, lost, (have, more, code) => {
        const rest = more.map((each) => other(each.code, each.met));
        const before = severity(check(total(have), ...rest));
        expect(severity(check(total(have), ...rest, other(code, false)))).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('asks only for what the table of states allows, and for nothing twice', () => {
    for (const state of titleStates) {
      for (const kind of checkKinds) {
        const action = actionAfter(state, kind);
        if (!action) continue;
        const [way] = transitionsBy(state, action);
        expect(way?.roles).toEqual(['platform']);
        expect(actionAfter(way!.to, kind)).toBeNull();
      }
    }
  });
});
