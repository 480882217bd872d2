import fc from 'fast-check';
import { partsOf } from './parts.rule';

test('a city is counted by its districts, a district and a school by themselves', () => {
  const schools = ['/c/d1/s1/', '/c/d1/s2/', '/c/d2/s3/'];
  expect(partsOf(schools, '/')).toEqual(['/c/d1/', '/c/d2/']);
  expect(partsOf(schools.slice(0, 2), '/c/d1/')).toEqual(['/c/d1/']);
  expect(partsOf(['/c/d1/s2/'], '/c/d1/s2/')).toEqual(['/c/d1/s2/']);
  expect(partsOf([], '/c/d9/')).toEqual([]);
});

test('a school that stands beside districts is counted alone', () => {
  expect(partsOf(['/c/s0/', '/c/d1/s1/', '/c/s9/'], '/')).toEqual(['/c/d1/', '/c/s0/', '/c/s9/']);
});

test('every school lies in exactly one part, wherever schools stand', () => {
  const name = fc.constantFrom('a', 'b', 'c');
  const school = fc.tuple(fc.array(name, { maxLength: 3 }), fc.integer({ min: 1, max: 30 }));
  const tree = fc.uniqueArray(
    school.map(([above, number]) => `/${[...above, `s${number}`].join('/')}/`),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(tree, fc.constantFrom('/', '/a/', '/b/c/'), (all, path) => {
      const below = all.filter((one) => one.startsWith(path));
      const parts = partsOf(below, path);
      for (const one of below) expect(parts.filter((part) => one.startsWith(part))).toHaveLength(1);
    }),
  );
});
