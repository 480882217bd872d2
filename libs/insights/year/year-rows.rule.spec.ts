import { addedMonths, addedRows, countsOf } from './year-rows.rule';

test('what is counted of a unit by noun and by month stands together, with nought where nothing was learned', () => {
  const counts = countsOf({
    figures: [
      { unitId: 'a', families: 3, joined: 2 },
      { unitId: 'b', families: 1 },
      { unitId: 'a', activities: 4 },
    ],
    seconds: [
      { unitId: 'a', month: '2026-10', amount: 60 },
      { unitId: 'a', month: '2026-11', amount: 90 },
    ],
    attendances: [{ unitId: 'a', month: '2026-11', amount: 2 }],
  });
  expect(counts.get('a')).toEqual({
    totals: { families: 3, joined: 2, activities: 4, seconds: 150, attendances: 2 },
    months: { '2026-10': { seconds: 60, attendances: 0 }, '2026-11': { seconds: 90, attendances: 2 } },
  });
  expect(counts.get('b')).toEqual({ totals: { families: 1, seconds: 0, attendances: 0 }, months: {} });
});

test('a school is the sum of its classes in what is told by family', () => {
  const rows = [
    { unitId: 'a', families: 3, joined: 0 },
    { unitId: 'b', families: 4, joined: 2 },
  ];
  expect(addedRows('school', rows)).toEqual([{ unitId: 'school', families: 7, joined: 2 }]);
  expect(addedRows('school', [])).toEqual([]);
  expect(
    addedMonths('school', [
      { unitId: 'a', month: '2026-10', amount: 1 },
      { unitId: 'b', month: '2026-10', amount: 2 },
      { unitId: 'b', month: '2026-11', amount: 3 },
    ]),
  ).toEqual([
    { unitId: 'school', month: '2026-10', amount: 3 },
    { unitId: 'school', month: '2026-11', amount: 3 },
  ]);
});
