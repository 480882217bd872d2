import type { EncodingPass } from '../packaging/encoding.rule';
import { ladderOf, type Rung } from '../packaging/ladder.rule';
import type { SourceFacts } from '../packaging/source.rule';
import { storyboardOf } from '../packaging/storyboard.rule';

const soundFolder = 'audio';

export interface PackagePlan {
  /** The smallest rendition, the sound alone and the storyboard, cheapest from there: quick, and enough to begin watching. */
  first: EncodingPass;
  /** Everything else in one decode; null when there is nothing else. */
  rest: EncodingPass | null;
  /** Share of the whole work that the first pass is, 0–1. */
  firstShare: number;
}

export function planOf(source: SourceFacts & { seconds: number }): PackagePlan {
  const { picture } = source;
  const storyboard = picture ? storyboardOf(picture.display, source.seconds) : null;
  const rungs = picture ? ladderOf(picture.display) : [];
  const soundOnly = source.sound ? soundFolder : null;
  if (rungs.length <= 1) return { first: { rungs, soundOnly, storyboard }, rest: null, firstShare: 1 };
  const [smallest, ...others] = rungs;
  const first = { rungs: smallest ? [smallest] : [], soundOnly, storyboard };
  const share = costOf(first.rungs) / (costOf(first.rungs) + costOf(others));
  return { first, rest: { rungs: others, soundOnly: null, storyboard: null }, firstShare: share };
}

/**
 * Puts what both passes report of themselves (shares, 0–1) together to the share of the whole, which never goes back.
 * @returns for each pass where it reports
 */
export function wholeOf(firstShare: number, tell: (share: number) => void) {
  const done = { first: 0, rest: 0 };
  const partOf = (pass: keyof typeof done) => (share: number) => {
    done[pass] = Math.max(done[pass], share);
    tell(firstShare * done.first + (1 - firstShare) * done.rest);
  };
  return { first: partOf('first'), rest: partOf('rest') };
}

/** Encoding goes by pixels; reading the source costs about as much as a small rendition. */
function costOf(rungs: readonly Rung[]): number {
  return rungs.reduce((sum, rung) => sum + rung.width * rung.height, 150_000);
}
