/** Hours a teacher has in three years to count as trained (domain: rating standard, B2). */
export const trainedHours = 18;

const years = 3;

/**
 * The three years that end on a day, both days inclusive: 2026-11-22 looks back to 2023-11-23. A leap day three years
 * back gives way to 1 March.
 * @param day YYYY-MM-DD
 */
export function trainingWindow(day: string): { from: string; until: string } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const from = new Date(Date.UTC(year - years, month - 1, date + 1));
  return { from: from.toISOString().slice(0, 10), until: day };
}
