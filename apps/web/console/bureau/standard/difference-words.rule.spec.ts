import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StandardDifferenceView } from '@web/api/generated';
import { placeWords, sideWords, type Told } from './difference-words.rule';
import type { StandardDocument } from './standard-document.rule';

const words = JSON.parse(readFileSync(join(__dirname, 'words/en.json'), 'utf8')) as Record<string, unknown>;

/** The words of this folder alone; a tier stays its code. */
const t = ((key: string | string[], more?: { defaultValue?: string; step?: number }) => {
  const keys = [key].flat();
  const found = keys
    .map((each) => each.split('.').reduce<unknown>((inner, part) => (inner as never)?.[part], words))
    .find((each): each is string => typeof each === 'string');
  return found?.replace('{{step}}', String(more?.step)) ?? more?.defaultValue ?? keys[0];
}) as unknown as Told['t'];

const document = {
  domains: [],
  gates: [],
  vetoes: [],
  indicators: [{ code: 'C2', name: { zh: '家庭参与率', en: 'Families taking part' } }],
  rubric: { steps: [0, 0.25, 0.5, 0.75, 1] },
} as unknown as StandardDocument;
const how: Told = { t, language: 'en', document };
const difference = (section: string, code: string | null, field: string) =>
  ({ section, code, field, before: null, after: null }) as StandardDifferenceView;

describe('A difference between two versions in words', () => {
  test.each([
    [difference('indicators', 'C2', 'weight'), 'C2 Families taking part · points'],
    [
      difference('indicators', 'C2', 'parts.0.scale.kindergarten.hi'),
      'C2 Families taking part · range · kindergarten · full at',
    ],
    [difference('general', null, 'version'), 'General · Version'],
    [difference('indicators', 'C2', ''), 'C2 Families taking part · as a whole'],
    [
      difference('rubric', null, 'anchors.C2.2.zh'),
      'Rubric · C2 Families taking part · Step 2 ({{share}} %) · Chinese',
    ],
  ])('names its place', (where, told) => {
    expect(placeWords(where, how)).toBe(told);
  });

  test('tells shares in percent, names in the language of the page, and nothing as none', () => {
    expect(sideWords(0.55, 'domainFloor', how)).toBe('55 %');
    expect(sideWords(8, 'weight', how)).toBe('8');
    expect(sideWords({ code: 'V9', name: { zh: '某事', en: 'Something' } }, '', how)).toBe('Something');
    expect(sideWords(['panel', 'publicity'], 'steps', how)).toBe('panel, publicity');
    expect(sideWords(true, 'active', how)).toBe('yes');
    expect(sideWords(null, 'total', how)).toBe('none');
  });
});
