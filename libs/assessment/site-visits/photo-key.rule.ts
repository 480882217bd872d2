/** A photo lies under its own id, so that it goes with itself and with nothing else. */
export const visitPhotoKey = (id: string): string => `site-visit-photos/${id.slice(-2)}/${id}.webp`;

export const visitPhotoUrl = (id: string): string => `/api/site-visit-photos/${id}`;

/** Of one visitor at one item: to show something, not an album. */
export const mostPhotosAtItem = 6;
