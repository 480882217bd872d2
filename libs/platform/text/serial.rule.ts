/** Crockford's base 32: no I, L, O or U, so a serial read over the phone or from paper cannot be misheard into another one. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bodyLength = 16;

/**
 * A certificate serial from 16 random values (0–31 each, 80 bits: not to be guessed) and their check character. As stored: 17
 * characters, no dashes.
 */
export function serialFrom(random: Uint8Array): string {
  const body = Array.from({ length: bodyLength }, (_, index) => alphabet[(random[index] ?? 0) % 32]).join('');
  return body + checkCharacter(body);
}

/** As printed: groups of four and the check character, `7K3M-9QXA-P2RD-0VTC-H`. */
export function printedSerial(serial: string): string {
  return [0, 4, 8, 12, 16].map((at) => serial.slice(at, at + 4)).join('-');
}

/**
 * What a person typed, as stored: dashes, spaces and case do not matter, O is 0, I and L are 1. Null when it is no serial: wrong
 * length, a foreign character or a wrong check character, so most typing faults never reach the database.
 */
export function parseSerial(typed: string): string | null {
  if (typed.length > 60) return null;
  const serial = typed
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (serial.length !== bodyLength + 1 || [...serial].some((one) => !alphabet.includes(one))) return null;
  return checkCharacter(serial.slice(0, bodyLength)) === serial[bodyLength] ? serial : null;
}

/** The hybrid system MOD 33,32 (as ISO 7064 builds MOD 37,36): finds every single wrong character. */
function checkCharacter(body: string): string {
  let product = 32;
  for (const one of body) {
    const total = (product + alphabet.indexOf(one)) % 32 || 32;
    product = (total * 2) % 33;
  }
  return alphabet[(33 - product) % 32] ?? '0';
}
