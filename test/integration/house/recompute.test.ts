import { SchoolFigures, SchoolYears } from '@libs/insights';
import { Computations, Cycles } from '@libs/rating';
import { recompute } from '../../../apps/api/maintenance/recomputation';
import {
  aParent,
  aSubject,
  firstSeconds,
  hasAnswered,
  hasFulfilled,
  hasLearned,
  type TestParent,
} from '../../support/builders/graduation';
import { aLearner, aPlayer, lessonOf } from '../../support/builders/learning';
import { aCity, type City } from '../../support/builders/organization';
import { anEmptyWorld, type World } from '../../support/world';

let world: World;
let city: City;
let parent: TestParent;
let graduate: TestParent;
let lessonId: string;

/** What is said about these people and this school; other test files left rows of their own in the database. */
async function run(apply: boolean): Promise<string[]> {
  const own = [parent.id, graduate.id, city.school.id];
  const lines: string[] = [];
  await recompute(world.app, apply, { say: (line) => lines.push(line) });
  return lines.filter((line) => own.some((id) => line.includes(id)));
}

/** Counts what is kept of schools, as the nights do. */
async function countSchools(): Promise<void> {
  await world.get(SchoolFigures).rebuild(city.city.path);
  await world.get(SchoolYears).rebuild(city.city.path);
  await world.get(Computations).compute(await world.get(Cycles).current(), city.city.path);
}

/** What the school stands on in the running cycle. */
async function standing(): Promise<string> {
  const [row] = await world.database.query<{ words: string }>(
    `SELECT CONCAT(tier, ' ', total, ', C ', participation_points, ', D ', result_points) AS words
       FROM rating_standings WHERE unit_id = ?`,
    [city.school.id],
  );
  return row?.words ?? 'not rated';
}

/** The school is rated by what is there now, and the row changed by hand; answers what it was. */
async function misrated(): Promise<string> {
  await world.get(Computations).compute(await world.get(Cycles).current(), city.city.path);
  const rated = await standing();
  await world.database.execute(
    `UPDATE rating_standings SET tier = 'star', total = 99, participation_points = 1, result_points = 2 WHERE unit_id = ?`,
    [city.school.id],
  );
  return rated;
}

const progress = async () => {
  const [row] = await world.database.query<{ covered: number; completed: Date | null }>(
    'SELECT covered_seconds AS covered, completed_at AS completed FROM lesson_progress WHERE person_id = ? AND lesson_id = ?',
    [parent.id, lessonId],
  );
  return row;
};

beforeAll(async () => {
  world = await anEmptyWorld('recompute');
  city = await aCity(world);
  parent = await aParent(world, city.class);
  graduate = await aParent(world, city.class);
  lessonId = await aSubject(world, city.school, ['T01']);
});
afterAll(() => world.close());

test('Where nothing is wrong nothing is said', async () => {
  await hasLearned(world, parent.id, lessonId, 3000);
  await countSchools();
  expect(await run(false)).toEqual([]);
});

test('Planted differences are told and left alone, then put right with everything that follows from them', async () => {
  await world.database.execute(
    `UPDATE lesson_progress SET coverage = ?, covered_seconds = 5, completed_at = NULL WHERE person_id = ? AND lesson_id = ?`,
    [firstSeconds(6000), parent.id, lessonId],
  );
  await world.database.execute('UPDATE learners SET verified_seconds = 77 WHERE person_id = ?', [parent.id]);
  await world.database.execute('UPDATE unit_figures SET families = 99 WHERE unit_id = ?', [city.school.id]);
  const ofSchool = (sql: string) => world.database.execute(`${sql} WHERE unit_id = ?`, [city.school.id]);
  await ofSchool('UPDATE unit_months SET learners = 9');
  await ofSchool('UPDATE unit_subjects SET seconds = 7');
  await ofSchool(`UPDATE unit_year_figures SET counts = JSON_SET(counts, '$.totals.families', 77)`);
  // Passed, and not marked so.
  const quizId = await aSubject(world, city.school, ['T03'], 'quiz');
  await hasAnswered(world, parent.id, quizId, 80);
  // Fulfilled, and nobody was told.
  await hasFulfilled(world, graduate.id, city.school);
  await world.database.execute('DELETE FROM outbox');
  const rated = await misrated();

  const told = await run(false);
  const person = `person ${parent.id}`;
  expect(told).toEqual(
    expect.arrayContaining([
      `covered seconds: ${person}, lesson ${lessonId}: kept 5, counted 6000`,
      `completion: ${person}, lesson ${lessonId}: kept open, counted completed`,
      `day: ${person}, lesson ${lessonId}: kept 2026-11-18: 3000, counted 2026-11-18: 6000`,
      `verified seconds: ${person}: kept 77, counted 6000`,
      expect.stringMatching(
        new RegExp(`^graduation: person ${graduate.id}, .*: kept learning, counted graduated`),
      ),
      `completion: ${person}, lesson ${quizId}: kept open, counted completed`,
      `figure: unit ${city.school.id}, families: kept 99, counted 2`,
      expect.stringMatching(/^figure: .*, month 2026-11 learners: kept 9, counted \d$/),
      expect.stringMatching(/^figure: .*, subject L3b seconds: kept 7, counted \d+$/),
      `year: unit ${city.school.id}, 2026-2027 families: kept 77, counted 2`,
      `rating: school ${city.school.id}: kept star 99.00, C 1.000, D 2.000, counted ${rated}`,
    ]),
  );
  expect(await progress()).toEqual({ covered: 5, completed: null });
  expect(await run(false)).toEqual(told);

  expect(await run(true)).toEqual(expect.arrayContaining(told.slice(0, 4)));
  expect(await standing()).not.toContain('star');
  await world.drain();
  expect(await progress()).toMatchObject({ covered: 6000, completed: expect.any(Date) });
  expect((await world.as(graduate).get('/api/me/certificates')).body).toHaveLength(1);
  await countSchools();
  expect(await run(false)).toEqual([]);
});

test('A completion once given stays, and a graduation marked wrongly finds its way back', async () => {
  await world.database.execute(
    `UPDATE enrolments SET state = 'learning' WHERE person_id = ? AND state = 'graduated'`,
    [graduate.id],
  );
  await world.database.execute(
    `UPDATE lesson_progress SET coverage = '', covered_seconds = 0 WHERE person_id = ? AND lesson_id = ?`,
    [parent.id, lessonId],
  );
  const unheard = await aSubject(world, city.school, ['T02']);
  await world.database.execute(
    `INSERT INTO learning_days (person_id, day, lesson_id, seconds) VALUES (?, '2026-11-17', ?, 90)`,
    [parent.id, unheard],
  );
  expect(await run(true)).toContain(
    `day: person ${parent.id}, lesson ${unheard}: kept 2026-11-17: 90, counted 2026-11-17: 0`,
  );
  expect(await progress()).toMatchObject({ covered: 0, completed: expect.any(Date) });
  const states = await world.database.query('SELECT state FROM enrolments WHERE person_id = ?', [
    graduate.id,
  ]);
  expect(states).toEqual([{ state: 'graduated' }]);
  await countSchools();
});

test('A standing that its own snapshot contradicts is put right, and no new snapshot made for it', async () => {
  const snapshots = () => world.database.query('SELECT id FROM rating_snapshots ORDER BY id');
  const rated = await misrated();
  const before = await snapshots();
  expect(await run(true)).toEqual([
    `rating: school ${city.school.id}: kept star 99.00, C 1.000, D 2.000, counted ${rated}`,
  ]);
  expect(await standing()).toBe(rated);
  expect(await snapshots()).toEqual(before);
  expect(await run(false)).toEqual([]);
});

test('Families that are kept otherwise than they are judged are told, and judged anew by the next night', async () => {
  // Later than what was written, so that no look judges those families again by itself.
  world.clock.advance(3600);
  const night = async () =>
    world.get(Computations).pass(await world.get(Cycles).current(), city.city.path, 'kept');
  await night();
  expect(await run(false)).toEqual([]);
  const kept = () =>
    world.database.query(
      'SELECT pupil_id, with_hours, graduated FROM rating_kept_families ORDER BY pupil_id',
    );
  const before = await kept();
  await world.database.execute(
    `UPDATE rating_kept_families k JOIN rating_kept_classes class ON class.class_id = k.class_id
        SET k.graduated = 0, class.graduated = 0 WHERE class.unit_id = ?`,
    [city.school.id],
  );
  const wrong = await kept();
  const told = [expect.stringMatching(`^kept families: school ${city.school.id}, .*: kept 0`)];
  expect(await run(false)).toEqual(expect.arrayContaining(told));
  expect(await kept()).toEqual(wrong);
  await run(true);
  await night();
  expect(await kept()).toEqual(before);
  expect(await run(false)).toEqual([]);
});

test('A report builds on what was put right, also in the process that has written the sitting before', async () => {
  const { guardian, course } = await aLearner(world);
  const player = await aPlayer(world, guardian, lessonOf(course));
  world.clock.advance(60);
  expect((await player.report([[0, 15]])).body.coveredSeconds).toBe(15);
  await world.database.execute('UPDATE lesson_progress SET coverage = ? WHERE person_id = ?', [
    Buffer.alloc(5, 0xff),
    guardian.id,
  ]);
  await run(true);
  world.clock.advance(60);
  expect((await player.report([[40, 55]])).body.coveredSeconds).toBe(55);
});
