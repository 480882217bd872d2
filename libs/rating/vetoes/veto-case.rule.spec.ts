import { vetoActions, vetoActionsFor, vetoStates, vetoTransition, vetoTransitions } from './veto-case.rule';

describe('the table of a veto case', () => {
  it('lets only the city set or lift one, and the school only reply', () => {
    for (const state of vetoStates) {
      const school = vetoActionsFor(state, ['coordinator']);
      expect(school.filter((action) => action !== 'reply')).toEqual([]);
    }
    expect(vetoActionsFor('OPEN', ['city_officer'])).toEqual(['verify', 'dismiss']);
    expect(vetoActionsFor('VERIFIED', ['platform'])).toEqual(['conclude']);
  });

  it('hears the school before the decision, and leads nowhere from what is over', () => {
    expect(vetoTransition('OPEN', 'reply')?.to).toBe('OPEN');
    expect(vetoTransition('VERIFIED', 'reply')).toBeNull();
    for (const over of ['DISMISSED', 'LIFTED'] as const) {
      expect(vetoActionsFor(over, ['coordinator', 'city_officer', 'platform'])).toEqual([]);
    }
  });

  it('uses every action', () => {
    expect(new Set(vetoTransitions.map(({ action }) => action))).toEqual(new Set(vetoActions));
  });
});
