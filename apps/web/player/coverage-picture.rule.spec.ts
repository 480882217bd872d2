import { joined, nextOpenPlace, without } from './coverage-picture.rule';

describe('the picture of what counts', () => {
  it('draws overlapping and touching parts as one', () => {
    expect(
      joined([
        [10, 20],
        [0, 5],
        [18, 30],
        [5.4, 8],
      ]),
    ).toEqual([
      [0, 8],
      [10, 30],
    ]);
  });

  it('leaves out what is empty or reversed', () => {
    expect(
      joined([
        [5, 5],
        [9, 3],
      ]),
    ).toEqual([]);
  });

  it('takes clipped parts out of what was sent', () => {
    expect(without([[0, 30]], [[10, 20]])).toEqual([
      [0, 10],
      [20, 30],
    ]);
    expect(without([[0, 30]], [[0, 30]])).toEqual([]);
  });

  it('finds the next place that is still open, going round at the end', () => {
    expect(
      nextOpenPlace(
        [
          [0, 20],
          [40, 60],
        ],
        5,
        60,
      ),
    ).toBe(20);
    expect(nextOpenPlace([[20, 60]], 50, 60)).toBe(0);
    expect(nextOpenPlace([[0, 60]], 5, 60)).toBeNull();
  });
});
