import { holidayFaults } from './holiday.rule';

describe('holidays of a school year', () => {
  const day = (text: string) => ({ day: text, name: '国庆节', isWorkday: false });

  it('lie in it, once each', () => {
    expect(holidayFaults('2026-2027', [day('2026-10-01'), day('2027-08-31')])).toEqual([]);
    expect(
      holidayFaults('2026-2027', [
        day('2026-10-01'),
        day('2026-10-01'),
        day('2027-09-01'),
        day('2026-02-30'),
      ]),
    ).toEqual([
      { field: 'holidays.1.day', code: 'twice' },
      { field: 'holidays.2.day', code: 'outside-the-year' },
      { field: 'holidays.3.day', code: 'not-a-day' },
    ]);
  });
});
