import { gradeLines } from './grade-lines.rule';

const values = (grades: [number, number][]) =>
  gradeLines(
    grades.map(([value, of]) => ({ label: 'g', value, of })),
    10,
  ).map((line) => line.value);

describe('The grades behind a figure', () => {
  test('are shown where each has ten families', () => {
    expect(
      values([
        [4, 10],
        [9, 12],
      ]),
    ).toEqual([4, 9]);
  });

  test('hide a small grade together with the smallest other one, or the whole would tell', () => {
    expect(
      values([
        [4, 9],
        [9, 12],
        [20, 30],
      ]),
    ).toEqual([null, null, 20]);
  });

  test('hide small grades alone where they are many enough together', () => {
    expect(
      values([
        [4, 9],
        [3, 8],
        [20, 30],
      ]),
    ).toEqual([null, null, 20]);
  });
});
