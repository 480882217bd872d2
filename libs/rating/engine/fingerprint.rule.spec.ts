import { canonicalJson, fingerprint } from './fingerprint.rule';

describe('A fingerprint', () => {
  test('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: '1.50' })).toBe('{"a":"1.50","b":[{"c":null,"d":1}]}');
    expect(fingerprint({ a: 1, b: 2 })).toBe(fingerprint({ b: 2, a: 1 }));
  });

  test('differs as soon as one digit does', () => {
    expect(fingerprint({ a: '1.50' })).not.toBe(fingerprint({ a: '1.5' }));
  });
});
