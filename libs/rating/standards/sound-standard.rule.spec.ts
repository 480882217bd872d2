import { defaultStandard } from './default-standard.rule';
import { standardDocument } from './sound-standard.rule';
import type { StandardDocument } from './standard.rule';

const problems = (change: (draft: StandardDocument) => void): string[] => {
  const draft = structuredClone(defaultStandard);
  change(draft);
  return standardDocument.safeParse(draft).error?.issues.map((issue) => issue.message) ?? [];
};

describe('A rating standard', () => {
  test('as the city begins with it is sound', () => {
    expect(problems(() => undefined)).toEqual([]);
  });

  test('has 80 automatic points and 20 of evidence', () => {
    const evidence = defaultStandard.indicators.filter((each) => each.mode === 'evidence');
    expect(evidence.reduce((sum, each) => sum + each.weight, 0)).toBe(20);
  });

  test.each<[string, (draft: StandardDocument) => void, string]>([
    [
      'weights that do not sum to 100',
      (d) => (d.indicators[0]!.weight = 4),
      'the weights sum to 101, not to 100',
    ],
    [
      'a measure nobody knows',
      (d) => (d.indicators[0]!.parts[0]!.reading = { kind: 'plain', measure: 'guess' }),
      'names no known measure',
    ],
    [
      'thresholds that do not rise',
      (d) => (d.tiers[2]!.total = 70),
      'the total of model must lie above excellent',
    ],
    [
      'a floor below the tier before',
      (d) => (d.tiers[3]!.domainFloor = 0.5),
      'the domain floor of star must not lie below model',
    ],
    [
      'a scale upside down',
      (d) => (d.indicators[0]!.parts[0]!.scale.general = { lo: 4, hi: 1 }),
      'lo must lie below hi',
    ],
    ['a code twice', (d) => (d.indicators[1]!.code = 'A1'), 'A1 is there twice'],
    [
      'a key floor on nothing',
      (d) => (d.tiers[3]!.keyFloors[0]!.indicator = 'Z9'),
      'a key floor names Z9, which is no indicator',
    ],
    [
      'halves that make no whole',
      (d) => (d.indicators[12]!.parts[0]!.share = 0.4),
      'the parts of C6 do not sum to 1',
    ],
  ])('is refused with %s', (_name, change, message) => {
    expect(problems(change)).toContain(message);
  });
});
