import type { INestApplicationContext } from '@nestjs/common';
import { GraduationRecount } from '@libs/graduation';
import { SchoolFigures } from '@libs/insights';
import { LearningRecount } from '@libs/learning';
import { Clock } from '@libs/platform';
import { Computations, Cycles } from '@libs/rating';

/** Lines told of one kind of difference; the rest are counted. */
const mostLines = 100;

/** Counts by kind of difference, e.g. `completion` → 3. */
export type DifferenceCounts = Record<string, number>;

/**
 * Works everything that is derived out again, from the ground up: covered seconds, completions, days and totals of
 * learning from coverage; graduations from learning; the figures kept by school from both. Says each difference in a
 * plain line. Without `apply` nothing is changed. Some hundred learners, enrolments or schools are in memory at a time.
 */
export async function recompute(
  app: INestApplicationContext,
  apply: boolean,
  say: (line: string) => void,
): Promise<DifferenceCounts> {
  const counts: DifferenceCounts = {};
  const tell = (kind: string, about: string, kept: string | number, counted: string | number): void => {
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (counts[kind] <= mostLines) say(`${kind}: ${about}: kept ${kept}, counted ${counted}`);
    if (counts[kind] === mostLines) say(`${kind}: further ones are only counted`);
  };
  for await (const each of app.get(LearningRecount).differences(apply)) {
    const lesson = each.lessonId ? `, lesson ${each.lessonId}` : '';
    tell(each.figure, `person ${each.personId}${lesson}`, each.kept, each.counted);
  }
  const applyAt = apply ? app.get(Clock).now() : null;
  for await (const each of app.get(GraduationRecount).differences(applyAt)) {
    tell('graduation', `person ${each.personId}, enrolment ${each.enrolmentId}`, each.kept, each.counted);
  }
  const figures = app.get(SchoolFigures);
  for await (const each of figures.differences('/')) {
    tell('school figure', `school ${each.schoolId}, ${each.figure}`, each.kept, each.counted);
  }
  if (apply) {
    await figures.rebuild('/');
    const { schools, changed } = await app.get(Computations).compute(await app.get(Cycles).current(), '/');
    say(`${schools} schools rated again, ${changed} of them otherwise than before`);
  }
  return counts;
}
