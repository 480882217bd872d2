import type { StandardView } from '@web/api/generated';

/** The parts of the standard that the page reads; the server checks the whole document when it is stored. */
export interface StandardDocument {
  name: Named;
  domains: { code: string; name: Named }[];
  indicators: IndicatorRule[];
  gates: GateRule[];
  tiers: TierRule[];
  vetoes: { code: string; name: Named }[];
  survey: {
    answersAtLeast: number;
    shareAtLeast: number;
    smallSchool: { familiesBelow: number; shareAtLeast: number };
  };
  ratedFrom: number;
  smallGroup: number;
  participation: { classHours: number; minutesPerClassHour: number };
  quota: { active: boolean; model: number; star: number };
}

export interface Named {
  zh: string;
  en: string;
}

export interface IndicatorRule {
  code: string;
  domain: string;
  name: Named;
  weight: number;
  mode: 'automatic' | 'evidence';
  parts: PartRule[];
}

export interface PartRule {
  reading: { kind: 'plain' | 'per' | 'survey' | 'balance' | 'growth'; measure?: string; times?: number };
  share: number;
  scale: { general: { lo: number; hi: number } };
  factor?: { measure: string; full: number };
}

export interface GateRule {
  code: string;
  name: Named;
  mode: 'automatic' | 'evidence';
  checks: { measure: string; atLeast: number; kinds?: string[] }[];
}

export interface TierRule {
  tier: 'basic' | 'excellent' | 'model' | 'star';
  total: number | null;
  domainFloor: number | null;
  domainFloors: Record<string, number>;
  keyFloors: { indicator: string; of: 'observed' | 'points'; atLeast: number }[];
  tenure: { tier: string; years: number } | null;
  years: number;
}

export const documentOf = (view: StandardView): StandardDocument =>
  view.document as unknown as StandardDocument;

export const named = (name: Named, language: string): string =>
  language.startsWith('en') ? name.en : name.zh;

export const weightOf = (document: StandardDocument, domain: string): number =>
  document.indicators
    .filter((indicator) => indicator.domain === domain)
    .reduce((sum, { weight }) => sum + weight, 0);

/** Measures that are shares: their marks are read as percent. */
const shares = /families-|seats|teachers-trained|cells|visited|answers|passed|with-practice|answered|papers/;

/** Whether the marks lo and hi of a part are shares 0–1. */
export function isShare({ reading }: PartRule): boolean {
  if (reading.kind === 'survey') return true;
  return reading.kind === 'plain' && shares.test(reading.measure ?? '');
}

export const isShareMeasure = (measure: string): boolean => shares.test(measure);
