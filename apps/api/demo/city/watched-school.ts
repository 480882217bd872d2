import type { Database } from '@libs/platform';
import type { Computations, Cycles } from '@libs/rating';
import type { DemoCity } from './units-and-staff';

/** A model school that has let some things slide: answers, home visits, sessions for special needs. */
export const watchedSchool = 'HC302';

/** Of what its tier asks for, eighty points, it lacks at most three: its title is watched. */
const band = { above: 77.2, below: 79.7 };

/** What is on paper of its plans and of its courses, the most first. */
const papers = [1, 0.75, 0.5].flatMap((plans) => [0.75, 0.5, 0.25].map((courses) => ({ plans, courses })));

interface Tools {
  database: Database;
  cycles: Cycles;
  computations: Computations;
}

/** Leaves one school so little on paper that it falls a point or two below its tier in this cycle, and no floor. */
export async function settleWatched(city: DemoCity, cycleId: string, tools: Tools): Promise<void> {
  const { cycles, computations, database } = tools;
  const school = city.schools.find(({ plan }) => plan.code === watchedSchool);
  if (!school) return;
  const [rated] = await computations.preview(await cycles.get(cycleId), school.unit.path);
  const pointsOf = (code: string, score: number): number =>
    score * Number(rated?.result.indicators.find((each) => each.code === code)?.weight ?? 0);
  const scoreOf = (code: string): number =>
    Number(rated?.result.indicators.find((each) => each.code === code)?.score ?? 0);
  const others = Number(rated?.total) - pointsOf('A2', scoreOf('A2')) - pointsOf('B4', scoreOf('B4'));
  const found = papers.find(({ plans, courses }) => {
    const total = others + pointsOf('A2', plans) + pointsOf('B4', courses);
    return total > band.above && total < band.below;
  });
  if (!found) return;
  const set = [
    ['plan-workload-budget', found.plans],
    ['course-quality', found.courses],
  ] as const;
  for (const [measure, value] of set) {
    await database.execute(
      'UPDATE declared_figures SET value = ? WHERE cycle_id = ? AND unit_id = ? AND measure = ?',
      [value, cycleId, school.unit.id, measure],
    );
  }
}
