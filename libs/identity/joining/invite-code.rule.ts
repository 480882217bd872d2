import { randomInt } from 'node:crypto';

/** Without the pairs that are mistaken for each other on paper: no I L O U, no 0 1. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const length = 8;

/** A new code: eight of thirty characters (39 bits), unguessable as long as attempts are limited. */
export function newInviteCode(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** What a person typed, as a code: width, case, spaces and hyphens do not matter. Null when it cannot be one. */
export function readInviteCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-_–—]/gu, '');
  return code.length === length && [...code].every((character) => alphabet.includes(character)) ? code : null;
}

/** As it is printed: two groups of four. */
export function showInviteCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
