/** The school year an instant falls into and the three before, the present one first; a year begins on 1 September. */
export function schoolYearsBack(now: Date): string[] {
  const [year = 0, month = 1] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
    .format(now)
    .split('-')
    .map(Number);
  const start = month >= 9 ? year : year - 1;
  return [0, 1, 2, 3].map((back) => `${start - back}-${start - back + 1}`);
}
