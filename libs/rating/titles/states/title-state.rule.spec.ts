import fc from 'fast-check';
import { allowedTransition, changedTitle, type MovableTitle } from './title-change.rule';
import {
  heldStates,
  isHeldState,
  monthsLater,
  nightAction,
  titleActions,
  titleActionsFor,
  titleStates,
  titleTransitions,
  type TitleAction,
  type TitleRole,
  type TitleState,
} from './title-state.rule';

const roles: TitleRole[] = ['coordinator', 'district_officer', 'city_officer', 'case', 'platform'];
const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const title = fc.record<MovableTitle>({
  state: fc.constantFrom(...titleStates),
  untilDay: day,
  dueDay: fc.option(day),
  cause: fc.option(fc.constantFrom('points', 'gate')),
  resumes: fc.option(fc.constantFrom(...heldStates)),
  heldUntil: fc.option(day),
});
const standing = (state: TitleState, more: Partial<MovableTitle> = {}): MovableTitle => ({
  ...{ state, untilDay: '2027-08-31', dueDay: null, cause: null, resumes: null, heldUntil: null },
  ...more,
});

describe('the table of a title', () => {
  it('follows the states of the domain, and nothing leads out of what is over for good', () => {
    const onward = (from: TitleState) =>
      [...new Set(titleTransitions.filter((each) => each.from === from).map(({ to }) => to))].toSorted();
    expect(onward('DOWNGRADED')).toEqual([]);
    expect(onward('REVOKED')).toEqual([]);
    expect(onward('EXPIRED')).toEqual(['RENEWAL']);
    expect(onward('REINSPECTION')).toEqual([
      ...['ACTIVE', 'DOWNGRADED', 'EXPIRED', 'RECTIFYING', 'REVOKED', 'SUSPENDED'],
    ]);
  });

  it('uses every action, and tells each way once', () => {
    expect(new Set(titleTransitions.map(({ action }) => action))).toEqual(new Set(titleActions));
    const ways = titleTransitions.map(({ from, action, to }) => `${from} ${action} ${to}`);
    expect(new Set(ways).size).toBe(ways.length);
  });

  it.each<[TitleRole, TitleAction[]]>([
    ['case', ['suspend', 'lift', 'sanction', 'sanction-whole']],
    ['platform', ['watch', 'warn', 'clear', 'expire', 'lapse', 'lapse-gate', 'supersede']],
  ])('leaves to the %s alone what is its own', (role, actions) => {
    const own = titleTransitions.filter(({ action }) => actions.includes(action));
    expect(new Set(own.flatMap((each) => each.roles))).toEqual(new Set([role]));
  });
});

describe('the buttons', () => {
  it('offer what the check then allows', () => {
    fc.assert(
      fc.property(title, fc.constantFrom(...roles), day, (some, role, today) => {
        const offered = titleActionsFor(some, [role], today).filter((action) => action !== 'lift');
        const ways = offered.map((action) => allowedTransition(some, { action, role })?.from);
        expect(ways).toEqual(offered.map(() => some.state));
      }),
    );
  });

  it.each([
    ['2027-02-27', []],
    ['2027-02-28', ['open-renewal']],
    ['2028-08-31', ['open-renewal']],
    ['2028-09-01', []],
  ])('offer a renewal from half a year before the end to a year after it: %s', (today, offered) => {
    const over = today > '2027-08-31' ? 'EXPIRED' : 'ACTIVE';
    expect(titleActionsFor(standing(over), ['coordinator'], today)).toEqual(offered);
  });
});

describe('a change', () => {
  it('takes a title away from yesterday on, and gives it back whole when the case is lifted', () => {
    const before = standing('RECTIFYING', { dueDay: '2026-12-01', cause: 'gate' });
    const suspend = { action: 'suspend', role: 'case' } as const;
    const suspended = changedTitle(before, allowedTransition(before, suspend)!, suspend, '2026-11-18');
    expect(suspended).toMatchObject({ state: 'SUSPENDED', heldUntil: '2026-11-17', resumes: 'RECTIFYING' });
    const lift = { action: 'lift', role: 'case' } as const;
    const again = changedTitle(suspended, allowedTransition(suspended, lift)!, lift, '2027-01-10');
    expect(again).toEqual({ ...before, dueDay: '2027-02-09' });
  });

  it('never leaves a held title with days cut short, nor one taken away with all of them', () => {
    fc.assert(
      fc.property(title, fc.constantFrom(...titleTransitions), day, (some, way, today) => {
        const wanted = { action: way.action, role: way.roles[0] as TitleRole };
        const after = changedTitle({ ...some, state: way.from }, way, wanted, today);
        const isCut = after.heldUntil !== null;
        expect(after.state === 'EXPIRED' || isCut).toBe(!isHeldState(after.state));
      }),
    );
  });

  it('keeps the day of a term only while there is something to put right', () => {
    const warned = changedTitle(
      standing('ACTIVE'),
      { from: 'ACTIVE', action: 'warn', to: 'WARNING', roles: ['platform'] },
      { action: 'warn', role: 'platform', dueDay: '2027-01-01', cause: 'points' },
      '2026-11-18',
    );
    expect(warned).toMatchObject({ dueDay: '2027-01-01', cause: 'points' });
    const clear = { action: 'clear', role: 'platform' } as const;
    const cleared = changedTitle(warned, allowedTransition(warned, clear)!, clear, '2026-12-01');
    expect(cleared).toEqual(standing('ACTIVE'));
  });
});

describe('the night', () => {
  it.each<[string, MovableTitle, string | null]>([
    ['leaves a title in its days', standing('ACTIVE'), null],
    ['ends one whose days are over', standing('WATCH', { untilDay: '2026-11-17' }), 'expire'],
    ['leaves the last day whole', standing('ACTIVE', { untilDay: '2026-11-18' }), null],
    [
      'lowers what was not put right',
      standing('WARNING', { dueDay: '2026-11-17', cause: 'points' }),
      'lapse',
    ],
    ['takes away for a gate', standing('RECTIFYING', { dueDay: '2026-11-17', cause: 'gate' }), 'lapse-gate'],
    ['waits for who inspects', standing('REINSPECTION', { dueDay: '2026-11-17', cause: 'gate' }), null],
    ['leaves what is being renewed', standing('RENEWAL', { untilDay: '2026-01-01' }), null],
  ])('%s', (_, some, action) => {
    expect(nightAction(some, '2026-11-18')).toBe(action);
  });

  it('acts once: what it has done, it does not do again', () => {
    fc.assert(
      fc.property(title, day, (some, today) => {
        const action = nightAction(some, today);
        fc.pre(action !== null);
        const wanted = { action, role: 'platform' } as const;
        const way = allowedTransition(some, wanted)!;
        expect(nightAction(changedTitle(some, way, wanted, today), today)).toBeNull();
      }),
    );
  });
});

it.each([
  ['2027-08-31', -6, '2027-02-28'],
  ['2027-08-31', 12, '2028-08-31'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
])('%s and %i months is %s', (from, months, to) => expect(monthsLater(from, months)).toBe(to));
