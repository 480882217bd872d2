import { soonOf } from './soon.rule';

const now = new Date('2026-11-18T15:30:00Z');

describe('a day soon', () => {
  it('is named as people name it in the city, where the night has come already', () => {
    expect(soonOf('2026-11-18T11:00:00Z', new Date('2026-11-18T02:00:00Z'))).toBe('tonight');
    expect(soonOf('2026-11-18T06:00:00Z', new Date('2026-11-18T02:00:00Z'))).toBe('today');
    expect(soonOf('2026-11-18T16:30:00Z', now)).toBe('tomorrow');
    expect(soonOf('2026-11-20T11:00:00Z', now)).toBe('after-tomorrow');
  });

  it('is none when it lies further off or is gone', () => {
    expect(soonOf('2026-11-22T11:00:00Z', now)).toBeNull();
    expect(soonOf('2026-11-17T11:00:00Z', now)).toBeNull();
  });
});
