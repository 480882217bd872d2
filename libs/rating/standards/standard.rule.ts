import { z } from 'zod';
import { tiers, type Tier } from '@libs/organization';
import { findMeasure } from '../engine/measure.rule';

/**
 * The rating standard as a document (domain: rating standard). Everything a bureau may edit is in it; the engine knows
 * how to read it and nothing else. What is optional came later: a document stored before stays as it was, and so do
 * its hash and all that was rated under it.
 */
export const ratedTiers = tiers;
export type RatedTier = Tier;
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

/** What happens before a tier is awarded, in this order. */
export const reviewSteps = [
  'automatic-check',
  'district-confirmation',
  'self-assessment',
  'district-review',
  'city-review',
  'site-visit',
  'panel',
  'publicity',
] as const;
export type ReviewStep = (typeof reviewSteps)[number];

/** Something to read: blanks alone are nothing. */
const said = z
  .string()
  .min(1)
  .refine((text) => text.trim() !== '', { error: 'must not be empty', params: { rule: 'empty' } });
const words = z.strictObject({ zh: said, en: said });
export type Words = z.infer<typeof words>;

const code = z
  .string()
  .regex(/^[A-Z][0-9]{0,2}$/)
  .describe('A capital letter for a domain; with up to two digits for an indicator, gate or veto');
const measureCode = z
  .string()
  .refine((value) => findMeasure(value) !== null, {
    error: 'names no known measure',
    params: { rule: 'unknown-measure' },
  })
  .describe('Code of a measure the platform knows');
const share = z.number().min(0).max(1);

const span = z
  .strictObject({ lo: z.number(), hi: z.number() })
  .refine((s) => s.lo < s.hi, { error: 'lo must lie below hi', params: { rule: 'lo-below-hi' } })
  .describe('At lo and below nothing is earned, at hi and above everything');
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
  share: share.gt(0),
  scale,
  /** × min(1, measure / full), so that a high rate of very few is not worth full points. */
  factor: z.strictObject({ measure: measureCode, full: share.gt(0) }).optional(),
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
        kinds: z.array(z.enum(schoolKinds)).min(1).optional(),
      }),
    )
    .min(1),
});

/** Days are compared as they are written: the year 10000 would lie before this one. */
const mostYears = 99;

const tier = z.strictObject({
  tier: z.enum(ratedTiers),
  name: words,
  total: z.number().min(0).max(100).nullable(),
  domainFloor: share.nullable(),
  domainFloors: z.record(code, share),
  keyFloors: z.array(z.strictObject({ indicator: code, of: z.enum(['observed', 'points']), atLeast: share })),
  tenure: z
    .strictObject({ tier: z.enum(ratedTiers), years: z.number().int().positive().max(mostYears) })
    .nullable(),
  years: z.number().int().positive().max(mostYears).describe('How long a title of this tier lasts'),
  steps: z
    .array(z.enum(reviewSteps))
    .optional()
    .describe(
      'What happens before this tier is awarded: fixed but for the visit on site, which a tier has or not',
    ),
});

/** As fine as sheets keep them, so that what a reviewer has given is one of the steps again when it is read. */
const rubricStep = share.refine((step) => Math.round(step * 1000) / 1000 === step, {
  error: 'has more than three decimals',
  params: { rule: 'step-too-fine' },
});

const rubric = z.strictObject({
  steps: z
    .array(rubricStep)
    .min(2)
    .describe('Shares of the weight with at most three decimals, rising from 0 to 1'),
  anchors: z
    .record(code, z.array(words).min(2))
    .optional()
    .describe('What each step looks like, by indicator: one description a step. By gate: not there, there'),
});

export const standardShape = z.strictObject({
  format: z.literal(1),
  code: z.string().min(1).max(40),
  version: z.string().min(1).max(20),
  name: words,
  domains: z.array(z.strictObject({ code, name: words })).min(1),
  indicators: z.array(indicator).min(1),
  gates: z.array(gate),
  tiers: z.array(tier).length(ratedTiers.length),
  vetoes: z.array(z.strictObject({ code, name: words })),
  rubric,
  survey: z.strictObject({
    z: z.string().regex(/^\d+\.\d+$/),
    answersAtLeast: z.number().int().positive(),
    shareAtLeast: share,
    smallSchool: z.strictObject({ familiesBelow: z.number().int().positive(), shareAtLeast: share }),
  }),
  /** Below this share of its weight available a domain is not rated. */
  ratedFrom: share,
  /** Rates over fewer are not shown; a city may ask for more than ten, never for less. */
  smallGroup: z.number().int().min(10),
  participation: z.strictObject({
    classHours: z.number().positive(),
    minutesPerClassHour: z.number().int().positive(),
  }),
  quota: z.strictObject({ active: z.boolean(), model: share, star: share }),
});

export type StandardDocument = z.infer<typeof standardShape>;
export type Indicator = StandardDocument['indicators'][number];
export type IndicatorPart = Indicator['parts'][number];
export type Gate = StandardDocument['gates'][number];
export type TierRule = StandardDocument['tiers'][number];
