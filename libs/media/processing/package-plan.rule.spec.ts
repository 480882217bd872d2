import fc from 'fast-check';
import type { SourceFacts } from '../packaging/source.rule';
import { planOf, wholeOf } from './package-plan.rule';

function aSource(
  wish: { width: number; height: number } | null,
  sound = true,
): SourceFacts & { seconds: number } {
  const picture = wish && {
    streamIndex: 0,
    display: wish,
    rate: { text: '25', perSecond: 25 },
    mayBeInterlaced: false,
    highDynamicRange: false,
    seconds: 60,
  };
  return {
    picture,
    sound: sound ? { streamIndex: 1, channels: 2, seconds: 60 } : null,
    claimedSeconds: 60,
    seconds: 60,
  };
}

describe('the plan of a package', () => {
  it('makes all that watching needs first, and only better pictures after it', () => {
    const { first, rest, firstShare } = planOf(aSource({ width: 1280, height: 720 }));
    expect(first).toMatchObject({ rungs: [{ name: 'v360' }], soundOnly: 'audio', storyboard: { count: 60 } });
    expect(rest).toMatchObject({
      rungs: [{ name: 'v540' }, { name: 'v720' }],
      soundOnly: null,
      storyboard: null,
    });
    expect(firstShare).toBeGreaterThan(0.1);
    expect(firstShare).toBeLessThan(0.3);
  });

  it('has one pass only where one rendition is all there is', () => {
    expect(planOf(aSource({ width: 320, height: 240 }))).toMatchObject({ rest: null, firstShare: 1 });
    expect(planOf(aSource(null))).toMatchObject({
      first: { rungs: [], soundOnly: 'audio', storyboard: null },
      rest: null,
    });
    expect(planOf(aSource({ width: 1280, height: 720 }, false)).first.soundOnly).toBeNull();
  });
});

describe('the share of a package that is done', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const reports = fc.array(fc.tuple(fc.constantFrom('first' as const, 'rest' as const), share));

  it('never goes back, and is whole when both passes are', () => {
    fc.assert(
      fc.property(share, reports, (firstShare, said) => {
        const told: number[] = [];
        const tell = wholeOf(firstShare, (whole) => told.push(whole));
        for (const [pass, done] of said) tell[pass](done);
        expect(told).toEqual(told.toSorted((a, b) => a - b));
        tell.rest(1);
        tell.first(1);
        expect(told.at(-1)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('weighs each pass by what it costs', () => {
    const told: number[] = [];
    const tell = wholeOf(0.25, (whole) => told.push(whole));
    tell.rest(0.5);
    tell.first(1);
    expect(told).toEqual([0.375, 0.625]);
  });
});
