import { byDistrict, inGroups } from './school-groups.rule';

const school = (districtId: string, at: number) => ({
  ...{ id: `${districtId}-${at}`, path: `/city/${districtId}/${at}/`, districtId },
});
const district = (id: string, schools: number) => Array.from({ length: schools }, (_, at) => school(id, at));

test('schools of one district are found by its path, together', () => {
  expect(byDistrict([...district('east', 2), ...district('west', 1)])).toEqual([
    { path: '/city/east/', districtId: 'east', ids: ['east-0', 'east-1'] },
    { path: '/city/west/', districtId: 'west', ids: ['west-0'] },
  ]);
});

test('a big district is counted in parts, each school once', () => {
  const groups = inGroups([...district('east', 250), ...district('west', 200)]);
  expect(groups.map(({ districtId, ids }) => [districtId, ids.length])).toEqual([
    ['east', 100],
    ['east', 100],
    ['east', 50],
    ['west', 200],
  ]);
  expect(new Set(groups.flatMap(({ ids }) => ids)).size).toBe(450);
});
