import { currentTitle } from './current-title.rule';

const title = (tier: string, state: string) => ({ tier, state });

it.each([
  ['the highest that stands', [title('basic', 'ACTIVE'), title('model', 'WARNING')], 1],
  ['a suspended one', [title('excellent', 'SUSPENDED'), title('excellent', 'EXPIRED')], 0],
  ['one that follows a lowered one', [title('basic', 'ACTIVE'), title('excellent', 'DOWNGRADED')], 0],
  ['the last that has ended', [title('excellent', 'EXPIRED'), title('basic', 'EXPIRED')], 0],
])('The page of a school is about %s', (_, titles, at) => {
  expect(currentTitle(titles)).toBe(titles[at]);
});

it('A school whose titles were taken away has none to speak of', () => {
  expect(currentTitle([title('basic', 'REVOKED')])).toBeNull();
  expect(currentTitle([])).toBeNull();
});
