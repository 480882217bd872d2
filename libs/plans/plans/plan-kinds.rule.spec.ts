import { modelKindsFor } from './plan-kinds.rule';

describe('the models that suit a school', () => {
  it.each([
    ['kindergarten', ['kindergarten']],
    ['primary', ['primary']],
    ['junior', ['junior']],
    ['nine_year', ['primary', 'junior', 'nine_year']],
    ['senior', ['senior']],
    ['vocational', ['vocational']],
    ['special', ['primary', 'junior', 'special']],
  ] as const)('of %s are %j', (own, kinds) => {
    expect(modelKindsFor(own).toSorted()).toEqual(kinds.toSorted());
  });
});
