import type { TFunction } from 'i18next';

/** The standard as the pages read and write it; what it may be is the server's to say, and its problems come from there. */
export interface StandardDocument {
  format: number;
  code: string;
  version: string;
  name: Named;
  domains: { code: string; name: Named }[];
  indicators: IndicatorRule[];
  gates: GateRule[];
  tiers: TierRule[];
  vetoes: { code: string; name: Named }[];
  survey: {
    z: string;
    answersAtLeast: number;
    shareAtLeast: number;
    smallSchool: { familiesBelow: number; shareAtLeast: number };
  };
  ratedFrom: number;
  smallGroup: number;
  participation: { classHours: number; minutesPerClassHour: number };
  quota: { active: boolean; model: number; star: number };
  rubric: { steps: number[]; anchors?: Record<string, Named[]> };
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
  reading: Reading;
  share: number;
  scale: { general: Span } & Partial<Record<(typeof ownScales)[number], Span>>;
  factor?: { measure: string; full: number };
  effort: number;
}

/** How a number is read from measures; which of the fields there are follows from the kind. */
export interface Reading {
  kind: (typeof readingKinds)[number];
  measure?: string;
  base?: string;
  times?: number;
  population?: string;
  weakest?: string;
  whole?: string;
  domains?: string[];
  fullFrom?: number;
}

export const readingKinds = ['plain', 'per', 'survey', 'balance', 'growth'] as const;

export interface Span {
  lo: number;
  hi: number;
}

/** Kinds of schools with a scale of their own; all others have the general one. */
export const ownScales = ['kindergarten', 'vocational', 'special'] as const;

export interface GateRule {
  code: string;
  name: Named;
  mode: 'automatic' | 'evidence';
  checks: GateCheck[];
}

export interface GateCheck {
  measure: string;
  atLeast: number;
  kinds?: string[];
}

export const schoolKinds = [
  'kindergarten',
  'primary',
  'junior',
  'nine_year',
  'senior',
  'vocational',
  'special',
] as const;

export interface TierRule {
  tier: 'basic' | 'excellent' | 'model' | 'star';
  name: Named;
  total: number | null;
  domainFloor: number | null;
  domainFloors: Record<string, number>;
  keyFloors: { indicator: string; of: 'observed' | 'points'; atLeast: number }[];
  tenure: { tier: string; years: number } | null;
  years: number;
  steps?: ReviewStep[];
}

/** What happens before a tier is awarded, in this order. */
export type ReviewStep =
  | 'automatic-check'
  | 'district-confirmation'
  | 'self-assessment'
  | 'district-review'
  | 'city-review'
  | 'site-visit'
  | 'panel'
  | 'publicity';

export const documentOf = (view: { document: unknown }): StandardDocument =>
  view.document as StandardDocument;

export const named = (name: Named, language: string): string =>
  language.startsWith('en') ? name.en : name.zh;

export const weightOf = (document: StandardDocument, domain: string): number =>
  document.indicators
    .filter((indicator) => indicator.domain === domain)
    .reduce((sum, { weight }) => sum + weight, 0);

/** Measures that are shares: their marks are read as percent. */
const shares =
  /families-|weakest-grade|seats|teachers-trained|cells|visited|answers|passed|with-practice|answered|papers/;

/** Whether the marks lo and hi of a part are shares 0–1. */
export function isShare({ reading }: PartRule): boolean {
  if (reading.kind === 'survey') return true;
  return reading.kind === 'plain' && shares.test(reading.measure ?? '');
}

export const isShareMeasure = (measure: string): boolean => shares.test(measure);

/** The name of an indicator, gate, domain, tier or veto by its code. */
export function nameOf(document: StandardDocument, code: string, language: string): string {
  const all = [document.indicators, document.gates, document.domains, document.vetoes].flat();
  const found = all.find((each) => each.code === code);
  return found ? named(found.name, language) : '';
}

/** "2 of 4" of a rubric, or whether a gate is met. */
export function stepWords(
  { gates, rubric }: StandardDocument,
  code: string,
  at: number,
  t: TFunction<'console/bureau/standard'>,
): string {
  if (gates.some((gate) => gate.code === code)) return t(at === 0 ? 'rubric.notThere' : 'rubric.there');
  return t('rubric.step', { step: at, share: Math.round((rubric.steps[at] ?? 0) * 100) });
}
