/** Entries of a list; the fewest that W3C Bitstring Status List 1.0 allows, for the privacy of the crowd. */
export const listLength = 131_072;

/** Half full is full: places are found by chance, and the crowd stays a crowd. */
export const mostTaken = listLength / 2;

/** The bits of a list, first entry in the highest bit of the first byte (Bitstring Status List 1.0, expansion). */
export function bitsOf(set: readonly number[]): Uint8Array {
  const bits = new Uint8Array(listLength / 8);
  for (const index of set) {
    if (!Number.isInteger(index) || index < 0 || index >= listLength) {
      throw new Error(`There is no entry ${index} in a status list`);
    }
    bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  }
  return bits;
}
