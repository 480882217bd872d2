import type { INestApplicationContext } from '@nestjs/common';
import { GraduationRecount } from '@libs/graduation';
import { SchoolFigures, SchoolYears } from '@libs/insights';
import { LearningRecount } from '@libs/learning';
import { Clock } from '@libs/platform';
import { Cycles, RatingRecount } from '@libs/rating';

/** Lines told of one kind of difference; the rest are counted. */
const mostLines = 100;

/** Counts by kind of difference, e.g. `completion` → 3. */
export type DifferenceCounts = Record<string, number>;

/** Where what is found and how far it has come is said. */
export interface Told {
  /** One difference, in a plain line. */
  say: (line: string) => void;
  /** So many more have been looked at, e.g. 200 learners. */
  seen?: (what: 'learners' | 'enrolments' | 'schools' | 'years' | 'ratings', count: number) => void;
}

/** Tells differences of each kind, counting them. */
class Differences {
  readonly counts: DifferenceCounts = {};

  constructor(private readonly say: (line: string) => void) {}

  tell(kind: string, about: string, { kept, counted }: Record<'kept' | 'counted', string | number>): void {
    const so = (this.counts[kind] ?? 0) + 1;
    this.counts[kind] = so;
    if (so <= mostLines) this.say(`${kind}: ${about}: kept ${kept}, counted ${counted}`);
    if (so === mostLines) this.say(`${kind}: further ones are only counted`);
  }
}

/**
 * Works everything that is derived out again, from the ground up: covered seconds, completions, days and totals of
 * learning from coverage and quizzes; graduations from learning; the figures kept by school, month and year, and how
 * schools stand in the running cycle, from all of it. Says each difference in a plain line. Without `apply` nothing is
 * changed. Some hundred learners or enrolments, or one district of schools, are in memory at a time.
 */
export async function recompute(
  app: INestApplicationContext,
  apply: boolean,
  { say, seen = () => undefined }: Told,
): Promise<DifferenceCounts> {
  const found = new Differences(say);
  await learning(app, apply, found, (count) => seen('learners', count));
  await graduations(app, apply, found, (count) => seen('enrolments', count));
  await figures(app, apply, found, (count) => seen('schools', count));
  await years(app, apply, found, (count) => seen('years', count));
  await ratings(app, apply, found, (count) => seen('ratings', count));
  return found.counts;
}

type Part = (
  app: INestApplicationContext,
  apply: boolean,
  found: Differences,
  seen: (count: number) => void,
) => Promise<void>;

const learning: Part = async (app, apply, found, seen) => {
  for await (const each of app.get(LearningRecount).differences(apply, seen)) {
    const lesson = each.lessonId ? `, lesson ${each.lessonId}` : '';
    found.tell(each.figure, `person ${each.personId}${lesson}`, each);
  }
};

const graduations: Part = async (app, apply, found, seen) => {
  const applyAt = apply ? app.get(Clock).now() : null;
  for await (const each of app.get(GraduationRecount).differences(applyAt, seen)) {
    found.tell('graduation', `person ${each.personId}, enrolment ${each.enrolmentId}`, each);
  }
};

const years: Part = async (app, apply, found, seen) => {
  const kept = app.get(SchoolYears);
  for await (const each of kept.differences('/', seen)) {
    found.tell('year', `unit ${each.unitId}, ${each.figure}`, each);
  }
  if (apply) await kept.rebuild('/');
};

const figures: Part = async (app, apply, found, seen) => {
  const kept = app.get(SchoolFigures);
  for await (const each of kept.differences('/', seen)) {
    found.tell('figure', `unit ${each.unitId}, ${each.figure}`, each);
  }
  if (apply) await kept.rebuild('/');
};

const ratings: Part = async (app, apply, found, seen) => {
  const cycle = await app.get(Cycles).current();
  for await (const each of app.get(RatingRecount).differences(cycle, apply, seen)) {
    if (each.measure === null) found.tell('rating', `school ${each.unitId}`, each);
    else found.tell('kept families', `school ${each.unitId}, ${each.measure}`, each);
  }
};
