/**
 * Spreads pupils over days in their order, as evenly as it goes: no day has more than one more than another, and
 * early days are not fuller than late ones by chance.
 * @param days at least one
 */
export function spread<T>(pupils: readonly T[], days: readonly string[]): { pupil: T; day: string }[] {
  return pupils.map((pupil, at) => {
    const day = days[Math.floor((at * days.length) / pupils.length)];
    if (day === undefined) throw new RangeError('a round needs at least one day');
    return { pupil, day };
  });
}
