import { assert, integer, property } from 'fast-check';
import {
  codeHolds,
  codeOf,
  slotOf,
  slotSeconds,
  slotStart,
  ticketHolds,
  ticketOf,
} from './rotating-code.rule';

const key = Buffer.alloc(32, 7);
const activity = 'an-activity';
const now = new Date('2026-11-20T10:00:00Z');
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);

describe('the rotating code', () => {
  it('holds for its slot and the one after, and for no other', () => {
    const code = codeOf(key, activity, slotOf(now));
    assert(
      property(integer({ min: -3600, max: 3600 }), (seconds) => {
        const between = slotOf(later(seconds)) - slotOf(now);
        expect(codeHolds(key, activity, code, later(seconds))).toBe(between === 0 || between === 1);
      }),
    );
  });

  it('holds for its own activity and key only', () => {
    const code = codeOf(key, activity, slotOf(now));
    expect(codeHolds(key, 'another', code, now)).toBe(false);
    expect(codeHolds(Buffer.alloc(32, 8), activity, code, now)).toBe(false);
    expect(codeHolds(key, activity, '', now)).toBe(false);
  });

  it('is short enough for a code that is read from the last row', () => {
    expect(codeOf(key, activity, 1)).toMatch(/^[\w-]{16}$/);
    expect(slotStart(slotOf(now)).getTime()).toBeLessThanOrEqual(now.getTime());
    expect(slotStart(slotOf(now) + 1).getTime() - slotStart(slotOf(now)).getTime()).toBe(slotSeconds * 1000);
  });
});

describe('the ticket of a scan', () => {
  it('gives time to sign in', () => {
    const { ticket, validUntil } = ticketOf(key, activity, now);
    expect(ticketHolds(key, activity, ticket, later(19 * 60))).toBe(true);
    expect(ticketHolds(key, activity, ticket, validUntil)).toBe(false);
    expect(ticketHolds(key, 'another', ticket, now)).toBe(false);
  });

  it('cannot be made longer', () => {
    const { ticket } = ticketOf(key, activity, now);
    const forged = `${later(9999).getTime().toString(36)}~${ticket.split('~')[1]}`;
    expect(ticketHolds(key, activity, forged, now)).toBe(false);
    expect(ticketHolds(key, activity, 'nonsense', now)).toBe(false);
  });
});
