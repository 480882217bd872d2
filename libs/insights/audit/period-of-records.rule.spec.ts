import { periodOfRecords } from './period-of-records.rule';

const now = new Date('2026-11-18T20:00:00.000Z');

describe('the days whose records are shown', () => {
  it('are the last thirty when nobody says, today in Shanghai included', () => {
    expect(periodOfRecords(now, {})).toEqual({
      from: new Date('2026-10-20T16:00:00.000Z'),
      to: new Date('2026-11-19T16:00:00.000Z'),
    });
  });

  it('are whole days, the last one included', () => {
    expect(periodOfRecords(now, { from: '2026-09-01', to: '2026-09-01' })).toEqual({
      from: new Date('2026-08-31T16:00:00.000Z'),
      to: new Date('2026-09-01T16:00:00.000Z'),
    });
  });
});
