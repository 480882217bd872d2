import * as fc from 'fast-check';
import { plusDays, type Stage } from '@libs/organization';
import { tipOfDay, type ScheduledTip } from './tip-of-day.rule';

const tip = (id: string, wish: Partial<ScheduledTip> = {}): ScheduledTip => ({
  id,
  unitPath: '/c/',
  stages: ['L3a'],
  fromDay: '2026-11-01',
  untilDay: '2026-11-30',
  weekday: null,
  ...wish,
});
// A Sunday.
const today = '2026-11-22';

describe('the tip of a day', () => {
  it('is none when nothing is said for the stage, the day or the weekday', () => {
    expect(tipOfDay([tip('a')], 'L4', today)).toBeNull();
    expect(tipOfDay([tip('a', { untilDay: '2026-11-21' })], 'L3a', today)).toBeNull();
    expect(tipOfDay([tip('a', { fromDay: '2026-11-23' })], 'L3a', today)).toBeNull();
    expect(tipOfDay([tip('a', { weekday: 1 })], 'L3a', today)).toBeNull();
  });

  it('is shown on its first and its last day', () => {
    expect(tipOfDay([tip('a', { fromDay: today, untilDay: today })], 'L3a', today)?.id).toBe('a');
  });

  it('is the one for this weekday, then the nearer unit’s, then the one that ends first', () => {
    const tips = [
      tip('city'),
      tip('district', { unitPath: '/c/d/' }),
      tip('soon', { unitPath: '/c/d/', untilDay: '2026-11-23' }),
      tip('sunday', { weekday: 7 }),
    ];
    expect(tipOfDay(tips, 'L3a', today)?.id).toBe('sunday');
    expect(tipOfDay(tips.slice(0, 3), 'L3a', today)?.id).toBe('soon');
    expect(tipOfDay(tips.slice(0, 2), 'L3a', today)?.id).toBe('district');
  });

  it('does not depend on the order, and is always due', () => {
    const wish = fc.record({
      unitPath: fc.constantFrom('/c/', '/c/d/'),
      stages: fc.subarray<Stage>(['L2', 'L3a', 'L3b']),
      fromDay: fc.integer({ min: -5, max: 5 }).map((days) => plusDays(today, days)),
      untilDay: fc.integer({ min: -5, max: 5 }).map((days) => plusDays(today, days)),
      weekday: fc.option(fc.integer({ min: 1, max: 7 })),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
        const tips = wishes.map((each, index) => tip(String(index), each));
        const chosen = tipOfDay(tips, 'L3a', today);
        expect(tipOfDay(tips.toReversed(), 'L3a', today)).toEqual(chosen);
        const due = tips.filter(
          ({ stages, fromDay, untilDay, weekday }) =>
            stages.includes('L3a') && fromDay <= today && today <= untilDay && [null, 7].includes(weekday),
        );
        expect(due.includes(chosen as ScheduledTip)).toBe(due.length > 0);
      }),
    );
  });
});
