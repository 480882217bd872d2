/** A cover is named by the hash of its own bytes: it may be cached for ever, and nobody guesses another one. */
export const coverName = /^[0-9a-f]{40}\.webp$/;

/** Key in the storage of a cover by its name. */
export function coverStorageKey(name: string): string {
  return `covers/${name.slice(0, 2)}/${name}`;
}

export function coverUrlOf(name: string | null): string | null {
  return name === null ? null : `/api/course-covers/${name}`;
}
