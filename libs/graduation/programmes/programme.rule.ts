import { z } from 'zod';

const words = z.object({ zh: z.string().min(1), en: z.string().min(1) });

/**
 * What every requirement carries. `offered: false` keeps a requirement in the text of a version whose source the platform
 * does not offer yet (no sessions held, no practice records taken): nobody can be asked for it, so it is met by itself.
 */
const requirement = { code: z.string().regex(/^[a-z-]{1,40}$/), title: words, offered: z.boolean() };

const requirementRule = z.discriminatedUnion('kind', [
  z.object({ ...requirement, kind: z.literal('class-hours'), need: z.number().positive() }),
  z.object({
    ...requirement,
    kind: z.literal('class-hours-in-required-topics'),
    need: z.number().positive(),
  }),
  z.object({ ...requirement, kind: z.literal('topics-covered'), need: z.int().positive() }),
  z.object({ ...requirement, kind: z.literal('quiz'), need: z.number().min(0).max(100) }),
  z.object({
    ...requirement,
    kind: z.literal('required-sessions'),
    needPercent: z.number().min(0).max(100),
    /** No more sessions than these are asked for, however many a school requires. */
    perYear: z.int().positive().optional(),
  }),
  z.object({ ...requirement, kind: z.literal('practice-records'), need: z.int().positive() }),
]);

const commendationRule = z.object({
  classHours: z.number().positive(),
  quiz: z.number().min(0).max(100),
  /** Of the families of a grade. */
  sharePercent: z.number().positive().max(100),
});

/**
 * The rules of one programme version, as stored (domain: graduation, default programme; every number is a setting).
 * `classHourSeconds` are verified seconds in one class hour, `requiredTopics` the topics of each stage, `termStarts` the first
 * days of the terms as month-day in Asia/Shanghai, the school year's first term first. How much counts online in a day is judged
 * where seconds are verified (learning), so it is no number of a programme. `commendation` is what 优秀学员 takes (domain:
 * graduation, 7); the first version does not say, and the standard's numbers stand for it.
 */
export const programmeRules = z.object({
  classHourSeconds: z.int().positive(),
  carryOverTerms: z.int().min(0).max(4),
  termStarts: z.array(z.string().regex(/^\d{2}-\d{2}$/)).min(1),
  requiredTopics: z.record(z.string(), z.array(z.string())),
  commendation: commendationRule.default({ classHours: 12, quiz: 90, sharePercent: 10 }),
  requirements: z
    .array(requirementRule)
    .min(1)
    .refine(
      (list) => new Set(list.map((one) => one.code)).size === list.length,
      'requirement codes are unique',
    )
    .refine((list) => list.some((one) => one.offered), 'at least one requirement is offered'),
});

export type ProgrammeRules = z.infer<typeof programmeRules>;
export type CommendationRule = ProgrammeRules['commendation'];
export type RequirementRule = ProgrammeRules['requirements'][number];
