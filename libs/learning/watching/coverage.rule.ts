/**
 * Coverage: the set of media seconds seen at least once, as a bitmap, one bit a second, lowest bit first
 * (watching: union of seconds). Never a sum, never the playhead.
 *
 * One measure holds everywhere: **a second counts when at least half of it is there.** So a lecture of
 * 599.6 s has 600 seconds and one of 13.04 s has 13; and of two reports that adjoin inside a second
 * (…27.4], [27.4…) one always holds at least half of it, so the second is not lost between them.
 */
export type Coverage = Uint8Array;

/** From and to in media seconds, `from <= to`, both finite and not negative. */
export type Range = readonly [from: number, to: number];

/** How many bits are set in each value of a byte. */
const bitsIn = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);

const half = 0.5;
/** Fractions are sums of floating point parts; a microsecond is no one's watching time. */
const epsilon = 1e-6;

/** How many countable seconds a lecture of this length has, at least one. `durationSeconds` as probed. */
export function secondsOf(durationSeconds: number): number {
  return Math.max(1, Math.round(durationSeconds));
}

/** The union of ranges, ascending and disjoint; adjoining ones become one, empty ones vanish. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (to > from) merged.push([from, to]);
  }
  return merged;
}

/** The seconds these ranges show by the measure above; what lies outside of the lecture shows nothing. */
export function secondsSeen(ranges: readonly Range[], durationSeconds: number): Coverage {
  const length = secondsOf(durationSeconds);
  const seen = noCoverage(length);
  let [current, part] = [0, 0];
  const settle = () => {
    // The last second may be a short one: half of what exists of it is enough.
    const whole = Math.min(1, durationSeconds - current);
    if (part > 0 && part + epsilon >= half * whole) setSecond(seen, current);
  };
  for (const [from, end] of mergeRanges(ranges)) {
    const to = Math.min(end, durationSeconds, length);
    for (let second = Math.floor(from); second < to; second++) {
      // Ascending and disjoint: only neighbours share a second.
      if (second !== current) {
        settle();
        [current, part] = [second, 0];
      }
      part += Math.min(to, second + 1) - Math.max(from, second);
    }
  }
  settle();
  return seen;
}

/** From the pool of small buffers: memory of its own for each of thousands a second would be most of the work. */
export function noCoverage(seconds: number): Coverage {
  return Buffer.allocUnsafe(Math.ceil(seconds / 8)).fill(0);
}

export function hasSecond(coverage: Coverage, second: number): boolean {
  return (((coverage[second >> 3] ?? 0) >> (second & 7)) & 1) === 1;
}

/** Changes the coverage given. */
export function setSecond(coverage: Coverage, second: number): void {
  coverage[second >> 3] = (coverage[second >> 3] ?? 0) | (1 << (second & 7));
}

/** OR: idempotent, commutative, associative; so duplicates, reordering and retries cannot hurt. */
export function union(a: Coverage, b: Coverage): Coverage {
  const both = noCoverage(8 * Math.max(a.length, b.length));
  both.set(a);
  for (let at = 0; at < b.length; at++) both[at] = (both[at] ?? 0) | (b[at] ?? 0);
  return both;
}

/** Seconds of `a` that are not in `b`, ascending. */
export function secondsMissing(a: Coverage, b: Coverage): number[] {
  const missing: number[] = [];
  for (let at = 0; at < a.length; at++) {
    // Byte by byte: most bytes of a report are empty, and reports come by the thousand a second.
    const fresh = (a[at] ?? 0) & ~(b[at] ?? 0);
    for (let bit = 0; fresh >> bit > 0; bit++) if ((fresh >> bit) & 1) missing.push(at * 8 + bit);
  }
  return missing;
}

/** Seconds covered among the first `length`. */
export function countSeconds(coverage: Coverage, length: number): number {
  const whole = Math.min(length >> 3, coverage.length);
  let count = 0;
  for (let at = 0; at < whole; at++) count += bitsIn[coverage[at] ?? 0] ?? 0;
  for (let second = whole * 8; second < length; second++) if (hasSecond(coverage, second)) count++;
  return count;
}

/** Runs of neighbouring seconds as ranges, `to` exclusive. `seconds` ascending. */
export function runsOf(seconds: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const second of seconds) {
    const last = runs.at(-1);
    if (last && last[1] === second) last[1] = second + 1;
    else runs.push([second, second + 1]);
  }
  return runs;
}

/** What a timeline shows as seen, in media seconds, the last run ending with the lecture. */
export function coveredRanges(coverage: Coverage, durationSeconds: number): [number, number][] {
  const length = secondsOf(durationSeconds);
  const runs = runsOf(secondsMissing(coverage, noCoverage(length)).filter((second) => second < length));
  return runs.map(([from, to]) => [from, to === length ? durationSeconds : to]);
}
