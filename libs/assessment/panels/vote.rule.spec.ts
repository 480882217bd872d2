import fc from 'fast-check';
import { mayVote, outcomeOf, panelVotes, voteFault, type CastVote, type PanelMember } from './vote.rule';

const member = (id: string, districtId: string | null = null): PanelMember => ({
  id,
  name: id,
  position: '',
  districtId,
});
const panel = [member('a'), member('b', 'east'), member('c'), member('d', 'west')];
const vote = (...votes: [string, CastVote['vote']][]) =>
  votes.map(([memberId, each]) => ({ memberId, vote: each }));
const fault = (votes: CastVote[], outcome: 'publicise' | 'refuse' = 'publicise') =>
  voteFault(panel, 'east', votes, outcome);

describe('A vote of the panel', () => {
  test('stands when all who may vote have voted, and the outcome is theirs', () => {
    expect(fault(vote(['a', 'for'], ['c', 'for'], ['d', 'against']))).toBeNull();
    expect(fault(vote(['a', 'for'], ['c', 'abstain'], ['d', 'against']))).toBe('outcome-not-voted');
    expect(fault(vote(['a', 'for'], ['c', 'abstain'], ['d', 'against']), 'refuse')).toBeNull();
  });

  test.each([
    ['vote-unknown-member', vote(['x', 'for'])],
    ['vote-own-district', vote(['a', 'for'], ['b', 'for'], ['c', 'for'], ['d', 'for'])],
    ['vote-twice', vote(['a', 'for'], ['a', 'for'], ['c', 'for'])],
    ['vote-missing', vote(['a', 'for'], ['c', 'for'])],
  ])('does not stand: %s', (code, votes) => {
    expect(fault(votes)).toBe(code);
  });

  test('needs three who may vote', () => {
    const votes = vote(['a', 'for'], ['c', 'for']);
    expect(voteFault(panel.slice(0, 3), 'east', votes, 'publicise')).toBe('vote-too-few');
  });

  test('never stands with a voice from the school’s own district', () => {
    const members = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }),
        name: fc.constant('n'),
        position: fc.constant(''),
        districtId: fc.constantFrom('east', 'west', null),
      }),
      { selector: ({ id }) => id, maxLength: 9 },
    );
    fc.assert(
      fc.property(
        members,
        fc.array(fc.constantFrom(...panelVotes), { minLength: 9, maxLength: 9 }),
        (all, cast) => {
          const votes = all.map(({ id }, at) => ({ memberId: id, vote: cast[at] ?? 'abstain' }));
          const hasOwn = all.some((each) => !mayVote(each, 'east'));
          const found = voteFault(all, 'east', votes, outcomeOf(votes));
          const others = all.length < 3 ? 'vote-too-few' : null;
          expect(found).toBe(hasOwn ? 'vote-own-district' : others);
        },
      ),
    );
  });
});
