import type { StandardDocument } from '../standard-document.rule';
import {
  anIndicator,
  isCodeTaken,
  measuresIn,
  stepsWith,
  withCode,
  withMode,
  withMoved,
  withoutMember,
  withoutRubricStep,
  withRubricStep,
} from './edits.rule';

const name = { zh: '名', en: 'name' };
const growth = {
  ...anIndicator('D', 'D5'),
  parts: [
    { ...anIndicator('D', 'D5').parts[0]!, reading: { kind: 'growth', domains: ['C', 'D'], fullFrom: 0.9 } },
  ],
};
const judged = {
  ...anIndicator('C', 'C9'),
  mode: 'evidence',
  parts: [{ ...anIndicator('C', 'C9').parts[0]!, reading: { kind: 'plain', measure: 'brand' } }],
};
const document = {
  domains: [
    { code: 'C', name },
    { code: 'D', name },
  ],
  indicators: [anIndicator('C', 'C1'), growth, judged],
  gates: [{ code: 'G1', name, mode: 'evidence', checks: [{ measure: 'gate.minors-data', atLeast: 1 }] }],
  vetoes: [{ code: 'V1', name }],
  tiers: [
    { tier: 'star', domainFloors: { C: 0.85 }, keyFloors: [{ indicator: 'C9', of: 'points', atLeast: 0.6 }] },
  ],
  rubric: { steps: [0, 0.5, 1], anchors: { C9: [name, name, name], G1: [name, name] } },
} as unknown as StandardDocument;

test('A code is changed in everything that speaks of it, and in nothing else', () => {
  const domain = withCode(document, 'domains', 0, 'K');
  expect(domain.indicators.map((each) => each.domain)).toEqual(['K', 'D', 'K']);
  expect(domain.indicators[1]!.parts[0]!.reading.domains).toEqual(['K', 'D']);
  expect(domain.tiers[0]!.domainFloors).toEqual({ K: 0.85 });
  const indicator = withCode(document, 'indicators', 2, 'C10');
  expect(indicator.tiers[0]!.keyFloors[0]!.indicator).toBe('C10');
  expect(Object.keys(indicator.rubric.anchors ?? {})).toEqual(['C10', 'G1']);
  expect(indicator.domains).toEqual(document.domains);
  expect(withCode(document, 'vetoes', 0, 'V9')).toEqual({ ...document, vetoes: [{ code: 'V9', name }] });
  expect([isCodeTaken(document, 'V1'), isCodeTaken(document, 'C2')]).toEqual([true, false]);
});

test('What goes takes along what only spoke of it', () => {
  const left = withoutMember(document, 'indicators', 2);
  expect(left.indicators.map(({ code }) => code)).toEqual(['C1', 'D5']);
  expect(left.tiers[0]!.keyFloors).toEqual([]);
  expect(Object.keys(left.rubric.anchors ?? {})).toEqual(['G1']);
  const without = withoutMember(document, 'domains', 0);
  expect(without.tiers[0]!.domainFloors).toEqual({});
  expect(without.indicators[1]!.parts[0]!.reading.domains).toEqual(['D']);
});

test('Who is no longer judged needs no descriptions; who is now reads a rubric', () => {
  const counted = withMode(document, 'indicators', 2, 'automatic', 'committee-meetings');
  expect(counted.indicators[2]!.parts[0]!.reading).toEqual({ kind: 'plain', measure: 'committee-meetings' });
  expect(Object.keys(counted.rubric.anchors ?? {})).toEqual(['G1']);
  const reviewed = withMode(document, 'indicators', 0, 'evidence', 'outreach');
  expect(reviewed.indicators[0]).toMatchObject({ mode: 'evidence', parts: [{ effort: 6 }] });
  const gate = withMode(document, 'gates', 0, 'automatic', 'gate.instructors');
  expect(gate.gates[0]!.checks).toEqual([{ measure: 'gate.instructors', atLeast: 1 }]);
  expect(measuresIn(document)).toEqual(new Set(['committee-meetings', 'brand', 'gate.minors-data']));
});

test('A step of the rubric comes and goes with its descriptions, and gates keep theirs', () => {
  const more = withRubricStep(document);
  expect(more.rubric.steps).toEqual([0, 0.5, 0.75, 1]);
  expect(more.rubric.anchors!['C9']).toEqual([name, name, { zh: '', en: '' }, name]);
  expect(more.rubric.anchors!['G1']).toHaveLength(2);
  expect(withoutRubricStep(more, 2)).toEqual(document);
});

test('A review has its steps, with or without a visit', () => {
  const [star] = document.tiers;
  expect(stepsWith(star!, true)).toContain('site-visit');
  expect(stepsWith(star!, false)).not.toContain('site-visit');
  expect(stepsWith({ ...star!, tier: 'basic' }, true)).toEqual(['automatic-check', 'district-confirmation']);
});

test('A member is moved among those it is shown with, and not past the first or the last', () => {
  const codes = (moved: StandardDocument): string[] => moved.indicators.map(({ code }) => code);
  expect(codes(document)).toEqual(['C1', 'D5', 'C9']);
  expect(codes(withMoved(document, 'indicators', 2, -1))).toEqual(['C9', 'D5', 'C1']);
  expect(withMoved(document, 'indicators', 1, -1)).toBe(document);
  expect(withMoved(document, 'indicators', 2, 1)).toBe(document);
  expect(withMoved(document, 'domains', 0, 1).domains.map(({ code }) => code)).toEqual(['D', 'C']);
});
