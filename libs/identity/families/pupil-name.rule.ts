/** The longest name a class list may hold, in characters. */
export const longestName = 40;

const middleDots = /[·•・‧∙⋅･]/gu;
const allowed = /^[\p{L}\p{M}][\p{L}\p{M}\p{Nd}·'’.\-() ]*$/u;

/** The form in which a name is stored and shown: composed, single spaces, one kind of middle dot. */
export function tidyName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/（/gu, '(')
    .replace(/）/gu, ')')
    .replace(middleDots, '·')
    .replace(/[\s\u3000\u200b\ufeff]+/gu, ' ')
    .trim();
}

/**
 * What two spellings of one name have in common: width, spaces, the kind of middle dot and letter case do not
 * matter, every character does. Compare keys byte by byte: utf8mb4_unicode_ci holds all rare (astral) characters
 * to be equal.
 */
export function nameKey(name: string): string {
  return tidyName(name).normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

/** Why a name cannot stand on a list, or null. Names start with a letter, so no cell of an export starts a formula. */
export function nameProblem(name: string): 'missing' | 'too-long' | 'characters' | null {
  const tidy = tidyName(name);
  if (tidy === '') return 'missing';
  if ([...tidy].length > longestName) return 'too-long';
  return allowed.test(tidy) ? null : 'characters';
}
