import { nextVersion } from './next-version.rule';

test.each([
  ['2026.2', [], '2026.3'],
  ['2026.9', [], '2026.10'],
  ['2026.2', ['2026.2', '2026.3', '2026.4'], '2026.5'],
  ['2026', [], '2026.1'],
  ['2026', ['2026.1'], '2026.2'],
  ['pilot', [], 'pilot.1'],
])('The version after %s, with %j taken, is %s', (version, taken, next) => {
  expect(nextVersion(version, taken)).toBe(next);
});
