/** So long a printed file is kept; it is quickly printed again. */
export const printedDays = 7;

/** Where the file of a run is kept. */
export const printedKey = (runId: string): string => `award-prints/${runId}.pdf`;
