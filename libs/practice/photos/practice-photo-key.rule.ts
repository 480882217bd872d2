/** A photo lies under its own id, so that it goes with its record and with nothing else. */
export const practicePhotoKey = (id: string): string => `practice-photos/${id.slice(-2)}/${id}.webp`;
