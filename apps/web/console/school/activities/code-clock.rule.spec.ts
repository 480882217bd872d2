import { codeAt } from './code-clock.rule';

const codes = [
  { code: 'a', from: '2026-11-20T10:00:00.000Z' },
  { code: 'b', from: '2026-11-20T10:00:20.000Z' },
];
const now = '2026-11-20T10:00:05.000Z';

describe('the code on the screen', () => {
  it.each([
    [0, 'a'],
    [14_999, 'a'],
    [15_000, 'b'],
    [34_999, 'b'],
    [35_000, null],
  ])('after %d ms is %j', (passed, code) => {
    expect(codeAt(codes, now, passed, 20)).toBe(code);
  });
});
