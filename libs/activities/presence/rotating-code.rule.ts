import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds for which one code is shown. */
export const slotSeconds = 20;

/** Minutes within which somebody who has scanned a code may sign in and come back. */
export const ticketMinutes = 20;

const shortened = 16;
const separator = '~';

export const slotOf = (now: Date): number => Math.floor(now.getTime() / 1000 / slotSeconds);

export const slotStart = (slot: number): Date => new Date(slot * slotSeconds * 1000);

function sealOf(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url').slice(0, shortened);
}

/** What the screen in the hall shows during one slot: 96 bits, so a photo of it is worth nothing a minute later. */
export function codeOf(key: Buffer, activityId: string, slot: number): string {
  return sealOf(key, `code.${activityId}.${slot}`);
}

/** Whether the code is that of the running slot or, for a slow network, of the one before. */
export function codeHolds(key: Buffer, activityId: string, code: string, now: Date): boolean {
  const slot = slotOf(now);
  return [slot, slot - 1].some((one) => same(codeOf(key, activityId, one), code));
}

/** Proof that a valid code was scanned: who has to sign in first has time for it. */
export function ticketOf(key: Buffer, activityId: string, now: Date): { ticket: string; validUntil: Date } {
  const validUntil = new Date(now.getTime() + ticketMinutes * 60_000);
  const until = validUntil.getTime().toString(36);
  return { ticket: `${until}${separator}${sealOf(key, `ticket.${activityId}.${until}`)}`, validUntil };
}

export function ticketHolds(key: Buffer, activityId: string, ticket: string, now: Date): boolean {
  const [until = '', seal = ''] = ticket.split(separator);
  return (
    same(sealOf(key, `ticket.${activityId}.${until}`), seal) && Number.parseInt(until, 36) > now.getTime()
  );
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
