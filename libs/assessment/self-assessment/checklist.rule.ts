import type { Tier } from '@libs/organization';

/** What keeps an assessment from being handed in. */
export type MissingCode = 'gate-unmet' | 'evidence' | 'estimate' | 'veto' | 'tenure' | 'key-floor';
/** What may still stand in the way of the tier, and is for others or for time to change. */
export type HintCode = 'total' | 'domain-rated' | 'domain-floor' | 'key-floor' | 'query-open';

export interface ChecklistLine<Code> {
  code: Code;
  /** The gate, indicator, domain, veto or tier. */
  about: string;
  /** Decimals, shares 0–1; null where nothing is compared. */
  have: string | null;
  need: string | null;
}

export interface Checked {
  tier: Tier;
  items: { code: string; kind: 'gate' | 'indicator'; judged: boolean }[];
  /** Codes of the gates that hold by now. */
  metGates: ReadonlySet<string>;
  /** Of the wished tier, by the figures of today. */
  conditions: { code: string; about: string; met: boolean; have: string | null; need: string | null }[];
  /** Pieces of evidence by code. */
  evidence: ReadonlyMap<string, number>;
  /** Own estimates in points, by code. */
  estimates: ReadonlyMap<string, number>;
  openQueries: readonly string[];
}

export interface Checklist {
  missing: ChecklistLine<MissingCode>[];
  hints: ChecklistLine<HintCode>[];
}

const bare = <Code extends string>(code: Code, about: string): ChecklistLine<Code> => ({
  code,
  about,
  have: null,
  need: null,
});

/**
 * What is missing for the wished tier. Asked for before it is handed in: every gate (evidence for those that people judge),
 * and above basic an own estimate of every judged indicator with evidence where points are claimed, tenure, and the key
 * floors that are counted. What reviewers' points may still change is told and keeps nobody back.
 */
export function checklistOf(checked: Checked): Checklist {
  const judged = new Set(checked.items.filter((item) => item.judged).map((item) => item.code));
  const unmet = checked.conditions.filter((condition) => !condition.met);
  const line = <Code extends string>(code: Code, { about, have, need }: (typeof unmet)[number]) => ({
    code,
    about,
    have,
    need,
  });
  const of = (code: string) => unmet.filter((condition) => condition.code === code);
  return {
    missing: [
      ...gatesMissing(checked),
      ...(checked.tier === 'basic' ? [] : claimsMissing(checked)),
      ...of('veto').map((each) => line('veto', each)),
      ...of('tenure').map((each) => line('tenure', each)),
      ...of('key-floor')
        .filter(({ about }) => !judged.has(about))
        .map((each) => line('key-floor', each)),
    ],
    hints: [
      ...of('total').map((each) => line('total', each)),
      ...of('domain-rated').map((each) => line('domain-rated', each)),
      ...of('domain-floor').map((each) => line('domain-floor', each)),
      ...of('key-floor')
        .filter(({ about }) => judged.has(about))
        .map((each) => line('key-floor', each)),
      ...checked.openQueries.map((code) => bare('query-open', code)),
    ],
  };
}

function gatesMissing({ items, metGates, evidence }: Checked): ChecklistLine<MissingCode>[] {
  const gates = items.filter((item) => item.kind === 'gate' && !metGates.has(item.code));
  return gates.flatMap(({ code, judged }): ChecklistLine<MissingCode>[] => {
    if (!judged) return [bare('gate-unmet', code)];
    return evidence.get(code) ? [] : [bare('evidence', code)];
  });
}

function claimsMissing({ items, evidence, estimates }: Checked): ChecklistLine<MissingCode>[] {
  const claims = items.filter((item) => item.kind === 'indicator' && item.judged);
  return claims.flatMap(({ code }): ChecklistLine<MissingCode>[] => {
    const estimate = estimates.get(code);
    if (estimate === undefined) return [bare('estimate', code)];
    return estimate > 0 && !evidence.get(code) ? [bare('evidence', code)] : [];
  });
}
