import fc from 'fast-check';
import { parseSerial, printedSerial, serialFrom } from './serial.rule';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const anySerial = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(serialFrom);

describe('a certificate serial', () => {
  it('is found again however it is typed', () => {
    fc.assert(
      fc.property(anySerial, (serial) => {
        expect(parseSerial(serial)).toBe(serial);
        expect(parseSerial(printedSerial(serial))).toBe(serial);
        expect(parseSerial(` ${printedSerial(serial).toLowerCase().replaceAll('-', ' ')} `)).toBe(serial);
        expect(parseSerial(serial.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(serial);
      }),
    );
  });

  it('notices every single wrong character', () => {
    fc.assert(
      fc.property(anySerial, fc.nat(16), fc.constantFrom(...alphabet), (serial, at, other) => {
        fc.pre(serial[at] !== other);
        expect(parseSerial(serial.slice(0, at) + other + serial.slice(at + 1))).toBeNull();
      }),
    );
  });

  it('is printed in groups of four with the check character apart', () => {
    expect(printedSerial(serialFrom(new Uint8Array(16)))).toMatch(/^0000-0000-0000-0000-[0-9A-Z]$/);
  });

  it.each([
    '',
    'abc',
    'U'.repeat(17),
    '0'.repeat(16),
    '0'.repeat(18),
    '<script>',
    '0'.repeat(5000),
    '王小华',
  ])('%s is none', (typed) => expect(parseSerial(typed)).toBeNull());
});
