import { defaultStandard } from './default-standard.rule';
import { isVisited, stepsOf, strangeSteps, visitedLess } from './review-steps.rule';
import { ratedTiers, type ReviewStep } from './standard.rule';

const withSteps = (steps: Partial<Record<string, readonly ReviewStep[] | undefined>>) => ({
  tiers: defaultStandard.tiers.map((rule) =>
    rule.tier in steps ? { ...rule, steps: steps[rule.tier] && [...steps[rule.tier]!] } : rule,
  ),
});

test('The standard a city begins with visits model and star, and so do versions from before steps were written', () => {
  const old = withSteps(Object.fromEntries(ratedTiers.map((tier) => [tier, undefined])));
  for (const standard of [defaultStandard, old]) {
    expect(ratedTiers.filter((tier) => isVisited(standard, tier))).toEqual(['model', 'star']);
    expect(strangeSteps(standard)).toBeNull();
    expect(visitedLess(standard)).toBeNull();
  }
});

test('A standard may visit excellent schools as well, or none', () => {
  const all = withSteps({ excellent: stepsOf('excellent', true) });
  expect(isVisited(all, 'excellent')).toBe(true);
  expect(strangeSteps(all)).toBeNull();
  const none = withSteps({ model: stepsOf('model', false), star: stepsOf('star', false) });
  expect(ratedTiers.filter((tier) => isVisited(none, tier))).toEqual([]);
  expect(visitedLess(none)).toBeNull();
});

test('No other step can be left out, put in or moved, and no higher tier is visited less', () => {
  expect(strangeSteps(withSteps({ star: ['self-assessment', 'publicity'] }))).toBe('star');
  expect(strangeSteps(withSteps({ basic: ['automatic-check', 'site-visit', 'district-confirmation'] }))).toBe(
    'basic',
  );
  expect(strangeSteps(withSteps({ model: stepsOf('model', true).toReversed() }))).toBe('model');
  expect(visitedLess(withSteps({ star: stepsOf('star', false) }))).toBe('star');
});
