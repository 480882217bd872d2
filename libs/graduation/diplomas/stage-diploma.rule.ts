import { stages, type Stage } from '@libs/organization';

/** A guardian's enrolment for the child in one school year. */
export interface StageEnrolment {
  personId: string;
  schoolYear: string;
  stage: string;
  carried: boolean;
  /** Graduated, and not revoked since. */
  graduationId: string | null;
}

/** Where the child is now; null for a child that has left the class lists. */
export interface ChildNow {
  stage: string | null;
  gradeLevel: number | null;
}

/** A family that was here for a single year of a stage has that year's certificate. */
const fewestYears = 2;

/** The grade with which a stage ends. */
const lastGrade: Partial<Record<Stage, number>> = { L2: -1, L3a: 3, L3b: 6, L4: 9, L5: 12 };

/**
 * The graduations that make a stage whole (domain: graduation, 6), one for each school year; null while it is not. A year counts
 * when any guardian of the family graduated for it, or when it was carried over and the same guardian graduated in the year after.
 * Asked for is every year in which the family was enrolled in the stage: who joined late is not asked for years before. The child
 * must be in the last grade of the stage, or beyond.
 */
export function stageFulfilled(
  stage: string,
  enrolments: readonly StageEnrolment[],
  child: ChildNow,
): { schoolYear: string; graduationId: string }[] | null {
  const years = [...new Set(enrolments.filter((one) => one.stage === stage).map((one) => one.schoolYear))];
  if (years.length < fewestYears || !isAtItsEnd(stage, child)) return null;
  const fulfilled = years.sort().flatMap((schoolYear) => {
    const graduationId = graduationFor(schoolYear, stage, enrolments);
    return graduationId === null ? [] : [{ schoolYear, graduationId }];
  });
  return fulfilled.length === years.length ? fulfilled : null;
}

function graduationFor(
  schoolYear: string,
  stage: string,
  enrolments: readonly StageEnrolment[],
): string | null {
  const ofYear = enrolments.filter((one) => one.schoolYear === schoolYear && one.stage === stage);
  const direct = ofYear.find(({ graduationId }) => graduationId !== null);
  if (direct) return direct.graduationId;
  const people = new Set(ofYear.filter(({ carried }) => carried).map(({ personId }) => personId));
  const after = yearAfter(schoolYear);
  const redeeming = enrolments.find(
    (one) => one.schoolYear === after && people.has(one.personId) && one.graduationId !== null,
  );
  return redeeming?.graduationId ?? null;
}

function isAtItsEnd(stage: string, child: ChildNow): boolean {
  if (child.stage === stage) return child.gradeLevel === lastGrade[stage as Stage];
  if (child.stage === null) return false;
  return stages.indexOf(child.stage as Stage) > stages.indexOf(stage as Stage);
}

function yearAfter(schoolYear: string): string {
  const [from, to] = schoolYear.split('-').map((year) => Number(year) + 1);
  return `${from}-${to}`;
}
