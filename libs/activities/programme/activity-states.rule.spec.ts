import { assert, constantFrom, property } from 'fast-check';
import {
  activityMay,
  activityMoves,
  activityStates,
  activitySteps,
  stepAllowed,
} from './activity-states.rule';

const coordinator = { write: true, host: true, tick: true };
const teacher = { write: false, host: true, tick: true };
const nobody = { write: false, host: false, tick: false };

describe('the states of an activity', () => {
  it('never lead back', () => {
    const order = ['DRAFT', 'PUBLISHED', 'CANCELLED', 'HELD', 'CLOSED'];
    for (const { from, to } of Object.values(activityMoves)) {
      expect(order.indexOf(to)).toBeGreaterThan(order.indexOf(from));
    }
  });

  it('end with being cancelled or closed', () => {
    for (const step of activitySteps) {
      expect(stepAllowed(step, 'CANCELLED')).toBe(false);
      expect(stepAllowed(step, 'CLOSED')).toBe(false);
    }
  });

  it('offer a coordinator what leads on', () => {
    expect(activityMay('DRAFT', false, coordinator)).toEqual(['edit', 'publish', 'archive', 'copy']);
    expect(activityMay('PUBLISHED', false, coordinator)).toEqual([
      ...['edit', 'cancel', 'sign-up', 'copy'],
      ...['show-code', 'tick'],
    ]);
    expect(activityMay('HELD', false, coordinator)).toEqual(['report', 'close', 'copy', 'show-code', 'tick']);
    expect(activityMay('CLOSED', false, coordinator)).toEqual(['report', 'copy']);
    expect(activityMay('CANCELLED', false, coordinator)).toEqual(['copy']);
    expect(activityMay('DRAFT', true, coordinator)).toEqual(['restore']);
  });

  it('let a class teacher tick and show the code, and nothing else', () => {
    assert(
      property(constantFrom(...activityStates), (state) => {
        const may = activityMay(state, false, teacher);
        expect(may.every((one) => one === 'tick' || one === 'show-code')).toBe(true);
        expect(activityMay(state, false, nobody)).toEqual([]);
        expect(activityMay(state, true, teacher)).toEqual([]);
      }),
    );
  });
});
