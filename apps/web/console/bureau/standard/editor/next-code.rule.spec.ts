import { nextCode } from './next-code.rule';

test('The next code is the first that nobody has', () => {
  expect(nextCode('A', [])).toBe('A1');
  expect(nextCode('A', [{ code: 'A1' }, { code: 'A3' }, { code: 'B2' }])).toBe('A2');
});
