import fc from 'fast-check';
import { fewestFamilies } from '@libs/organization';
import { shownCount, shownParts } from './small-group.rule';

describe('figures of small groups', () => {
  it('show ten families and not nine', () => {
    expect(shownCount({ enrolled: 10, graduated: 7 })).toEqual({ enrolled: 10, graduated: 7, share: 0.7 });
    expect(shownCount({ enrolled: 9, graduated: 7 })).toEqual({ enrolled: 9, graduated: null, share: null });
    expect(shownCount({ enrolled: 0, graduated: 0 })).toEqual({ enrolled: 0, graduated: null, share: null });
  });

  it('are rounded down', () => {
    expect(shownCount({ enrolled: 13, graduated: 5 }).share).toBe(0.384);
  });

  it('cannot be worked out from the whole and the other parts', () => {
    const parts = shownParts([
      { enrolled: 4, graduated: 1 },
      { enrolled: 30, graduated: 20 },
      { enrolled: 12, graduated: 6 },
    ]);
    expect(parts.map((part) => part.graduated)).toEqual([null, 20, null]);
  });

  it('never leave fewer than ten hidden families together, unless there are no more', () => {
    const anyCount = fc.nat(40).map((enrolled) => ({ enrolled, graduated: Math.floor(enrolled / 2) }));
    fc.assert(
      fc.property(fc.array(anyCount, { maxLength: 8 }), (counts) => {
        const parts = shownParts(counts);
        const hidden = parts.filter((part) => part.graduated === null);
        const families = hidden.reduce((total, part) => total + part.enrolled, 0);
        expect(families === 0 || families >= fewestFamilies || hidden.length === parts.length).toBe(true);
        const shown = parts.filter((part) => part.graduated !== null);
        expect(shown.every((part) => part.enrolled >= fewestFamilies)).toBe(true);
      }),
    );
  });
});
