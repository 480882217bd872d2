import { existedAtFreeze } from './deadline.rule';

/** What has been decided against a school so far, oldest first: by the assessment, then by the bureau's answer. */
export interface AppealCourse {
  /** Day the assessment was decided; null when there is nothing to appeal against. */
  decidedDay: string | null;
  bureau: { state: 'OPEN' | 'UPHELD' | 'DISMISSED'; answeredDay: string | null } | null;
  panel: { state: 'OPEN' | 'UPHELD' | 'DISMISSED' } | null;
}

export interface AppealOpening {
  level: 'bureau' | 'panel';
  /** Day of the decision it would be against. */
  since: string;
}

/** Which appeal comes next, in its term; null when none. First the bureau, then, against its answer, the panel. */
export function openAppeal(course: AppealCourse): AppealOpening | null {
  const { decidedDay, bureau, panel } = course;
  if (decidedDay === null) return null;
  if (!bureau) return { level: 'bureau', since: decidedDay };
  if (panel || bureau.state !== 'DISMISSED' || !bureau.answeredDay) return null;
  return { level: 'panel', since: bureau.answeredDay };
}

export type EvidenceFault = 'evidence-undated' | 'evidence-missing' | 'evidence-after-freeze';

/** Evidence is named with its day, and was there when the figures were frozen. */
export function evidenceFault(evidence: string, day: string | null, freezeDay: string): EvidenceFault | null {
  if (!evidence) return day ? 'evidence-missing' : null;
  if (!day) return 'evidence-undated';
  return existedAtFreeze(day, freezeDay) ? null : 'evidence-after-freeze';
}

export interface JudgesFault {
  code: 'needs-three' | 'needs-none' | 'own-district' | 'judge-twice' | 'judged-before';
  /** In the request: all of them, or what is said of one. */
  field: string;
}

/** People are known by their names here: neither spaces nor full-width letters make another one. */
const sameName = (a: string, b: string): boolean => plainName(a) === plainName(b);
const plainName = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/**
 * Three different people answer a second appeal, none of them from the school's own district, and none who has decided before
 * (`deciders`, by name); the bureau answers the first by itself.
 */
export function judgesFault(
  level: 'bureau' | 'panel',
  judges: readonly { name: string; districtId: string | null }[],
  { districtId, deciders }: { districtId: string; deciders: readonly string[] },
): JudgesFault | null {
  if (level === 'bureau') return judges.length === 0 ? null : { code: 'needs-none', field: 'members' };
  if (judges.length !== 3) return { code: 'needs-three', field: 'members' };
  for (const [at, { name, districtId: from }] of judges.entries()) {
    if (from === districtId) return { code: 'own-district', field: `members.${at}.districtId` };
    if (judges.slice(0, at).some((other) => sameName(other.name, name)))
      return { code: 'judge-twice', field: `members.${at}.name` };
    if (deciders.some((other) => sameName(other, name)))
      return { code: 'judged-before', field: `members.${at}.name` };
  }
  return null;
}
