import type { AssessmentState } from '../assessments/transition.rule';

/** Two visit; what somebody found who was taken off lies in a place of its own above these. */
export const places = [1, 2] as const;

export interface Place {
  position: number;
  personId: string | null;
}

/** Who goes, and who comes into which place. */
export interface Reseating {
  leaving: number[];
  coming: { position: number; personId: string }[];
}

/** From the places that are taken to the two people wished: who stays keeps the place. */
export function reseatingOf(taken: readonly Place[], wished: readonly string[]): Reseating {
  const stays = ({ personId }: Place): boolean => personId !== null && wished.includes(personId);
  const staying = taken.filter(stays);
  const free = places.filter((place) => staying.every(({ position }) => position !== place));
  const fresh = wished.filter((id) => staying.every(({ personId }) => personId !== id));
  return {
    leaving: taken.filter((place) => !stays(place)).map(({ position }) => position),
    coming: free.flatMap((position, at) => {
      const personId = fresh[at];
      return personId ? [{ position, personId }] : [];
    }),
  };
}

export const freePlaces = (taken: readonly Pick<Place, 'position'>[]): number[] =>
  places.filter((place) => taken.every(({ position }) => position !== place));

export const isAside = (position: number): boolean => position > Math.max(...places);

/** A place above all that are used, for what is set aside. */
export const placeAside = (used: readonly Pick<Place, 'position'>[]): number =>
  Math.max(...places, ...used.map(({ position }) => position)) + 1;

const awaiting: readonly AssessmentState[] = ['SITE_VISIT', 'CITY_REVIEW', 'ADJUDICATION'];

/** Whether a planned visit goes on: also while the review before it is done again. */
export const isAwaited = (state: AssessmentState): boolean => awaiting.includes(state);
