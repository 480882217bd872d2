import fc from 'fast-check';
import { isSeenBySchool, practiceMay, practiceMoves, practiceStates } from './practice-state.rule';

const author = { author: true, answers: false, shows: false };
const school = { author: false, answers: true, shows: true };
const plain = { archived: false, agreed: false, shown: false };

const situations = fc.record({
  state: fc.constantFrom(...practiceStates),
  archived: fc.boolean(),
  agreed: fc.boolean(),
  shown: fc.boolean(),
});

describe('a practice record', () => {
  it('is written and handed in, also again after advice, and then waits for the school', () => {
    expect(practiceMay({ ...plain, state: 'DRAFT' }, author)).toEqual(['edit', 'submit', 'share', 'archive']);
    expect(practiceMay({ ...plain, state: 'ADVISED' }, author)).toEqual([
      'edit',
      'submit',
      'share',
      'archive',
    ]);
    expect(practiceMay({ ...plain, state: 'SUBMITTED' }, author)).toEqual(['share', 'archive']);
    expect(practiceMay({ ...plain, state: 'SUBMITTED' }, school)).toEqual(['advise', 'accept']);
    expect(practiceMay({ ...plain, state: 'ACCEPTED' }, school)).toEqual([]);
  });

  it('is shown to others only when it is accepted and its author agrees', () => {
    fc.assert(
      fc.property(situations, (record) => {
        const mayShow = practiceMay(record, school).includes('show');
        expect(mayShow).toBe(
          record.state === 'ACCEPTED' && record.agreed && !record.shown && !record.archived,
        );
      }),
    );
  });

  it('is nothing to the school while it is a draft or put away', () => {
    fc.assert(
      fc.property(situations, (record) => {
        if (isSeenBySchool(record) || record.shown) return;
        expect(practiceMay(record, school)).toEqual([]);
      }),
    );
  });

  it('knows no way out of being accepted', () => {
    const left = Object.values(practiceMoves).flatMap(({ from }) => [...from] as string[]);
    expect(left).not.toContain('ACCEPTED');
  });
});
