/** A photo is named by the hash of its own bytes: nobody guesses another one. */
export const photoName = /^[0-9a-f]{40}\.webp$/;

export function activityPhotoKey(name: string): string {
  return `activity-photos/${name.slice(0, 2)}/${name}`;
}

export const photoUrlOf = (name: string): string => `/api/activity-photos/${name}`;

/** A page of memories, not an album. */
export const mostPhotos = 12;
