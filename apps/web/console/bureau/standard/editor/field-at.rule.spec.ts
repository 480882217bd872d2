import { valueAt, withValue } from './field-at.rule';

const document = { name: '标准', list: [{ weight: 3 }, { weight: 4 }], deep: { inner: { lo: 1 } } };

test('A value is found by its place, and nothing where there is none', () => {
  expect(valueAt(document, 'list.1.weight')).toBe(4);
  expect(valueAt(document, 'deep.inner.lo')).toBe(1);
  expect(valueAt(document, 'list.7.weight')).toBeUndefined();
});

test('Another value leaves the document before as it was, and all that is not on the way the same thing', () => {
  const after = withValue(document, 'list.0.weight', 5);
  expect(after).toEqual({ ...document, list: [{ weight: 5 }, { weight: 4 }] });
  expect(document.list[0]).toEqual({ weight: 3 });
  expect(after.deep).toBe(document.deep);
  expect(after.list[1]).toBe(document.list[1]);
});

test('Members and fields can be taken away and put in', () => {
  expect(withValue(document, 'list.0', undefined).list).toEqual([{ weight: 4 }]);
  expect(withValue(document, 'list.2', { weight: 9 }).list).toHaveLength(3);
  expect(withValue(document, 'deep.inner', undefined)).toEqual({ ...document, deep: {} });
  expect(withValue(document, 'deep.other.hi', 2)).toEqual({
    ...document,
    deep: { inner: { lo: 1 }, other: { hi: 2 } },
  });
});
