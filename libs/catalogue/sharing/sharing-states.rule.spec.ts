import * as fc from 'fast-check';
import {
  firstShareState,
  levelOf,
  shareMay,
  shareStates,
  shareStepNames,
  shareTarget,
  type ShareSeat,
} from './sharing-states.rule';

const seats = (...held: ShareSeat[]) => new Set(held);

describe('the way of a course to other schools', () => {
  it('goes up one level at a time, each decided by the level above', () => {
    expect(shareTarget('offer', 'OWN', seats('owner'), 'school')).toBe('OFFERED_TO_DISTRICT');
    expect(shareTarget('accept', 'OFFERED_TO_DISTRICT', seats('owner'), 'school')).toBeNull();
    expect(shareTarget('accept', 'OFFERED_TO_DISTRICT', seats('city'), 'school')).toBeNull();
    expect(shareTarget('accept', 'OFFERED_TO_DISTRICT', seats('district'), 'school')).toBe('DISTRICT');
    expect(shareTarget('offer', 'DISTRICT', seats('district'), 'school')).toBe('OFFERED_TO_CITY');
    expect(shareTarget('accept', 'OFFERED_TO_CITY', seats('district'), 'school')).toBeNull();
    expect(shareTarget('accept', 'OFFERED_TO_CITY', seats('city'), 'school')).toBe('CITY');
  });

  it('leads back to where it was when the level above gives it back', () => {
    expect(shareTarget('return', 'OFFERED_TO_DISTRICT', seats('district'), 'school')).toBe('OWN');
    expect(shareTarget('return', 'OFFERED_TO_CITY', seats('city'), 'school')).toBe('DISTRICT');
  });

  it('can be left by the owner from anywhere, and by nobody who has no seat', () => {
    expect(shareTarget('withdraw', 'CITY', seats('owner'), 'school')).toBe('OWN');
    expect(shareTarget('withdraw', 'CITY', seats('city'), 'school')).toBe('DISTRICT');
    expect(shareTarget('withdraw', 'OWN', seats('owner'), 'school')).toBeNull();
    for (const state of shareStates) expect(shareMay(state, seats(), 'school')).toEqual([]);
  });

  it('begins in the district for a course of the district, and never sinks below', () => {
    expect(firstShareState('district')).toBe('DISTRICT');
    expect(shareTarget('withdraw', 'DISTRICT', seats('owner', 'district'), 'district')).toBeNull();
    expect(shareTarget('withdraw', 'CITY', seats('owner'), 'district')).toBe('DISTRICT');
  });

  it('offers no step that would lead nowhere, and reaches a level only through acceptance', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...shareStates),
        fc.constantFrom(...shareStepNames),
        fc.subarray<ShareSeat>(['owner', 'district', 'city']),
        fc.constantFrom('school' as const, 'district' as const),
        (state, name, held, owner) => {
          const target = shareTarget(name, state, new Set(held), owner);
          expect(shareMay(state, new Set(held), owner).includes(name)).toBe(target !== null);
          const rank = { none: 0, DISTRICT: 1, CITY: 2 };
          const rose = target && rank[levelOf(target) ?? 'none'] > rank[levelOf(state) ?? 'none'];
          expect(rose ? name : 'accept').toBe('accept');
        },
      ),
    );
  });
});
