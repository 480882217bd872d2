import fc from 'fast-check';
import { canonical, chainStart, contentOf, linkAfter, linkFault, type ChainLink } from './chain.rule';

function chainOf(contents: object[]): ChainLink[] {
  const chain: ChainLink[] = [];
  for (const content of contents) chain.push(linkAfter(chain.at(-1) ?? chainStart, content));
  return chain;
}

function firstFault(chain: ChainLink[]): [sequence: number, fault: string] | null {
  let before = chainStart;
  for (const link of chain) {
    const fault = linkFault(link, before);
    if (fault) return [link.sequence, fault];
    before = link;
  }
  return null;
}

const contents = fc.array(fc.record({ says: fc.string(), number: fc.integer() }), {
  minLength: 2,
  maxLength: 12,
});

describe('a chain', () => {
  it('as it was written has no fault', () => {
    fc.assert(fc.property(contents, (all) => expect(firstFault(chainOf(all))).toBeNull()));
  });

  it('shows any change of a content, also when its own hash is made to fit', () => {
    fc.assert(
      fc.property(contents, fc.nat(), fc.boolean(), (all, at, rehashed) => {
        const chain = chainOf(all);
        // The last link has no follower that would tell; what tells then is the end that is kept beside.
        const index = at % (chain.length - 1);
        const before = chain[index - 1] ?? chainStart;
        const changed = linkAfter(before, { ...all[index], says: 'changed', more: true });
        const link = chain[index] as ChainLink;
        chain[index] = rehashed ? changed : { ...link, body: changed.body };
        expect(firstFault(chain)?.[0]).toBe(index + (rehashed ? 2 : 1));
      }),
    );
  });

  it('shows a link that was taken out, and one put into another place', () => {
    const [a, b, c, d] = chainOf([{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }]) as [
      ChainLink,
      ChainLink,
      ChainLink,
      ChainLink,
    ];
    expect(firstFault([a, c, d])).toEqual([3, 'entry 2 is missing']);
    expect(firstFault([a, { ...c, sequence: 2 }, d])).toEqual([2, 'it does not follow the entry before']);
    const elsewhere = linkAfter({ sequence: 7, hash: a.hash }, { n: 2 });
    expect(firstFault([a, { ...elsewhere, sequence: 2 }])).toEqual([
      2,
      'its content speaks of another place',
    ]);
    expect(firstFault([a, b, c, d])).toBeNull();
  });

  it('refuses a content that is none, or not written canonically', () => {
    const [link] = chainOf([{}]) as [ChainLink];
    for (const body of ['null', '{', '3', link.body.replace('{', '{ ')]) expect(contentOf(body)).toBeNull();
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
