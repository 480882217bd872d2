import { openTerms } from './open-terms.rule';

const term = (startYear: number, number: 1 | 2) => ({
  schoolYear: `${startYear}-${startYear + 1}`,
  number,
  startsOn: number === 1 ? `${startYear}-09-01` : `${startYear + 1}-02-01`,
  endsOn: number === 1 ? `${startYear + 1}-01-31` : `${startYear + 1}-08-31`,
});
const terms = [2025, 2026].flatMap((year) => [term(year, 1), term(year, 2)]);

describe('terms to write for', () => {
  it('are the running one and the two before it', () => {
    const of = (day: string) =>
      openTerms(terms, day).map(({ schoolYear, number }) => `${schoolYear}/${number}`);
    expect(of('2026-11-18')).toEqual(['2026-2027/1', '2025-2026/2', '2025-2026/1']);
    expect(of('2027-02-01')).toEqual(['2026-2027/2', '2026-2027/1', '2025-2026/2']);
    expect(of('2025-09-01')).toEqual(['2025-2026/1']);
  });
});
