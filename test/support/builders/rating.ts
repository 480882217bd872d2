import { Computations, Cycles, PaperRecords, type PaperFigure } from '@libs/rating';
import type { UnitEntity } from '@libs/organization';
import { newId } from '@libs/platform';
import type { World } from '../world';
import { aPupil } from './graduation';
import { aPerson, type TestPerson } from './people';

/** Rates everything below a unit now. */
export async function rate(world: World, unit: UnitEntity): Promise<{ schools: number; changed: number }> {
  return world.get(Computations).compute(await world.get(Cycles).current(), unit.path);
}

/** Declares figures for a school in the current cycle, as its district officer. */
export async function figuresOnPaper(
  world: World,
  officer: TestPerson,
  school: UnitEntity,
  figures: Omit<PaperFigure, 'unitId' | 'document'>[],
): Promise<void> {
  const cycle = await world.get(Cycles).current();
  const rows = figures.map((figure) => ({ ...figure, unitId: school.id, document: '区教〔2026〕3号' }));
  await world.get(PaperRecords).recordFigures(cycle.id, officer.id, rows);
}

/** Every gate and indicator that is not counted, at its best. */
export const bestOnPaper: Omit<PaperFigure, 'unitId' | 'document'>[] = [
  { measure: 'gate.plaque-and-venue', value: 1 },
  { measure: 'gate.committee-and-rules', value: 1 },
  { measure: 'gate.plan-published', value: 1 },
  { measure: 'gate.activities-in-weaker-term', value: 3 },
  { measure: 'gate.parent-child-in-weaker-term', value: 2 },
  { measure: 'gate.sessions-in-thinnest-grade', value: 6 },
  { measure: 'gate.hours-in-thinnest-grade', value: 12 },
  { measure: 'gate.activities-with-papers', value: 10, outOf: 10 },
  { measure: 'gate.minors-data', value: 1 },
  { measure: 'committee-meetings', value: 4 },
  { measure: 'plan-workload-budget', value: 1 },
  { measure: 'committee-seats', value: 30, outOf: 30 },
  { measure: 'trained-instructors', value: 3 },
  { measure: 'teachers-trained', value: 40, outOf: 40 },
  { measure: 'course-quality', value: 1 },
  { measure: 'median-class-hours', value: 12 },
  { measure: 'special-needs-sessions', value: 4 },
  { measure: 'new-pupils-visited', value: 40, outOf: 40 },
  { measure: 'pupils-visited', value: 200, outOf: 200 },
  { measure: 'parent-child-activities', value: 4 },
  { measure: 'satisfied-answers', value: 98, outOf: 100 },
  { measure: 'graduates-with-practice', value: 9, outOf: 10 },
  { measure: 'questions-answered', value: 50, outOf: 50 },
  { measure: 'brand', value: 1 },
  { measure: 'research-level', value: 1 },
  { measure: 'outreach', value: 1 },
];

/** Families of a class, so many of them with the verified seconds on one day; answers nothing about who. */
export async function families(
  world: World,
  inClass: UnitEntity,
  wish: { count: number; learned?: number; seconds?: number; lessonId: string; day?: string },
): Promise<void> {
  const { count, learned = 0, seconds = 9600, lessonId, day = '2026-11-01' } = wish;
  for (let at = 0; at < count; at += 1) {
    const pupilId = await aPupil(world, inClass);
    if (at >= learned) continue;
    const { id } = await aPerson(world);
    await world.database.execute(
      `INSERT INTO guardianships (id, pupil_id, person_id, relation, source, created_at)
       VALUES (?, ?, ?, 'mother', 'seed', ?)`,
      [newId(), pupilId, id, world.clock.now()],
    );
    await world.database.execute(
      'INSERT INTO learning_days (person_id, day, lesson_id, seconds) VALUES (?, ?, ?, ?)',
      [id, day, lessonId, seconds],
    );
    await world.database.execute('INSERT INTO learners (person_id, verified_seconds) VALUES (?, ?)', [
      id,
      seconds,
    ]);
  }
}

interface CountedList {
  kind: 'instructors' | 'trained-instructors' | 'trained-teachers' | 'visits' | 'practice' | 'questions';
  gradeId: string | null;
  from: string | null;
  until: string | null;
  classIds: string[];
}

/** How many a line behind a figure counts, and how many the list holds to which it leads this person, in the order of lines. */
export async function countedAndListed(
  world: World,
  person: TestPerson,
  school: { id: string },
  code: string,
): Promise<[counted: number, listed: number][]> {
  const { body } = await world.as(person).get(`/api/rating/schools/${school.id}/facts/${code}`);
  const pairs: [number, number][] = [];
  for (const { value, list } of body.lines as { value: number; list: CountedList | null }[]) {
    if (!list) continue;
    const answer = await world.as(person).get(`/api/schools/${school.id}/${addressOf(list)}`);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    pairs.push([value, answer.body.total]);
  }
  return pairs;
}

function addressOf({ kind, gradeId, from, until, classIds }: CountedList): string {
  const days = `from=${from}&until=${until}`;
  const lists = {
    instructors: `instructors${gradeId ? `?gradeId=${gradeId}` : ''}`,
    'trained-instructors': `faculty?instructs=yes&trained=yes&asOf=${until}`,
    'trained-teachers': `faculty?kind=internal&trained=yes&asOf=${until}`,
    visits: `held-visits?${days}${classIds.length > 0 ? `&classes=${classIds.join()}` : ''}`,
    practice: `practice-records?state=ACCEPTED&fromYear=${from}&untilYear=${until}`,
    questions: `questions?answered=in-time&${days}`,
  };
  return lists[kind];
}
