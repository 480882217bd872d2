import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StandardDifferenceView } from '@web/api/generated';
import { placeWords, sidesWords, type Told } from './difference-words.rule';
import type { StandardDocument } from './standard-document.rule';

const words = JSON.parse(readFileSync(join(__dirname, 'words/en.json'), 'utf8')) as Record<string, unknown>;

/** The words of this folder alone; a tier stays its code. */
const t = ((key: string | string[], more?: { defaultValue?: string; step?: number; number?: number }) => {
  const keys = [key].flat();
  const found = keys
    .map((each) => each.split('.').reduce<unknown>((inner, part) => (inner as never)?.[part], words))
    .find((each): each is string => typeof each === 'string');
  return (
    found?.replace('{{step}}', String(more?.step)).replace('{{number}}', String(more?.number)) ??
    more?.defaultValue ??
    keys[0]
  );
}) as unknown as Told['t'];

const document = {
  domains: [],
  gates: [
    {
      code: 'G5',
      name: { zh: '指导活动', en: 'Activities' },
      checks: [
        { measure: 'gate.activities-in-weaker-term', atLeast: 2 },
        { measure: 'gate.activities-with-papers', atLeast: 0.9 },
      ],
    },
  ],
  vetoes: [],
  indicators: [
    {
      code: 'C2',
      name: { zh: '家庭参与率', en: 'Families taking part' },
      parts: [
        { reading: { kind: 'plain', measure: 'families-with-hours' } },
        { reading: { kind: 'plain', measure: 'committee-meetings' } },
      ],
    },
  ],
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
      'C2 Families taking part · part 1 · range · kindergarten · full at',
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
    const after = (value: unknown, section: string, code: string | null, field: string) =>
      sidesWords({ ...difference(section, code, field), after: value } as StandardDifferenceView, how);
    expect(after(0.55, 'tiers', 'model', 'domainFloor')).toEqual(['none', '55 %']);
    expect(after(0.7, 'tiers', 'model', 'keyFloors.0.atLeast')[1]).toBe('70 %');
    expect(after(8, 'indicators', 'C2', 'weight')[1]).toBe('8');
    expect(after(0.9, 'indicators', 'C2', 'parts.0.scale.general.hi')[1]).toBe('90 %');
    expect(after(5, 'indicators', 'C2', 'parts.1.scale.general.hi')[1]).toBe('5');
    expect(after(3, 'gates', 'G5', 'checks.0.atLeast')[1]).toBe('3');
    expect(after(0.95, 'gates', 'G5', 'checks.1.atLeast')[1]).toBe('95 %');
    expect(after({ code: 'V9', name: { zh: '某事', en: 'Something' } }, 'vetoes', 'V9', '')[1]).toBe(
      'Something',
    );
    expect(after(['panel', 'publicity'], 'tiers', 'star', 'steps')[1]).toBe('panel, publicity');
    expect(after(true, 'quota', null, 'active')[1]).toBe('yes');
  });
});
