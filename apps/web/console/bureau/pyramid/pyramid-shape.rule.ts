import { ratedTiers, type RatedTier, type TierCounts } from '../../rating/tiers/tiers.rule';

export interface Point {
  x: number;
  y: number;
}

export interface Band {
  tier: RatedTier;
  schools: number;
  /** Corners, from the upper left clockwise; empty for a tier without schools. */
  corners: readonly Point[];
  /** Where a line to the label begins: the middle of the right edge. */
  edge: Point;
  /** Middle of the label, moved apart from its neighbours. */
  labelY: number;
}

export interface PyramidShape {
  /** From star at the top to basic at the foot. */
  bands: readonly Band[];
  /** Side of a square whose area stands for the unrated schools on the same scale; 0 without any. */
  unratedSide: number;
}

/**
 * A triangle whose area stands for the rated schools, cut into bands whose areas are the schools of each tier: the
 * share of all that lies above a cut grows with the square of its height. Lengths in CSS px.
 */
export function pyramidShape(
  counts: TierCounts,
  { width, height, labelGap }: { width: number; height: number; labelGap: number },
): PyramidShape {
  const order = [...ratedTiers].reverse();
  const rated = ratedIn(counts);
  const cut = (above: number): number => (rated === 0 ? 0 : height * Math.sqrt(above / rated));
  let above = 0;
  const bands = order.map((tier) => {
    const [top, foot] = [cut(above), cut(above + counts[tier])];
    above += counts[tier];
    const middle = (top + foot) / 2;
    return {
      tier,
      schools: counts[tier],
      corners: counts[tier] === 0 ? [] : cornersOf(top, foot, width / height),
      edge: { x: width / 2 + (middle * width) / height / 2, y: middle },
      labelY: middle,
    };
  });
  const places = apart(
    bands.map((band) => band.labelY),
    labelGap,
    [labelGap / 2, height - labelGap / 2],
  );
  return {
    bands: bands.map((band, at) => ({ ...band, labelY: places[at] ?? band.labelY })),
    unratedSide: sideOf(counts, { width, height }),
  };

  function cornersOf(top: number, foot: number, slope: number): Point[] {
    const half = (y: number): number => (y * slope) / 2;
    const middle = width / 2;
    return [
      { x: middle - half(top), y: top },
      { x: middle + half(top), y: top },
      { x: middle + half(foot), y: foot },
      { x: middle - half(foot), y: foot },
    ];
  }
}

const ratedIn = (counts: TierCounts): number => ratedTiers.reduce((sum, tier) => sum + counts[tier], 0);

/** Side of the square of the unrated. Without any rated school there is no scale: then its size says nothing. */
function sideOf(counts: TierCounts, { width, height }: { width: number; height: number }): number {
  const rated = ratedIn(counts);
  if (counts.unrated === 0) return 0;
  return rated === 0 ? lone : Math.sqrt((((width * height) / 2) * counts.unrated) / rated);
}

const lone = 140;
const [widest, narrowest] = [480, 90];

/**
 * The largest pyramid that leaves room for its labels and, on the same scale, for the square of the unrated: beside
 * it, or below it on a narrow screen.
 */
export function fittingSize(
  counts: TierCounts,
  wish: { room: number; labels: number; labelGap: number; narrow: boolean },
): { width: number; height: number } {
  const { room, labels, labelGap, narrow } = wish;
  for (let width = widest; width > narrowest; width -= 4) {
    const height = Math.max(Math.round(width * 0.78), labelGap * ratedTiers.length);
    const side = sideOf(counts, { width, height });
    const beside = Math.max(side, labels);
    const fits = narrow
      ? width + labels <= room && side + labels <= room
      : width + labels + beside <= room && side <= widest;
    if (fits) return { width, height };
  }
  return { width: narrowest, height: labelGap * ratedTiers.length };
}

/** The same places in the same order, at least `gap` from one another, within the limits when they fit. */
export function apart(places: readonly number[], gap: number, [least, most]: [number, number]): number[] {
  const down: number[] = [];
  for (const place of places) down.push(Math.max(place, (down.at(-1) ?? least - gap) + gap));
  const up: number[] = [];
  for (const place of [...down].reverse()) up.push(Math.min(place, (up.at(-1) ?? most + gap) - gap));
  return up.reverse();
}
