import { nextCode, nextLetter } from './next-code.rule';

test('The next code is the first that nobody has', () => {
  expect(nextCode('A', [])).toBe('A1');
  expect(nextCode('A', [{ code: 'A1' }, { code: 'A3' }, { code: 'B2' }])).toBe('A2');
});

test('The next domain has the first free letter, never that of gates or vetoes', () => {
  const domains = [...'ABCDE'].map((code) => ({ code }));
  expect(nextLetter(domains)).toBe('F');
  expect(nextLetter([...domains, { code: 'F' }])).toBe('H');
});
