import fc from 'fast-check';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { isPlainReport } from './plain-report.rule';
import { ReportDto } from './play-session.dto';

const odd = fc.oneof(fc.anything(), fc.constantFrom(-1, 1.5, NaN, Infinity, 2 ** 31, '1', null, 17));
const sound = {
  seq: fc.nat(2 ** 31 - 1),
  ranges: fc.array(fc.tuple(fc.nat(), fc.nat())),
  position: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
  rate: fc.double({ min: 0, max: 16, noNaN: true }),
  visible: fc.boolean(),
};

const accepted = (body: object) =>
  validateSync(plainToInstance(ReportDto, body), { whitelist: true, forbidNonWhitelisted: true }).length ===
  0;

describe('a plain report', () => {
  test('is what a player sends', () => {
    expect(() =>
      fc.assert(fc.property(fc.record(sound), (body) => isPlainReport(body) && accepted(body))),
    ).not.toThrow();
  });

  test('is nothing that the description of the contract refuses', () => {
    const spoilt = fc
      .tuple(fc.record(sound), fc.constantFrom(...Object.keys(sound), 'personId'), odd)
      .map(([body, field, value]) => ({ ...body, [field]: value }));
    const honest = fc.property(spoilt, (body) => !isPlainReport(body) || accepted(body));
    expect(() => fc.assert(honest, { numRuns: 500 })).not.toThrow();
  });

  test('has every field and is an object', () => {
    expect([null, 1, 'x', [], {}].map(isPlainReport)).toEqual([false, false, false, false, false]);
  });
});
