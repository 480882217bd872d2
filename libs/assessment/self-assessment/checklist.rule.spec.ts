import fc from 'fast-check';
import { tiers } from '@libs/organization';
import { checklistOf, type Checked } from './checklist.rule';

const items: Checked['items'] = [
  { code: 'G1', kind: 'gate', judged: true },
  { code: 'G3', kind: 'gate', judged: false },
  { code: 'A2', kind: 'indicator', judged: true },
  { code: 'C2', kind: 'indicator', judged: false },
];
const ready: Checked = {
  tier: 'excellent',
  items,
  metGates: new Set(['G3']),
  conditions: [],
  evidence: new Map([
    ['G1', 1],
    ['A2', 2],
  ]),
  estimates: new Map([['A2', 4.5]]),
  openQueries: [],
};
const missingOf = (change: Partial<Checked>) =>
  checklistOf({ ...ready, ...change }).missing.map(({ code, about }) => `${code} ${about}`);
const unmet = (code: string, about: string) => ({ code, about, met: false, have: '0.5', need: '0.6' });

describe('What is missing before an assessment is handed in', () => {
  test.each<[string, Partial<Checked>, string[]]>([
    ['nothing when all is there', {}, []],
    ['evidence for a gate that people judge', { evidence: new Map([['A2', 1]]) }, ['evidence G1']],
    [
      'nothing for a gate that is met already',
      { evidence: new Map([['A2', 1]]), metGates: new Set(['G1', 'G3']) },
      [],
    ],
    ['a counted gate that does not hold', { metGates: new Set() }, ['gate-unmet G3']],
    ['an estimate of a judged indicator', { estimates: new Map() }, ['estimate A2']],
    ['evidence for points that are claimed', { evidence: new Map([['G1', 1]]) }, ['evidence A2']],
    [
      'no evidence where nothing is claimed',
      { evidence: new Map([['G1', 1]]), estimates: new Map([['A2', 0]]) },
      [],
    ],
    ['no estimates for basic', { tier: 'basic', estimates: new Map() }, []],
    ['tenure', { conditions: [unmet('tenure', 'excellent')] }, ['tenure excellent']],
    ['a veto', { conditions: [unmet('veto', 'V1')] }, ['veto V1']],
    ['a counted key floor', { conditions: [unmet('key-floor', 'C2')] }, ['key-floor C2']],
    [
      'nothing that reviewers may still give',
      { conditions: [unmet('key-floor', 'A2'), unmet('total', 'model')] },
      [],
    ],
  ])('is %s', (_, change, missing) => {
    expect(missingOf(change)).toEqual(missing);
  });

  test('is told as a hint where it keeps nobody back', () => {
    const { hints } = checklistOf({
      ...ready,
      conditions: [unmet('total', 'excellent'), unmet('key-floor', 'A2')],
      openQueries: ['C2'],
    });
    expect(hints.map(({ code, about }) => `${code} ${about}`)).toEqual([
      'total excellent',
      'key-floor A2',
      'query-open C2',
    ]);
    expect(hints[0]).toMatchObject({ have: '0.5', need: '0.6' });
  });

  test('never grows by more evidence or more estimates', () => {
    const some = fc.subarray(['G1', 'A2']);
    fc.assert(
      fc.property(fc.constantFrom(...tiers), some, some, some, (tier, shown, more, met) => {
        const at = (codes: string[]) =>
          checklistOf({
            ...ready,
            tier,
            metGates: new Set(met),
            evidence: new Map(codes.map((code) => [code, 1])),
          }).missing.map(({ code, about }) => `${code} ${about}`);
        expect(at(shown)).toEqual(expect.arrayContaining(at([...shown, ...more])));
      }),
    );
  });
});
