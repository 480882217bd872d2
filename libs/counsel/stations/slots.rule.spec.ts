import fc from 'fast-check';
import { weekdayOf } from '@libs/organization';
import { dayOf } from '@libs/platform';
import { slotsADay, slotsOf, type WeeklyHours } from './slots.rule';

const tuesdays: WeeklyHours = { weekday: 2, begins: '14:00', ends: '16:00', minutes: 40 };
const none = new Map();

describe('slots of weekly hours', () => {
  it('are whole ones within the hours', () => {
    const slots = slotsOf(tuesdays, '2026-11-23', 7, none);
    expect(slots.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-11-24T06:00:00.000Z',
      '2026-11-24T06:40:00.000Z',
      '2026-11-24T07:20:00.000Z',
    ]);
    expect(slotsADay({ ...tuesdays, ends: '15:59' })).toBe(2);
    expect(slotsADay({ ...tuesdays, ends: '13:00' })).toBe(0);
  });

  it('are left out on holidays', () => {
    const day = { day: '2026-11-24', name: '校庆', isWorkday: false };
    expect(slotsOf(tuesdays, '2026-11-23', 7, new Map([[day.day, day]]))).toEqual([]);
    expect(
      slotsOf(tuesdays, '2026-11-23', 7, new Map([[day.day, { ...day, isWorkday: true }]])),
    ).toHaveLength(3);
  });

  it('never overlap, and lie on their weekday within the days asked for', () => {
    const hours = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      begins: fc.constantFrom('08:00', '12:30', '14:00'),
      ends: fc.constantFrom('12:00', '17:30', '21:00'),
      minutes: fc.integer({ min: 15, max: 120 }),
    });
    fc.assert(
      fc.property(hours, fc.integer({ min: 0, max: 60 }), (wish, days) => {
        const slots = slotsOf(wish, '2026-09-01', days, none);
        expect(slots.every(({ startsAt }) => weekdayOf(dayOf(startsAt)) === wish.weekday)).toBe(true);
        expect(slots.every(({ startsAt }, at) => at === 0 || slots[at - 1]!.endsAt <= startsAt)).toBe(true);
        const weeks = Math.ceil(days / 7);
        expect(slots.length).toBeLessThanOrEqual(weeks * slotsADay(wish));
      }),
    );
  });
});
