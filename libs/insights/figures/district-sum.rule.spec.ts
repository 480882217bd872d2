import { withSum } from './district-sum.rule';

const families = (unitId: string, of: number) => ({
  ...{ unitId, schools: 1, families: of, joined: of - 1, active: 2, enrolled: 3, graduated: 1 },
});

test('a district is the sum of its schools, month by month and subject by subject', () => {
  const counts = withSum('district', {
    families: [families('a', 10), families('b', 20)],
    months: [
      { unitId: 'a', month: '2026-10', seconds: 60, learners: 1 },
      { unitId: 'a', month: '2026-11', seconds: 90, learners: 2 },
      { unitId: 'b', month: '2026-11', seconds: 30, learners: 3 },
    ],
    subjects: [
      { unitId: 'a', code: 'T01', seconds: 150 },
      { unitId: 'b', code: 'T01', seconds: 10 },
      { unitId: 'b', code: 'L2', seconds: 20 },
    ],
  });
  expect(counts.families.at(-1)).toEqual({
    ...{ unitId: 'district', schools: 2, families: 30, joined: 28, active: 4, enrolled: 6, graduated: 2 },
  });
  expect(counts.months.slice(3)).toEqual([
    { unitId: 'district', month: '2026-10', seconds: 60, learners: 1 },
    { unitId: 'district', month: '2026-11', seconds: 120, learners: 5 },
  ]);
  expect(counts.subjects.slice(3)).toEqual([
    { unitId: 'district', code: 'T01', seconds: 160 },
    { unitId: 'district', code: 'L2', seconds: 20 },
  ]);
});
