import { defaultStandard } from './default-standard.rule';
import { misshapen, problemsIn, standardDocument } from './sound-standard.rule';
import type { StandardDocument } from './standard.rule';

const words = { zh: '某领域', en: 'Some domain' };

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

  test('gives research that stays within the school nothing, and each level above a quarter more', () => {
    const levels = defaultStandard.rubric.anchors!['E2']!.map(({ zh }) => zh);
    const named = ['校级', '区县级', '市级', '省级', '国家级'];
    expect(levels.map((said) => named.findLast((level) => said.includes(level)))).toEqual(named);
    expect(defaultStandard.rubric.steps).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  test('is told its faults whatever list of it is empty, and is worked on all the same', () => {
    const draft = structuredClone(defaultStandard);
    const listsIn = (node: object): unknown[][] =>
      Object.values(node)
        .filter((each): each is object => typeof each === 'object' && each !== null)
        .flatMap((each) => [...(Array.isArray(each) ? [each] : []), ...listsIn(each)]);
    for (const list of listsIn(draft)) {
      const all = list.splice(0);
      expect(misshapen(draft)).toEqual([]);
      expect(Array.isArray(problemsIn(draft))).toBe(true);
      list.push(...all);
    }
    draft.indicators[1]!.parts = [];
    const fault = { path: 'indicators.1.parts', rule: 'too-small' };
    expect(problemsIn(draft)).toContainEqual(expect.objectContaining(fault));
  });

  test.each<[string, (draft: StandardDocument) => void, string]>([
    [
      'weights that do not sum to 100',
      (d) => (d.indicators[0]!.weight = 4),
      'the weights sum to 101, not to 100',
    ],
    [
      'weights that sum to a hair more than 100',
      (d) => (d.indicators[0]!.weight = 3.004),
      'the weights sum to 100.004, not to 100',
    ],
    ['a description that says nothing', (d) => (d.rubric.anchors!['E1']![0]!.zh = '  '), 'must not be empty'],
    [
      'rates of groups in which one family could be seen',
      (d) => (d.smallGroup = 9),
      'Too small: expected number to be >=10',
    ],
    [
      'a gate that is asked of no kind of school',
      (d) => (d.gates[2]!.checks[0]!.kinds = []),
      'Too small: expected array to have >=1 items',
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
    [
      'a rubric finer than sheets keep it',
      (d) => (d.rubric.steps[1] = 1 / 3),
      'has more than three decimals',
    ],
    ['a domain of nothing', (d) => d.domains.push({ code: 'F', name: words }), 'F has no indicator'],
    ['a veto twice', (d) => (d.vetoes[1]!.code = 'V1'), 'V1 is there twice'],
    [
      'reviewers asked for a figure',
      (d) => (d.indicators[0]!.mode = 'evidence'),
      'A1 is judged by reviewers and reads no rubric alone',
    ],
    [
      'a count of what only people judge',
      (d) => (d.indicators[1]!.mode = 'automatic'),
      'plan-workload-budget is counted by nobody: people judge it',
    ],
    [
      'a gate counted that only people judge',
      (d) => (d.gates[0]!.mode = 'automatic'),
      'gate.plaque-and-venue is counted by nobody: people judge it',
    ],
    [
      'a reviewed gate without a question',
      (d) => (d.gates[3]!.mode = 'evidence'),
      'G4 is judged by reviewers and asks nothing to be met',
    ],
    [
      'one answer of reviewers counted twice',
      (d) => (d.indicators[6]!.parts[0]!.reading = { kind: 'plain', measure: 'brand' }),
      'brand is asked of reviewers twice',
    ],
    [
      'a lower bound of a count',
      (d) => Object.assign(d.indicators[14]!.parts[0]!.reading, { measure: 'families' }),
      'families is no ratio',
    ],
    [
      'a quotient by a rate',
      (d) => Object.assign(d.indicators[3]!.parts[0]!.reading, { base: 'pupils-visited' }),
      'pupils-visited is no count',
    ],
    [
      'a factor that is no rate',
      (d) => (d.indicators[9]!.parts[0]!.factor = { measure: 'families', full: 0.4 }),
      'families is no ratio',
    ],
    [
      'growth in a domain that is not there',
      (d) => Object.assign(d.indicators[18]!.parts[0]!.reading, { domains: ['C', 'X'] }),
      'D5 grows in no known domain',
    ],
    [
      'growth beside another part',
      (d) => d.indicators[18]!.parts.push(d.indicators[0]!.parts[0]!),
      'the growth of D5 must be its only part',
    ],
    ['a rubric nobody has described', (d) => delete d.rubric.anchors!['E1'], 'E1 has no descriptions'],
    ['a floor in no domain', (d) => (d.tiers[3]!.domainFloors['X'] = 0.9), 'there is no domain X'],
    [
      'a floor of one domain without one of all',
      (d) => (d.tiers[0]!.domainFloors['C'] = 0.1),
      'a floor of one domain stands on one of all',
    ],
    [
      'a floor of one domain below the tier before',
      (d) => Object.assign(d.tiers[2]!, { domainFloors: { E: 0.85 } }),
      'the floor of E must not lie below model',
    ],
    [
      'two key floors of one kind',
      (d) => d.tiers[3]!.keyFloors.push({ indicator: 'C2', of: 'observed', atLeast: 0.9 }),
      'C2 has two key floors',
    ],
    [
      'a rate asked of what is none',
      (d) => (d.tiers[3]!.keyFloors[3]!.of = 'observed'),
      'E3 is no rate, so its floor can only be of points',
    ],
    [
      'tenure of the same tier',
      (d) => (d.tiers[2]!.tenure = { tier: 'model', years: 1 }),
      'tenure before model must be below it',
    ],
    [
      'a review without publicity',
      (d) => d.tiers[2]!.steps!.pop(),
      'model has other steps than a review has',
    ],
    [
      'a visit to model and none to star',
      (d) => (d.tiers[3]!.steps = [...d.tiers[1]!.steps!]),
      'star must be visited as those below are',
    ],
  ])('is refused with %s', (_name, change, message) => {
    expect(problems(change)).toContain(message);
  });
});
