import { MinutesVerified } from '@libs/learning';
import { JobRunner } from '@libs/platform';
import { Computations, Cycles } from '@libs/rating';
import { Snapshots } from '../../../libs/rating/snapshots/snapshots.service';
import type { Snapshot } from '../../../libs/rating/snapshots/snapshot.entity';
import { MarkRepository } from '../../../libs/rating/marks/mark.repository';
import { Gathering } from '../../../libs/rating/snapshots/gathering.service';
import { NightlyRating } from '../../../libs/rating/marks/nightly-rating.service';
import { announce, aParent, aPupil, aSubject, hasLearned } from '../../support/builders/graduation';
import { aPerson } from '../../support/builders/people';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { anEmptyWorld, type World } from '../../support/world';

type School = Pick<City, 'school' | 'grade' | 'class'>;

let world: World;
let city: City;
let schools: School[];

/** Fourteen schools, so that a night's seventh is two of them; rated once. */
beforeAll(async () => {
  world = await anEmptyWorld('marks');
  city = await aCity(world);
  schools = [city];
  for (let nth = 2; nth <= 14; nth += 1) {
    schools.push(await aSchool(world, city.district, { name: `第${nth}学校` }));
  }
  await night();
}, 120_000);
afterAll(() => world.close());

const night = () => world.get(NightlyRating).run(new AbortController().signal);
const aDayLater = () => world.clock.advance(24 * 3600);

/** Ids of the schools counted from the raw rows from now on until the returned function is called. */
function watchCounting(): () => Promise<string[]> {
  const from = world.clock.now();
  return async () => {
    const rows = await world.database.query<{ id: string }>(
      'SELECT unit_id AS id FROM rating_marks WHERE counted_at >= ?',
      [from],
    );
    return rows.map(({ id }) => id).toSorted();
  };
}

const isMarked = async (school: School): Promise<boolean> => {
  const [row] = await world.database.query<{ dirty: Date | null }>(
    'SELECT dirty_since AS dirty FROM rating_marks WHERE unit_id = ?',
    [school.school.id],
  );
  return (row?.dirty ?? null) !== null;
};

/** What the school stands on. */
async function standingOf(school: School): Promise<Snapshot> {
  const [row] = await world.database.query<{ id: string }>(
    'SELECT snapshot_id AS id FROM rating_standings WHERE unit_id = ?',
    [school.school.id],
  );
  const found = await world.get(Snapshots).find(row?.id ?? '');
  if (!found) throw new Error('the school is not rated');
  return found;
}

const figureOf = async (school: School, measure: string): Promise<number> =>
  Number((await standingOf(school)).inputs.figures[measure]?.value ?? 0);

test('A night takes the marks away, and counts a seventh from the raw rows: each school within a week', async () => {
  const parent = await aParent(world, city.class);
  await world.get(JobRunner).runScheduled('rating-sweep');
  const seen = new Set<string>();
  for (let day = 1; day <= 7; day += 1) {
    aDayLater();
    await announce(world, MinutesVerified, { personId: parent.id, day: '2026-11-18' });
    await world.drain();
    expect(await isMarked(city)).toBe(true);
    const counted = watchCounting();
    expect(await night()).toEqual([]);
    const ids = await counted();
    expect(ids).toHaveLength(2);
    for (const id of ids) seen.add(id);
    expect(await isMarked(city)).toBe(false);
  }
  expect(seen.size).toBe(schools.length);
}, 60_000);

test('A pupil who came without an event is counted the same night', async () => {
  const [, second] = schools as [School, School];
  aDayLater();
  const pupilId = await aPupil(world, second.class);
  await world.database.execute('UPDATE pupils SET created_at = ? WHERE id = ?', [world.clock.now(), pupilId]);
  world.clock.advance(60);
  const before = await figureOf(second, 'families');
  await night();
  expect(await figureOf(second, 'families')).toBe(before + 1);
});

test('A school whose rating was laid down as history is counted the next night', async () => {
  const sixth = schools[5] as School;
  await world.database.execute('DELETE FROM rating_marks WHERE unit_id = ?', [sixth.school.id]);
  aDayLater();
  expect(await watchNights(sixth)).toBe(true);
});

test('What nouns of few rows record is found the same night, announced or not', async () => {
  const [, , , , fifth] = schools as [School, School, School, School, School];
  aDayLater();
  await night();
  aDayLater();
  const before = await figureOf(fifth, 'gate.instructors');
  await aPerson(world, { roles: [['instructor', fifth.school]] });
  await night();
  expect(await figureOf(fifth, 'gate.instructors')).toBe(before + 1);
});

test('A title that ends is judged the night after, and nobody need say so', async () => {
  const [, , third] = schools as [School, School, School];
  await world.database.execute(
    `INSERT INTO titles (id, unit_id, tier, since_day, until_day, document_number, recorded_by)
     VALUES (UUID(), ?, 'excellent', '2025-01-01', '2026-12-31', '1', UUID())`,
    [third.school.id],
  );
  const isTenured = async () => {
    const { tiers } = (await standingOf(third)).result;
    const conditions = tiers.flatMap((tier) => tier.conditions);
    return conditions.find(({ code, about }) => code === 'tenure' && about === 'excellent')?.met;
  };
  world.clock.set('2026-12-31T20:00:00+08:00');
  await night();
  expect(await isTenured()).toBe(true);
  world.clock.set('2027-01-09T03:20:00+08:00');
  await night();
  expect(await isTenured()).toBe(false);
});

/** Whether this night counted the school. */
async function watchNights(school: School): Promise<boolean> {
  const counted = watchCounting();
  await night();
  return (await counted()).includes(school.school.id);
}

test('What nothing has marked is found by the share, told, and put right', async () => {
  const [, , , fourth] = schools as [School, School, School, School];
  const parent = await aParent(world, fourth.class);
  await world.get(JobRunner).runScheduled('rating-sweep');
  const lessonId = await aSubject(world, fourth.school, ['T01']);
  for (let day = 1; day <= 8; day += 1) {
    aDayLater();
    await night();
  }
  // Written under a day that is long past, so that no look at what is new sees it either.
  const at = new Date(world.clock.now().getTime() - 30 * 24 * 3600 * 1000);
  await hasLearned(world, parent.id, lessonId, 9600, { announced: false, at });
  const told = [];
  for (let day = 1; day <= 8; day += 1) {
    aDayLater();
    told.push(...(await night()));
  }
  expect(told).toEqual([{ unitId: fourth.school.id, measures: ['families-with-hours'] }]);
}, 60_000);

test('A mark that grows while a school is counted stays for the next pass', async () => {
  const marks = world.get(MarkRepository);
  const now = world.clock.now();
  await marks.markSchools([city.school.id], now);
  const seen = await marks.listMarked(city.school.path, 10);
  await marks.markSchools([city.school.id], now);
  await marks.clear([city.school.id], seen, now);
  expect(await isMarked(city)).toBe(true);
  await marks.clear([city.school.id], await marks.listMarked(city.school.path, 10), now);
  expect(await isMarked(city)).toBe(false);
});

test('A slow pass that began earlier does not write over what a later one has counted', async () => {
  const computations = world.get(Computations);
  const cycle = await world.get(Cycles).current();
  const path = city.school.path;
  const figure = async () => {
    const [row] = await world.database.query<{ families: string }>(
      `SELECT JSON_VALUE(snap.inputs, '$.figures.families.value') AS families
         FROM rating_standings s JOIN rating_snapshots snap ON snap.id = s.snapshot_id WHERE s.unit_id = ?`,
      [city.school.id],
    );
    return Number(row?.families);
  };
  await computations.compute(cycle, path);
  const before = await figure();
  const gathering = world.get(Gathering);
  const count = gathering.count.bind(gathering);
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const slowHasBegun = new Promise<void>((begun) => {
    jest.spyOn(gathering, 'count').mockImplementationOnce(async (...asked) => {
      const stale = await count(...asked);
      begun();
      await held;
      return stale;
    });
  });
  const slow = computations.compute(cycle, path);
  await slowHasBegun;
  world.clock.advance(5);
  await aPupil(world, city.class);
  await computations.compute(cycle, path);
  expect(await figure()).toBe(before + 1);
  goOn();
  expect(await slow).toMatchObject({ changed: 0 });
  expect(await figure()).toBe(before + 1);
});
