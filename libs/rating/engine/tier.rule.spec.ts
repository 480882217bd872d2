import fc from 'fast-check';
import { anyInputs, perfectInputs } from '../../../test/support/rating-inputs';
import { defaultStandard as standard } from '../standards/default-standard.rule';
import { assess, judge } from './assess.rule';
import type { SchoolInputs } from './inputs.rule';
import { exact } from './number.rule';
import { heldSince, highest, judgeTiers, timeConditions } from './tier.rule';

const standing = (total: string) => ({ ...judge(standard, perfectInputs()), total: exact(total) });

describe('A tier', () => {
  test.each([
    ['89.99', 'model'],
    ['90.00', 'star'],
    ['79.99', 'excellent'],
    ['80', 'model'],
    ['69.99', 'basic'],
  ])('with a total of %s is %s', (total, tier) => {
    expect(highest(judgeTiers(standard, perfectInputs(), standing(total)))).toBe(tier);
  });

  test('is unrated while a veto stands, and not any more the day after', () => {
    const vetoed = { ...perfectInputs(), vetoes: [{ code: 'V1', until: '2026-11-21' }] };
    expect(assess(standard, vetoed).tier).toBe('unrated');
    expect(assess(standard, { ...vetoed, asOf: '2026-11-22' }).tier).toBe('star');
  });

  test('asks for the tenure of the tier below', () => {
    const held = (tier: 'excellent' | 'model', since: string) => ({
      ...perfectInputs(),
      titles: [{ tier, since, until: '2027-12-31' }],
    });
    expect(assess(standard, { ...perfectInputs(), titles: [] }).tier).toBe('excellent');
    expect(assess(standard, held('excellent', '2025-11-22')).tier).toBe('excellent');
    expect(assess(standard, held('excellent', '2025-11-21')).tier).toBe('model');
    expect(assess(standard, held('model', '2024-11-21')).tier).toBe('star');
  });
});

describe('The time a title has been held', () => {
  const title = (tier: 'excellent' | 'model', since: string, until: string) => ({ tier, since, until });

  test('runs on through a renewal and through a higher tier', () => {
    const titles = [
      title('model', '2024-01-01', '2026-12-31'),
      title('excellent', '2021-01-01', '2023-12-31'),
      title('excellent', '2018-01-01', '2020-12-30'),
    ];
    expect(heldSince(titles, 'excellent', '2026-11-21')).toBe('2021-01-01');
    expect(heldSince(titles, 'model', '2026-11-21')).toBe('2024-01-01');
  });

  test('is nothing once the title has ended', () => {
    expect(heldSince([title('excellent', '2020-01-01', '2026-11-20')], 'excellent', '2026-11-21')).toBeNull();
  });

  test('begins on the very day of the award', () => {
    expect(heldSince([title('model', '2026-11-21', '2029-11-20')], 'model', '2026-11-21')).toBe('2026-11-21');
  });
});

describe('The day of judging', () => {
  const day = fc
    .integer({ min: 0, max: 3 * 365 })
    .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));

  test('decides nothing but which vetoes stand and whose tenure is done', () => {
    fc.assert(
      fc.property(anyInputs(), fc.array(day, { maxLength: 2 }), day, day, (inputs, until, one, other) => {
        const vetoes = until.map((last) => ({ code: 'V1', until: last }));
        const [before, after] = [one, other].map((asOf) => ({ ...inputs, vetoes, asOf })) as [
          SchoolInputs,
          SchoolInputs,
        ];
        const [was, is] = [timeConditions(standard, before), timeConditions(standard, after)];
        const isSame = JSON.stringify(was) === JSON.stringify(is);
        const [wasRated, isRated] = [assess(standard, before), assess(standard, after)];
        expect(JSON.stringify(wasRated) === JSON.stringify(isRated)).toBe(isSame);
      }),
    );
  });
});
