import { getMeasure } from '../engine/measure.rule';
import { problemOf } from './declared-figure.rule';

describe('A declared figure', () => {
  test.each([
    ['teachers-trained', 9, 10, null],
    ['teachers-trained', 11, 10, 'value'],
    ['teachers-trained', 9, null, 'out-of'],
    ['teachers-trained', 0, 0, 'out-of'],
    ['committee-meetings', 4, null, null],
    ['committee-meetings', 4, 5, 'out-of'],
    ['brand', 0.75, null, null],
    ['brand', 0.7, null, 'value'],
    ['brand', 1.25, null, 'value'],
    ['gate.minors-data', 1, null, null],
    ['gate.minors-data', 2, null, 'value'],
  ])('for %s of %s of %s has the problem %s', (code, value, outOf, problem) => {
    expect(problemOf(getMeasure(code), { value, outOf })).toBe(problem);
  });
});
