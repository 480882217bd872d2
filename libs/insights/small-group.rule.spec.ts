import { hiddenParts, shownFor } from './small-group.rule';

const hidden = (...families: number[]) => {
  const parts = families.map((count, at) => ({ count, at }));
  return [...hiddenParts(parts, (part) => part.count)].map((part) => part.at).toSorted();
};

describe('A small group', () => {
  test('is under ten families', () => {
    expect([shownFor(9, 3), shownFor(10, 3)]).toEqual([null, 3]);
  });

  test('takes another one along, so that the whole does not tell', () => {
    expect(hidden(9, 30, 12)).toEqual([0, 2]);
    expect(hidden(9, 8, 12)).toEqual([0, 1]);
    expect(hidden(0, 12)).toEqual([]);
  });
});
