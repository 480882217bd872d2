import type { StandardDocument } from '../standard-document.rule';
import { aboutOf, partOf } from './problem-place.rule';

const document = {
  domains: [],
  vetoes: [],
  gates: [],
  indicators: [{ code: 'A1', name: { zh: '校务', en: 'Committee' } }],
  tiers: [{ tier: 'basic' }],
} as unknown as StandardDocument;

test.each([
  ['indicators.4.weight', 'indicators'],
  ['domains.0.name.zh', 'indicators'],
  ['vetoes.1.code', 'gates'],
  ['tiers.2.total', 'tiers'],
  ['rubric.anchors.A2.0.zh', 'rubric'],
  ['survey.z', 'general'],
  ['', 'general'],
])('A problem at %s stands in %s', (path, part) => {
  expect(partOf(path)).toBe(part);
});

test('A problem is told with what it is about', () => {
  expect(aboutOf(document, 'indicators.0.weight', 'en')).toEqual({ words: 'A1 Committee' });
  expect(aboutOf(document, 'tiers.0.total', 'en')).toEqual({ tier: 'basic' });
  expect(aboutOf(document, 'rubric.anchors.E1', 'en')).toEqual({ words: 'E1' });
  expect(aboutOf(document, 'indicators', 'en')).toBeNull();
  expect(aboutOf(document, 'indicators.7', 'en')).toBeNull();
  expect(aboutOf(document, 'version', 'en')).toBeNull();
});
