import { timeFaults } from './visit-times.rule';

const now = new Date('2026-11-22T02:00:00Z');
const time = (from: string, to: string) => ({
  startsAt: new Date(`2026-11-${from}:00Z`),
  endsAt: new Date(`2026-11-${to}:00Z`),
});

describe('a time for visitors', () => {
  it('lies ahead, ends after it begins and within half a day', () => {
    expect(timeFaults([time('23T01:00', '23T03:00')], now)).toEqual([]);
    expect(timeFaults([time('22T02:00', '22T03:00')], now)).toEqual([{ index: 0, part: 'startsAt' }]);
    expect(timeFaults([time('23T01:00', '23T01:00')], now)).toEqual([{ index: 0, part: 'endsAt' }]);
    expect(timeFaults([time('23T01:00', '23T03:00'), time('23T01:00', '23T13:01')], now)).toEqual([
      { index: 1, part: 'endsAt' },
    ]);
  });
});
