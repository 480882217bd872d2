import { shownFor } from './small-group.rule';

test('A group is small under ten families', () => {
  expect([shownFor(9, 3), shownFor(10, 3)]).toEqual([null, 3]);
});
