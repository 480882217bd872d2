import fc from 'fast-check';
import { defaultStandard } from './default-standard.rule';
import { differencesOf, type Difference } from './difference.rule';
import type { StandardDocument } from './standard.rule';

const changed = (change: (draft: StandardDocument) => void): Difference[] => {
  const draft = structuredClone(defaultStandard);
  change(draft);
  return differencesOf(defaultStandard, draft);
};

describe('Two versions of a standard', () => {
  test('that are the same differ in nothing, in whatever order their keys stand', () => {
    const turned = JSON.parse(
      JSON.stringify(defaultStandard, (_key, value: unknown) =>
        value && typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).toReversed())
          : value,
      ),
    ) as StandardDocument;
    expect(differencesOf(defaultStandard, turned)).toEqual([]);
  });

  test('tell each field that is otherwise', () => {
    const differences = changed((draft) => {
      draft.version = '2027.1';
      draft.indicators[0]!.weight = 4;
      draft.indicators[0]!.parts[0]!.scale.general.hi = 6;
      draft.tiers[3]!.total = 92;
      draft.quota.active = true;
      draft.rubric.anchors!['E1']![2]!.zh = '别的说法';
    });
    expect(differences).toEqual([
      { section: 'general', code: null, field: 'version', before: '2026.3', after: '2027.1' },
      { section: 'indicators', code: 'A1', field: 'weight', before: 3, after: 4 },
      { section: 'indicators', code: 'A1', field: 'parts.0.scale.general.hi', before: 4, after: 6 },
      { section: 'tiers', code: 'star', field: 'total', before: 90, after: 92 },
      {
        section: 'rubric',
        code: null,
        field: 'anchors.E1.2.zh',
        before: defaultStandard.rubric.anchors!['E1']![2]!.zh,
        after: '别的说法',
      },
      { section: 'quota', code: null, field: 'active', before: false, after: true },
    ]);
  });

  test('know a member by its code: what comes or goes is told once and shifts nothing', () => {
    const differences = changed((draft) => {
      draft.vetoes.shift();
      draft.indicators.splice(3, 0, { ...draft.indicators[0]!, code: 'A9' });
    });
    expect(differences.map(({ section, code, field }) => [section, code, field])).toEqual([
      ['indicators', 'A9', ''],
      ['vetoes', 'V1', ''],
    ]);
    expect(differences[1]).toMatchObject({ before: { code: 'V1' }, after: null });
  });

  test('tell of what was moved where it stood and stands, and nothing of what only made room', () => {
    const differences = changed((draft) => {
      const [first, ...others] = draft.domains;
      draft.domains = [...others, first!];
      // C7 to the top of its domain, which begins at the seventh place.
      const at = draft.indicators.findIndex(({ code }) => code === 'C7');
      const top = draft.indicators.findIndex(({ code }) => code === 'C1');
      draft.indicators.splice(top, 0, ...draft.indicators.splice(at, 1));
      [draft.gates[0], draft.gates[1]] = [draft.gates[1]!, draft.gates[0]!];
    });
    expect(differences.map(({ code, field, before, after }) => [code, field, before, after])).toEqual([
      ['A', 'order', 1, 5],
      ['C7', 'order', 7, 1],
      ['G1', 'order', 1, 2],
    ]);
  });

  test('tell no move of an indicator that went to another domain', () => {
    const differences = changed((draft) => {
      draft.indicators.find(({ code }) => code === 'A1')!.domain = 'B';
    });
    expect(differences.map(({ code, field }) => [code, field])).toEqual([['A1', 'domain']]);
  });

  test('differ in exactly the numbers that were changed, and the other way round with the sides changed over', () => {
    const places = fc.uniqueArray(fc.nat({ max: defaultStandard.indicators.length - 1 }), { maxLength: 8 });
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 9 }), (chosen, more) => {
        const draft = structuredClone(defaultStandard);
        for (const at of chosen) draft.indicators[at]!.weight += more;
        const there = differencesOf(defaultStandard, draft);
        const back = differencesOf(draft, defaultStandard);
        expect(there.map(({ code }) => code).toSorted()).toEqual(
          chosen.map((at) => defaultStandard.indicators[at]!.code).toSorted(),
        );
        expect(back).toEqual(
          there.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before })),
        );
      }),
    );
  });
});
