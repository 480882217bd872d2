import fc from 'fast-check';
import { bitsOf, listLength } from './status-list.rule';

const isSet = (bits: Uint8Array, index: number) => ((bits[index >> 3] ?? 0) & (1 << (7 - (index % 8)))) !== 0;

describe('the bits of a status list', () => {
  it('are set for the entries given and for no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: listLength - 1 }), { maxLength: 40 }), (set) => {
        const bits = bitsOf(set);
        expect(bits).toHaveLength(16_384);
        expect(set.every((index) => isSet(bits, index))).toBe(true);
        const ones = bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
        expect(ones).toBe(set.length);
      }),
    );
  });

  it('begin with the highest bit of the first byte', () => {
    expect(bitsOf([0])[0]).toBe(0x80);
    expect(bitsOf([listLength - 1]).at(-1)).toBe(1);
  });

  it('have no entry outside of the list', () => {
    for (const index of [-1, listLength, 0.5]) expect(() => bitsOf([index])).toThrow('no entry');
  });
});
