import { createHash } from 'node:crypto';
import { levelsOf, type SchoolKind } from '@libs/organization';
import { classNameOf } from '../roster/imports/class-name.rule';
import { gradeNameOf } from '../roster/imports/grade-name.rule';

export interface GradeNow {
  id: string;
  name: string;
  level: number;
}

export interface ClassNow {
  id: string;
  name: string;
  gradeId: string;
  createdAt: Date;
  pupils: number;
}

export interface Step {
  classId: string;
  className: string;
  pupils: number;
  from: GradeNow;
  /** null: the last grade leaves the school. `id` null: the school has no such grade yet. */
  to: { id: string | null; name: string; level: number } | null;
  /** What the class is called then: a name that says the grade says the next one. */
  nextName: string;
  /** A class made for the new year already has this name there. */
  clashes: boolean;
}

export interface PromotionPlan {
  steps: Step[];
  /** Changes with everything the plan says, so that what is done is what was looked at. */
  fingerprint: string;
}

/**
 * How a school moves up: each class goes to the next grade as it is, with its pupils and its teacher, and the last
 * grade leaves. Classes made since `preparedSince` were made for the new year and stay. The highest grade first.
 */
export function planPromotion(
  kind: SchoolKind,
  grades: GradeNow[],
  classes: ClassNow[],
  preparedSince: Date,
): PromotionPlan {
  const gradeOf = new Map(grades.map((grade) => [grade.id, grade]));
  const staying = classes.filter((one) => one.createdAt >= preparedSince);
  const taken = new Set(staying.map((one) => placeOf(gradeOf.get(one.gradeId)?.level, one.name)));
  const steps = classes
    .filter((one) => one.createdAt < preparedSince)
    .flatMap((one): Step[] => {
      const from = gradeOf.get(one.gradeId);
      if (!from) return [];
      const to = nextGrade(kind, grades, from.level);
      const nextName =
        to && one.name.startsWith(from.name) ? to.name + one.name.slice(from.name.length) : one.name;
      const clashes = to !== null && taken.has(placeOf(to.level, nextName));
      return [{ classId: one.id, className: one.name, pupils: one.pupils, from, to, nextName, clashes }];
    })
    .toSorted((a, b) => b.from.level - a.from.level || (a.classId < b.classId ? -1 : 1));
  return { steps, fingerprint: createHash('sha256').update(JSON.stringify(steps)).digest('hex') };
}

function nextGrade(kind: SchoolKind, grades: GradeNow[], level: number): Step['to'] {
  const next = level + 1;
  if (!levelsOf(kind).includes(next)) return null;
  return grades.find((grade) => grade.level === next) ?? { id: null, name: gradeNameOf(next), level: next };
}

const placeOf = (level: number | undefined, name: string): string =>
  `${level ?? ''}/${classNameOf(name)?.key ?? name}`;
