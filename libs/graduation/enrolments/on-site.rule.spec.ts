import fc from 'fast-check';
import { sessionsWithin, termsWithRecord, type RecordFact } from './on-site.rule';

const day = (text: string) => new Date(`${text}T00:00:00+08:00`);
const year = { countsFrom: day('2027-09-01'), countsTo: day('2028-09-01') };
const carried = { ...year, countsFrom: day('2026-09-01') };
const termStarts = ['09-01', '02-01'];

const session = fc.record({
  startsAt: fc.date({ min: day('2026-01-01'), max: day('2029-01-01'), noInvalidDate: true }),
  attended: fc.boolean(),
});

describe('required sessions', () => {
  it('are those of the year, and carry over what was attended but not what was missed', () => {
    const sessions = [
      { startsAt: day('2026-10-10'), attended: true },
      { startsAt: day('2027-03-10'), attended: false },
      { startsAt: day('2027-10-10'), attended: false },
      { startsAt: day('2028-09-10'), attended: true },
    ];
    expect(sessionsWithin(sessions, year, year.countsFrom)).toEqual({ required: 1, attended: 0 });
    expect(sessionsWithin(sessions, carried, year.countsFrom)).toEqual({ required: 2, attended: 1 });
  });

  it('are never more attended than required, and one more attended is never a step back', () => {
    fc.assert(
      fc.property(fc.array(session), session, (sessions, more) => {
        const before = sessionsWithin(sessions, carried, year.countsFrom);
        const after = sessionsWithin([...sessions, { ...more, attended: true }], carried, year.countsFrom);
        expect(before.attended).toBeLessThanOrEqual(before.required);
        expect(after.attended * before.required).toBeGreaterThanOrEqual(before.attended * after.required);
      }),
    );
  });
});

describe('practice records', () => {
  const record = (schoolYear: string, term: 1 | 2): RecordFact => ({ schoolYear, term });

  it('count once a term', () => {
    const records = [record('2027-2028', 1), record('2027-2028', 1), record('2027-2028', 2)];
    expect(termsWithRecord(records.slice(0, 2), year, termStarts)).toBe(1);
    expect(termsWithRecord(records, year, termStarts)).toBe(2);
  });

  it('of an earlier year count only where that year was carried over', () => {
    const records = [record('2026-2027', 2), record('2025-2026', 2), record('2028-2029', 1)];
    expect(termsWithRecord(records, year, termStarts)).toBe(0);
    expect(termsWithRecord(records, carried, termStarts)).toBe(1);
    const oneTerm = { ...year, countsFrom: day('2027-02-01') };
    expect(termsWithRecord([...records, record('2026-2027', 1)], oneTerm, termStarts)).toBe(1);
  });
});
