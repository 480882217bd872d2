import fc from 'fast-check';
import {
  beginning,
  canonical,
  commitment,
  entryOf,
  faultOf,
  seal,
  type LedgerEntry,
  type SealedEntry,
} from './ledger-entry.rule';

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
    const before = chain.at(-1);
    const entry: LedgerEntry = {
      version: 1,
      sequence: (before?.sequence ?? 0) + 1,
      previous: before?.hash ?? beginning,
      kind: 'issued',
      certificate,
      recordedAt: '2026-11-18T00:00:00.000Z',
      says,
    };
    chain.push(seal(entry));
  }
  return chain;
}

/** The number of the first entry with a fault, and what it is. */
function firstFault(chain: SealedEntry[]): [number, string] | null {
  let before = { sequence: 0, hash: beginning };
  for (const entry of chain) {
    const fault = faultOf(entry, before);
    if (fault) return [entry.sequence, fault];
    before = entry;
  }
  return null;
}

const certificates = fc.array(fc.uuid(), { minLength: 2, maxLength: 12 });

describe('a chain', () => {
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
        chain[index] = rehashed ? seal(content) : { ...entry, body: canonical(content) };
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

  it('refuses a content that is no entry, or not written canonically', () => {
    const [entry] = chainOf(['a']) as [SealedEntry];
    expect(entryOf({ body: 'null' })).toBeNull();
    expect(entryOf({ body: '{' })).toBeNull();
    expect(entryOf({ body: entry.body.replace('{', '{ ') })).toBeNull();
  });
});

describe('canonical JSON', () => {
  it('is the same however the members are ordered', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical(turned)).toBe(canonical(value));
      }),
    );
  });

  it('writes what RFC 8785 shows', () => {
    const numbers = [JSON.parse('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001];
    expect(canonical({ numbers, '€': 1, '\r': 2, é: 3 })).toBe(
      '{"\\r":2,"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"é":3,"€":1}',
    );
  });
});

describe('a commitment', () => {
  it('differs with the salt and with the facts', () => {
    expect(commitment('00', '{}')).not.toBe(commitment('01', '{}'));
    expect(commitment('00', '{}')).not.toBe(commitment('00', '[]'));
  });
});
