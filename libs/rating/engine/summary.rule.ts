import type { Assessment } from './assess.rule';

/** What lists and pictures read of a result, of many schools at a time. It follows from the result. */
export interface RatingSummary {
  assuredTier: Assessment['assuredTier'];
  domains: Assessment['domains'];
  /** Points and share of them, 0–1; null where there is no figure. */
  indicators: { code: string; points: number | null; score: number | null }[];
}

export const summaryOf = ({ assuredTier, domains, indicators }: Assessment): RatingSummary => ({
  assuredTier,
  domains,
  indicators: indicators.map(({ code, points, score }) => ({
    code,
    points: near(points),
    score: near(score),
  })),
});

/** Nine decimals are enough to draw by. */
const near = (exact: string | null): number | null =>
  exact === null ? null : Number(Number(exact).toFixed(9));
