import { isDeepStrictEqual } from 'node:util';
import { Computations, Cycles } from '@libs/rating';
import { NightlyRating } from '../../../libs/rating/marks/nightly-rating.service';
import { FamilyLooks } from '../../../libs/rating/measures/kept/family-looks.service';
import { KeptFamilies } from '../../../libs/rating/measures/kept/kept-families.service';
import { Recomputations } from '../../../libs/rating/snapshots/recomputations.service';
import {
  aGraduate,
  aGuardianship,
  aParent,
  aPupil,
  aSubject,
  hasAnswered,
  hasLearned,
} from '../../support/builders/graduation';
import { aPerson } from '../../support/builders/people';
import { aCity, aClass, aGrade, aSchool, type City } from '../../support/builders/organization';
import { anEmptyWorld, type World } from '../../support/world';

type School = Pick<City, 'school' | 'grade' | 'class'>;

let world: World;
let city: City;
let schools: School[];
let lessonId: string;
let quizId: string;

/** Every row is given the time of the test's day, as it would have been written then. */
beforeAll(async () => {
  world = await anEmptyWorld('kept_families');
  city = await aCity(world);
  schools = [city, await aSchool(world, city.district, { name: '第二学校' })];
  schools.push(await aSchool(world, city.district, { name: '第三学校' }));
  lessonId = await aSubject(world, city.city, ['T01']);
  quizId = await aSubject(world, city.city, ['T02'], 'quiz');
}, 120_000);
afterAll(() => world.close());

/** What is written from now on happened on this day, also where the database gives the time itself. */
async function now(...tables: string[]): Promise<void> {
  for (const table of tables) {
    await world.database.execute(`UPDATE ${table} SET created_at = ? WHERE created_at > ?`, [
      world.clock.now(),
      new Date(world.clock.now().getTime() - 3_600_000),
    ]);
  }
}

interface Rated {
  unitId: string;
  figures: object;
}

/** A night, or several workers' at once, and what the raw rows give. */
async function aNight(workers = 1): Promise<{ kept: Rated[]; raw: Rated[] }> {
  await world.drain();
  await now('pupils', 'guardianships', 'enrolments');
  await Promise.all(Array.from({ length: workers }, () => world.get(Recomputations).all()));
  const cycle = await world.get(Cycles).current();
  const rows = await world.database.query<{ unitId: string; inputs: string | { figures: object } }>(
    `SELECT st.unit_id AS unitId, snap.inputs FROM rating_standings st
       JOIN rating_snapshots snap ON snap.id = st.snapshot_id ORDER BY st.unit_id`,
  );
  const kept = rows.map(({ unitId, inputs }) => ({
    unitId,
    figures: (typeof inputs === 'string' ? (JSON.parse(inputs) as { figures: object }) : inputs).figures,
  }));
  const preview = await world.get(Computations).preview(cycle, city.city.path);
  const raw = preview.map(({ unitId, inputs }) => ({ unitId, figures: inputs.figures }));
  return { kept, raw: raw.toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1)) };
}

const aDayLater = () => world.clock.advance(24 * 3600);

test('What is kept of families counts to the digits of the raw rows, whatever a day brings', async () => {
  const [first, second, third] = schools as [School, School, School];
  const top = await aClass(world, await aGrade(world, second.school, 6));
  const parents = [];
  for (const { class: inClass } of [first, first, second, third, { class: top }]) {
    parents.push(await aParent(world, inClass));
    await aPupil(world, inClass);
  }
  const [one, two, three, four, five] = parents as [(typeof parents)[0], ...typeof parents];
  let seen = await aNight();
  expect(seen.kept).toEqual(seen.raw);
  const judged = await world.database.query(
    'SELECT unit_id FROM rating_kept_schools WHERE judged_under <> ?',
    [''],
  );
  expect(judged).toHaveLength(3);

  // A day of learning: over the hours, not yet over them, a quiz passed and one tried, a graduation.
  aDayLater();
  await hasLearned(world, one.id, lessonId, 9600, { announced: false });
  await hasLearned(world, two!.id, lessonId, 4000, { announced: false });
  await hasAnswered(world, three!.id, quizId, 86, world.clock.now());
  await hasAnswered(world, four!.id, quizId, 20, world.clock.now());
  await aGraduate(world, third);
  seen = await aNight();
  expect(seen.kept).toEqual(seen.raw);

  // Another day: the hours are full now, a sibling in another school, a guardian gone, and pupils who left:
  // one in the first weeks, one after a term, of a family that has the hours, and one of a family that has neither hours
  // nor passed.
  aDayLater();
  await hasLearned(world, two!.id, lessonId, 5600, { announced: false });
  await aGuardianship(world, five!.id, await aPupil(world, third.class));
  await hasLearned(world, five!.id, lessonId, 9600, { announced: false });
  await world.database.execute('UPDATE guardianships SET ended_at = ? WHERE person_id = ?', [
    world.clock.now(),
    three!.id,
  ]);
  await world.database.execute('UPDATE pupils SET created_at = ? WHERE id IN (?)', [
    new Date('2026-03-01'),
    [two!.pupilId, four!.pupilId],
  ]);
  await world.database.execute('UPDATE pupils SET left_at = ? WHERE id IN (?)', [
    world.clock.now(),
    [one.pupilId, two!.pupilId, four!.pupilId],
  ]);
  seen = await aNight();
  expect(seen.kept).toEqual(seen.raw);
  const gone = seen.kept.find(({ unitId }) => unitId === third.school.id)?.figures;
  expect(gone).toMatchObject({
    'families-with-hours': { gone: '1' },
    'families-graduated': { gone: '1' },
    'learners-passed': { gone: '1' },
  });

  // A night on which nothing has happened, and one after a graduation was taken back.
  aDayLater();
  seen = await aNight();
  expect(seen.kept).toEqual(seen.raw);
  aDayLater();
  await world.database.execute('UPDATE graduations SET revoked_at = ?', [world.clock.now()]);
  seen = await aNight();
  expect(seen.kept).toEqual(seen.raw);
}, 120_000);

test('A pupil who is moved to another grade, or put back on the list, counts there the night after', async () => {
  const [first] = schools as [School];
  const office = world.as(await aPerson(world, { roles: [['coordinator', first.school]] }));
  const upper = await aClass(world, await aGrade(world, first.school, 4));
  const [moved, back] = [await aParent(world, first.class), await aParent(world, first.class)];
  await hasLearned(world, moved.id, lessonId, 9600, { announced: false });
  await hasAnswered(world, back.id, quizId, 86, world.clock.now());
  expect((await office.delete(`/api/pupils/${back.pupilId}`)).status).toBe(204);
  // The second night looks back to before the first; the third does not.
  await aNight();
  aDayLater();
  await aNight();
  aDayLater();
  expect((await office.patch(`/api/pupils/${moved.pupilId}`, { classId: upper.id })).status).toBe(200);
  expect((await office.post(`/api/pupils/${back.pupilId}/restoration`, {})).status).toBe(200);
  const seen = await aNight();
  expect(seen.kept).toEqual(seen.raw);
}, 60_000);

test('A night that was killed is made up for by the next, and two workers at once count as one', async () => {
  const [first, second] = schools as [School, School];
  const learner = await aParent(world, first.class);
  await world.drain();
  await now('pupils', 'guardianships', 'enrolments');
  await hasLearned(world, learner.id, lessonId, 9600, { announced: false });
  await hasAnswered(world, learner.id, quizId, 20, world.clock.now());
  // Looked and marked, then killed: what is marked waits, and the next look begins where this one ended.
  await world.get(FamilyLooks).look(9600);
  aDayLater();
  let seen = await aNight();
  expect(seen.kept).toEqual(seen.raw);

  // Killed while a school was judged anew: nothing of it counts as judged.
  aDayLater();
  await world.get(KeptFamilies).forget([second.school.id]);
  await hasAnswered(world, learner.id, quizId, 86, world.clock.now());
  seen = await aNight(2);
  expect(seen.kept).toEqual(seen.raw);
}, 60_000);

test('What is kept and not so is found by the share that is counted from the raw rows, and judged anew', async () => {
  await world.database.execute('UPDATE rating_kept_families SET with_hours = 1 - with_hours');
  await world.database.execute('UPDATE rating_kept_classes SET with_hours = families - with_hours');
  const found = [];
  for (let day = 1; day <= 7; day += 1) {
    aDayLater();
    await world.get(NightlyRating).run(new AbortController().signal);
    const { kept, raw } = await aNight();
    found.push(isDeepStrictEqual(kept, raw));
  }
  expect(found.at(-1)).toBe(true);
}, 120_000);
