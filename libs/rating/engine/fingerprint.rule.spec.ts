import { assert, property, jsonValue } from 'fast-check';
import { canonicalJson, fingerprint } from './fingerprint.rule';

describe('A fingerprint', () => {
  test('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: '1.50' })).toBe('{"a":"1.50","b":[{"c":null,"d":1}]}');
    expect(fingerprint({ a: 1, b: 2 })).toBe(fingerprint({ b: 2, a: 1 }));
  });

  test('differs as soon as one digit does', () => {
    expect(fingerprint({ a: '1.50' })).not.toBe(fingerprint({ a: '1.5' }));
  });

  test('is of the text that asking for each key in turn would give', () => {
    const slow = (value: unknown): string =>
      JSON.stringify(value, (_key, inner: unknown) =>
        inner !== null && typeof inner === 'object' && !Array.isArray(inner)
          ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
          : inner,
      );
    assert(property(jsonValue(), (value) => canonicalJson(value) === slow(value)));
    const left = { 10: 'b', 9: 'a', z: undefined, at: new Date(0), list: [undefined, { b: 1, a: 2 }] };
    expect(canonicalJson(left)).toBe(slow(left));
  });
});
