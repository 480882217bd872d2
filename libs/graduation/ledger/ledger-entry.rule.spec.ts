import fc from 'fast-check';
import { canonical, chainStart } from '@libs/platform';
import { commitment, entryOf, faultOf, seal, type LedgerEntry, type SealedEntry } from './ledger-entry.rule';

const says = {
  programmeVersion: 'v1',
  rules: 'r',
  school: 's',
  schoolYear: '2026-2027',
  classHours: 8.3,
  topics: 4,
  issuedAt: '2026-11-18T00:00:00.000Z',
  facts: 'f',
  recordedLater: false,
};

/** A chain of as many entries as there are certificates. */
function chainOf(certificates: string[]): SealedEntry[] {
  const chain: SealedEntry[] = [];
  for (const certificate of certificates) {
    const recordedAt = '2026-11-18T00:00:00.000Z';
    chain.push(
      seal(chain.at(-1) ?? chainStart, { version: 1, kind: 'issued', certificate, recordedAt, says }),
    );
  }
  return chain;
}

/** The number of the first entry with a fault, and what it is. */
function firstFault(chain: SealedEntry[]): [number, string] | null {
  let before = chainStart;
  for (const entry of chain) {
    const fault = faultOf(entry, before);
    if (fault) return [entry.sequence, fault];
    before = entry;
  }
  return null;
}

const certificates = fc.array(fc.uuid(), { minLength: 2, maxLength: 12 });

describe('the ledger', () => {
  it('as it was written has no fault', () => {
    fc.assert(fc.property(certificates, (ids) => expect(firstFault(chainOf(ids))).toBeNull()));
  });

  it('shows any change of a content, also when its own hash is made to fit', () => {
    fc.assert(
      fc.property(certificates, fc.nat(), fc.boolean(), (ids, at, rehashed) => {
        const chain = chainOf(ids);
        // The last entry has no follower that would tell; what tells then is the head (verification).
        const index = at % (chain.length - 1);
        const entry = chain[index] as SealedEntry;
        const content = { ...(entryOf(entry) as LedgerEntry), says: { ...says, classHours: 80 } };
        const before = chain[index - 1] ?? chainStart;
        chain[index] = rehashed ? seal(before, content) : { ...entry, body: canonical(content) };
        expect(firstFault(chain)?.[0]).toBe(index + (rehashed ? 2 : 1));
      }),
    );
  });

  it('shows an entry that was taken out, and one put into another place', () => {
    const chain = chainOf(['a', 'b', 'c', 'd']);
    const [a, b, c, d] = chain as [SealedEntry, SealedEntry, SealedEntry, SealedEntry];
    expect(firstFault([a, c, d])).toEqual([3, 'entry 2 is missing']);
    expect(firstFault([a, { ...c, sequence: 2 }, d])?.[0]).toBe(2);
    expect(firstFault([a, { ...b, certificateId: 'x' }])).toEqual([
      2,
      'its content speaks of another place or certificate',
    ]);
  });

  it('is hashed as it always was', () => {
    const [entry] = chainOf(['a']) as [SealedEntry];
    expect(entry.body).toBe(
      '{"certificate":"a","kind":"issued","previous":"0000000000000000000000000000000000000000000000000000000000000000",' +
        '"recordedAt":"2026-11-18T00:00:00.000Z","says":{"classHours":8.3,"facts":"f","issuedAt":"2026-11-18T00:00:00.000Z",' +
        '"programmeVersion":"v1","recordedLater":false,"rules":"r","school":"s","schoolYear":"2026-2027","topics":4},"sequence":1,"version":1}',
    );
  });

  it('refuses a content that is no entry, or not written canonically', () => {
    const [entry] = chainOf(['a']) as [SealedEntry];
    expect(entryOf({ body: 'null' })).toBeNull();
    expect(entryOf({ body: '{' })).toBeNull();
    expect(entryOf({ body: entry.body.replace('{', '{ ') })).toBeNull();
  });
});

describe('a commitment', () => {
  it('differs with the salt and with the facts', () => {
    expect(commitment('00', '{}')).not.toBe(commitment('01', '{}'));
    expect(commitment('00', '{}')).not.toBe(commitment('00', '[]'));
  });
});
