import { byDistrict } from './school-groups.rule';

const school = (district: string, at: number) => ({
  id: `${district}-${at}`,
  path: `/city/${district}/${at}/`,
});

test('schools of one district stand together, with the path that finds all of them', () => {
  const listed = [school('east', 0), school('west', 0), school('east', 1)];
  expect(byDistrict(listed.map((one) => ({ ...one, districtId: one.id.slice(0, 4) })))).toEqual([
    { districtId: 'east', path: '/city/east/', schools: [school('east', 0), school('east', 1)] },
    { districtId: 'west', path: '/city/west/', schools: [school('west', 0)] },
  ]);
});
