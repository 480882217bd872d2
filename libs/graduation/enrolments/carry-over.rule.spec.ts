import type { ProgrammeRules } from '../programmes/programme.rule';
import { countsFrom } from './carry-over.rule';

const rules = (carryOverTerms: number) =>
  ({ carryOverTerms, termStarts: ['09-01', '02-01'] }) as ProgrammeRules;
const september = (year: number) => new Date(`${year}-09-01T00:00:00+08:00`);
const year = september(2026);

describe('carry-over', () => {
  it('begins with the year for who enrols for the first time or finished the last one', () => {
    expect(countsFrom(rules(2), year, null)).toEqual(year);
  });

  it('lets two terms of an unfinished year go on counting', () => {
    expect(countsFrom(rules(2), year, september(2025))).toEqual(september(2025));
  });

  it('lets only the last term count where one is carried over', () => {
    expect(countsFrom(rules(1), year, september(2025))).toEqual(new Date('2026-02-01T00:00:00+08:00'));
  });

  it('never reaches behind the unfinished enrolment', () => {
    expect(countsFrom(rules(4), year, september(2025))).toEqual(september(2025));
  });

  it('can be switched off', () => {
    expect(countsFrom(rules(0), year, september(2025))).toEqual(year);
  });
});
