import { schoolYearsBack } from './school-years.rule';

describe('school years to choose from', () => {
  it('begin with the present one, by the calendar of Shanghai', () => {
    expect(schoolYearsBack(new Date('2026-08-31T15:59:59Z'))[0]).toBe('2025-2026');
    expect(schoolYearsBack(new Date('2026-08-31T16:00:00Z'))).toEqual([
      '2026-2027',
      '2025-2026',
      '2024-2025',
      '2023-2024',
    ]);
  });
});
