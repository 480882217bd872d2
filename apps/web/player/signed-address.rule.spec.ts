import { currentAddress } from './signed-address.rule';

describe('a signed address', () => {
  const segment = 'https://city.example/media/100/anna/sig1/pack/720p/seg3.m4s';

  it('takes the newest grant for a segment', () => {
    expect(currentAddress(segment, '/media/200/anna/sig2/pack/master.m3u8')).toBe(
      'https://city.example/media/200/anna/sig2/pack/720p/seg3.m4s',
    );
  });

  it('leaves alone what carries no grant', () => {
    expect(currentAddress('https://city.example/other.ts', '/media/200/anna/sig2/pack/master.m3u8')).toBe(
      'https://city.example/other.ts',
    );
    expect(currentAddress(segment, 'https://elsewhere.example/list.m3u8')).toBe(segment);
  });
});
