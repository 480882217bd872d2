import fc from 'fast-check';
import { tiers, type Tier } from '@libs/organization';
import {
  actionsFor,
  assessmentActions,
  assessmentStates,
  endStates,
  holdersOf,
  transitionOf,
  transitions,
  type AssessmentRole,
  type AssessmentState,
} from './transition.rule';

const everybody: AssessmentRole[] = [
  'coordinator',
  'district_officer',
  'city_officer',
  'reviewer',
  'platform',
];
const aTier = fc.constantFrom(...tiers);
const panelOrLater: AssessmentState[] = ['PANEL', 'PUBLICITY', 'OBJECTION', ...endStates];

/** Every state an assessment of this tier may come to, by any way through the table, visited on site or not. */
function reachable(tier: Tier, visits = [true, false]): Set<AssessmentState> {
  const seen = new Set<AssessmentState>();
  const open: (AssessmentState | null)[] = [null];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (const action of actionsFor(from, tier, everybody)) {
      const towards = visits.flatMap((visit) => transitionOf(from, action, tier, visit)?.to ?? []);
      for (const to of towards) {
        if (seen.has(to)) continue;
        seen.add(to);
        open.push(to);
      }
    }
  }
  return seen;
}

describe('The table of an assessment', () => {
  test.each(tiers)('has a way out of every state of %s but the ends', (tier) => {
    for (const state of reachable(tier)) {
      const isEnd = endStates.includes(state);
      const onward = actionsFor(state, tier, everybody).filter((action) => action !== 'uphold-appeal');
      expect([state, onward.length === 0]).toEqual([state, isEnd]);
      expect([state, holdersOf(state, tier).length === 0]).toEqual([state, isEnd]);
    }
  });

  test('reaches every state and every action from the beginning', () => {
    const states = new Set(tiers.flatMap((tier) => [...reachable(tier)]));
    expect([...states].sort()).toEqual([...assessmentStates].sort());
    const taken = new Set(
      tiers.flatMap((tier) =>
        [null, ...reachable(tier)].flatMap((state) => actionsFor(state, tier, everybody)),
      ),
    );
    expect([...taken].sort()).toEqual([...assessmentActions].sort());
  });

  test('says one thing of a state, an action, a tier and whether it is visited', () => {
    const said = transitions.flatMap((each) =>
      (each.tiers ?? tiers).flatMap((tier) =>
        [true, false]
          .filter((visit) => (each.visit ?? visit) === visit)
          .map((visit) => `${each.from} ${each.action} ${tier} ${visit}`),
      ),
    );
    expect(new Set(said).size).toBe(said.length);
  });

  test('lets a school withdraw before the panel and never from it on', () => {
    const from = new Set(transitions.filter((each) => each.action === 'withdraw').map((each) => each.from));
    for (const state of assessmentStates) {
      expect([state, from.has(state)]).toEqual([state, !panelOrLater.includes(state)]);
    }
  });

  test.each(['excellent', 'model', 'star'] as const)('visits %s where the standard asks for it', (tier) => {
    for (const from of ['CITY_REVIEW', 'ADJUDICATION'] as const) {
      expect(transitionOf(from, 'conclude-review', tier, true)?.to).toBe('SITE_VISIT');
      expect(transitionOf(from, 'conclude-review', tier, false)?.to).toBe('PANEL');
      expect(transitionOf(from, 'conclude-review', 'basic', true)).toBeNull();
    }
    expect(reachable(tier, [true]).has('SITE_VISIT')).toBe(true);
    expect(reachable(tier, [false]).has('SITE_VISIT')).toBe(false);
    expect(reachable(tier, [false]).has('AWARDED')).toBe(true);
  });

  test('gives basic after the district alone, and nothing higher', () => {
    expect(reachable('basic').has('CITY_REVIEW')).toBe(false);
    expect(reachable('basic').has('AWARDED')).toBe(true);
    for (const tier of ['excellent', 'model', 'star'] as const)
      expect(transitionOf('DISTRICT_REVIEW', 'confirm-basic', tier, true)).toBeNull();
  });

  test('awards nothing above basic that has not been made public', () => {
    for (const each of transitions) {
      if (each.to !== 'AWARDED') continue;
      expect(each.action === 'confirm-basic' || each.from === 'PUBLICITY').toBe(true);
    }
  });

  test('never leaves an end, whatever is tried, but by an appeal', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...endStates),
        fc.constantFrom(...assessmentActions.filter((action) => action !== 'uphold-appeal')),
        aTier,
        fc.boolean(),
        (end, action, tier, visit) => {
          expect(transitionOf(end, action, tier, visit)).toBeNull();
        },
      ),
    );
  });

  test('offers a role only what the table allows it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...assessmentStates),
        aTier,
        fc.constantFrom(...everybody),
        fc.boolean(),
        (from, tier, role, visit) => {
          for (const action of assessmentActions) {
            const allowed = transitionOf(from, action, tier, visit)?.roles.includes(role) ?? false;
            expect(actionsFor(from, tier, [role]).includes(action)).toBe(allowed);
          }
        },
      ),
    );
  });
});
