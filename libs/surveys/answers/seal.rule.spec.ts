import fc from 'fast-check';
import { newSurveyKeys, seal, unseal } from './seal.rule';

describe('a sealed sheet', () => {
  const keys = newSurveyKeys();

  it('opens with the secret key to what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (sheet) => {
        expect(unseal(seal(sheet, keys.open, 1024), keys.secret)).toBe(sheet);
      }),
      { numRuns: 40 },
    );
  });

  it('is as long as any other, and never the same twice', () => {
    const short = seal('', keys.open, 512);
    const long = seal('x'.repeat(512), keys.open, 512);
    expect(short).toHaveLength(long.length);
    expect(seal('', keys.open, 512)).not.toEqual(short);
  });

  it('does not open with another key, nor when it was touched', () => {
    const sealed = seal('5', keys.open, 64);
    expect(() => unseal(sealed, newSurveyKeys().secret)).toThrow(/authenticate/);
    sealed[sealed.length - 1]! ^= 1;
    expect(() => unseal(sealed, keys.secret)).toThrow(/authenticate/);
  });

  it('refuses a sheet that does not fit', () => {
    expect(() => seal('x'.repeat(65), keys.open, 64)).toThrow(/longer/);
  });
});
