import type { Term } from '@libs/organization';

/** The running term and the two before it: what was not done is carried over (domain: graduation, 5). */
const termsOpen = 3;

/** Terms for which a family can write on a day (`YYYY-MM-DD`), the latest first. */
export function openTerms(terms: readonly Term[], today: string): Term[] {
  return terms
    .filter(({ startsOn }) => startsOn <= today)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
    .slice(0, termsOpen);
}
