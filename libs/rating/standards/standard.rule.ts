import { z } from 'zod';
import { findMeasure } from '../engine/measure.rule';

/**
 * The rating standard as a document (domain: rating standard). Everything a bureau may one day edit is in it;
 * the engine knows how to read it and nothing else.
 */
export const ratedTiers = ['basic', 'excellent', 'model', 'star'] as const;
export type RatedTier = (typeof ratedTiers)[number];
export const ratingTiers = ['unrated', ...ratedTiers] as const;
export type RatingTier = (typeof ratingTiers)[number];

export const schoolKinds = [
  'kindergarten',
  'primary',
  'junior',
  'nine_year',
  'senior',
  'vocational',
  'special',
] as const;
export type RatedSchoolKind = (typeof schoolKinds)[number];

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const code = z.string().regex(/^[A-Z][0-9]{0,2}$/);
const measureCode = z.string().refine((value) => findMeasure(value) !== null, 'names no known measure');
const share = z.number().min(0).max(1);

const span = z
  .strictObject({ lo: z.number(), hi: z.number() })
  .refine((s) => s.lo < s.hi, 'lo must lie below hi');
const scale = z.strictObject({
  general: span,
  kindergarten: span.optional(),
  vocational: span.optional(),
  special: span.optional(),
});

/** How a number is read from measures: plain value or share, per base, lower bound, between grades, over cycles. */
const reading = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plain'), measure: measureCode }),
  z.strictObject({
    kind: z.literal('per'),
    measure: measureCode,
    base: measureCode,
    times: z.number().positive(),
  }),
  z.strictObject({ kind: z.literal('survey'), measure: measureCode, population: measureCode }),
  z.strictObject({ kind: z.literal('balance'), weakest: measureCode, whole: measureCode }),
  z.strictObject({ kind: z.literal('growth'), domains: z.array(code).min(1), fullFrom: share }),
]);

const part = z.strictObject({
  reading,
  /** This part's share of the indicator's weight; the parts of one indicator sum to 1. */
  share: share.refine((s) => s > 0),
  scale,
  /** × min(1, measure / full), so that a high rate of very few is not worth full points. */
  factor: z.strictObject({ measure: measureCode, full: share.refine((s) => s > 0) }).optional(),
  /** Person-days one more unit takes: a planning estimate that only orders equally short lists. */
  effort: z.number().positive(),
});

const indicator = z.strictObject({
  code,
  domain: code,
  name: words,
  weight: z.number().positive(),
  mode: z.enum(['automatic', 'evidence']),
  parts: z.array(part).min(1),
});

const gate = z.strictObject({
  code,
  name: words,
  mode: z.enum(['automatic', 'evidence']),
  checks: z
    .array(
      z.strictObject({
        measure: measureCode,
        atLeast: z.number().positive(),
        kinds: z.array(z.enum(schoolKinds)).optional(),
      }),
    )
    .min(1),
});

const tier = z.strictObject({
  tier: z.enum(ratedTiers),
  name: words,
  total: z.number().min(0).max(100).nullable(),
  domainFloor: share.nullable(),
  domainFloors: z.record(code, share),
  keyFloors: z.array(z.strictObject({ indicator: code, of: z.enum(['observed', 'points']), atLeast: share })),
  tenure: z.strictObject({ tier: z.enum(ratedTiers), years: z.number().int().positive() }).nullable(),
  years: z.number().int().positive(),
});

export const standardDocument = z
  .strictObject({
    format: z.literal(1),
    code: z.string().min(1).max(40),
    version: z.string().min(1).max(20),
    name: words,
    domains: z.array(z.strictObject({ code, name: words })).min(1),
    indicators: z.array(indicator).min(1),
    gates: z.array(gate),
    tiers: z.array(tier).length(ratedTiers.length),
    vetoes: z.array(z.strictObject({ code, name: words })),
    rubric: z.strictObject({ steps: z.array(share).min(2) }),
    survey: z.strictObject({
      z: z.string().regex(/^\d+\.\d+$/),
      answersAtLeast: z.number().int().positive(),
      shareAtLeast: share,
      smallSchool: z.strictObject({ familiesBelow: z.number().int().positive(), shareAtLeast: share }),
    }),
    /** Below this share of its weight available a domain is not rated. */
    ratedFrom: share,
    /** Rates over fewer are not shown. */
    smallGroup: z.number().int().positive(),
    participation: z.strictObject({
      classHours: z.number().positive(),
      minutesPerClassHour: z.number().int().positive(),
    }),
    quota: z.strictObject({ active: z.boolean(), model: share, star: share }),
  })
  .superRefine((document, context) => {
    for (const problem of problemsOf(document)) context.addIssue({ code: 'custom', message: problem });
  });

export type StandardDocument = z.infer<typeof standardDocument>;
export type Indicator = StandardDocument['indicators'][number];
export type IndicatorPart = Indicator['parts'][number];
export type Gate = StandardDocument['gates'][number];
export type TierRule = StandardDocument['tiers'][number];

type Draft = Pick<z.input<typeof standardDocument>, 'domains' | 'indicators' | 'gates' | 'tiers'>;

const repeated = (codes: string[]): string[] => codes.filter((value, at) => codes.indexOf(value) !== at);

function problemsOf(document: Draft): string[] {
  return [...weightProblems(document), ...referenceProblems(document), ...tierProblems(document)];
}

function weightProblems({ indicators }: Draft): string[] {
  const total = indicators.reduce((sum, each) => sum + each.weight * 100, 0);
  const uneven = indicators.filter(
    (each) => Math.round(each.parts.reduce((sum, p) => sum + p.share * 1e6, 0)) !== 1e6,
  );
  return [
    ...(Math.round(total) === 10_000 ? [] : [`the weights sum to ${total / 100}, not to 100`]),
    ...uneven.map((each) => `the parts of ${each.code} do not sum to 1`),
  ];
}

function referenceProblems({ domains, indicators, gates, tiers }: Draft): string[] {
  const known = new Set(domains.map((domain) => domain.code));
  const scored = new Set(indicators.map((each) => each.code));
  const twice = repeated([...domains, ...indicators, ...gates].map((each) => each.code));
  const floors = tiers.flatMap((each) => each.keyFloors.map((floor) => floor.indicator));
  return [
    ...twice.map((each) => `${each} is there twice`),
    ...indicators
      .filter((each) => !known.has(each.domain))
      .map((each) => `${each.code} is in no known domain`),
    ...floors
      .filter((each) => !scored.has(each))
      .map((each) => `a key floor names ${each}, which is no indicator`),
  ];
}

function tierProblems({ tiers }: Draft): string[] {
  const problems: string[] = [];
  tiers.forEach((each, at) => {
    if (each.tier !== ratedTiers[at]) problems.push(`tier ${at + 1} must be ${ratedTiers[at]}`);
    const below = tiers[at - 1];
    if (!below) return;
    if ((each.total ?? 0) <= (below.total ?? 0))
      problems.push(`the total of ${each.tier} must lie above ${below.tier}`);
    if ((each.domainFloor ?? 0) < (below.domainFloor ?? 0)) {
      problems.push(`the domain floor of ${each.tier} must not lie below ${below.tier}`);
    }
    for (const floor of below.keyFloors) {
      const mine = each.keyFloors.find((f) => f.indicator === floor.indicator && f.of === floor.of);
      if (!mine || mine.atLeast < floor.atLeast) {
        problems.push(`the key floor ${floor.indicator} of ${each.tier} must not lie below ${below.tier}`);
      }
    }
  });
  return problems;
}
