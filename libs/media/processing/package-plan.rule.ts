import type { EncodingPass } from '../packaging/encoding.rule';
import { ladderOf, type Rung } from '../packaging/ladder.rule';
import type { SourceFacts } from '../packaging/source.rule';
import { storyboardOf } from '../packaging/storyboard.rule';

export const soundFolder = 'audio';

export interface PackagePlan {
  /** The smallest rendition and the sound alone: quick, and enough to begin watching. */
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
  const first = { rungs: smallest ? [smallest] : [], soundOnly, storyboard: null };
  const share = costOf(first.rungs) / (costOf(first.rungs) + costOf(others));
  return { first, rest: { rungs: others, soundOnly: null, storyboard }, firstShare: share };
}

/** Encoding goes by pixels; reading the source costs about as much as a small rendition. */
function costOf(rungs: readonly Rung[]): number {
  return rungs.reduce((sum, rung) => sum + rung.width * rung.height, 150_000);
}
