import type { RatedSchoolKind, RatedTier } from '../standards/standard.rule';

/** Everything a rating is made from. Numbers are decimal strings, so that no digit is lost in storage. */
export interface SchoolInputs {
  unitId: string;
  kind: RatedSchoolKind;
  cycle: string;
  /** First and last day of the window, Asia/Shanghai, YYYY-MM-DD. */
  from: string;
  until: string;
  /** The day tenure and vetoes are judged on. */
  asOf: string;
  /** By measure; a measure without an entry is missing. */
  figures: Record<string, Figure>;
  titles: HeldTitle[];
  vetoes: StandingVeto[];
  /** C + D of the school's own last cycle (0–100), null in a first one. */
  previousGrowthBase: string | null;
}

export interface Figure {
  value: string;
  /** The denominator of a ratio; null for other shapes. */
  of: string | null;
  /** `reviewed`: concluded by reviewers from evidence. */
  source: 'counted' | 'declared' | 'reviewed';
  /** Which declared figure it is, null for a counted one. */
  declaredId: string | null;
  /** Counted of days that are over: nothing a school does now changes it. It speaks to the way up, never to the result. */
  settled?: true;
  /** Of a ratio: how many of those that are missing can never come any more. It speaks to the way up, never to the result. */
  gone?: string;
  /** Of a ratio: how many more are certain to join the whole and never to count. It speaks to the way up, never to the result. */
  coming?: string;
  /**
   * Of the count of the best school year: from where and how far it can still be raised, where that is not simply from its
   * value on, because that year is over. It speaks to the way up, never to the result.
   */
  ways?: WayUp[];
}

/** Of one school year: what it has come to; and if it is over, as far as papers that may still be added bring it. */
export interface WayUp {
  from: string;
  /** null: as far as the school likes, the year is not over. */
  most: string | null;
}

export interface HeldTitle {
  tier: RatedTier;
  since: string;
  until: string;
}

export interface StandingVeto {
  code: string;
  until: string;
}

/** A number that entered a result, as the screens show it. */
export interface Fact extends Figure {
  code: string;
  unit: string;
}

export const isSameFigure = (a: Figure | undefined, b: Figure | undefined): boolean =>
  a?.value === b?.value &&
  a?.of === b?.of &&
  a?.source === b?.source &&
  a?.declaredId === b?.declaredId &&
  a?.settled === b?.settled &&
  a?.gone === b?.gone &&
  a?.coming === b?.coming &&
  isSameWays(a?.ways, b?.ways);

const isSameWays = (a: WayUp[] | undefined, b: WayUp[] | undefined): boolean =>
  a?.length === b?.length &&
  (a ?? []).every(({ from, most }, at) => b?.[at]?.from === from && b[at].most === most);
