import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Connection } from 'mysql2/promise';
import type { Services } from '../../../../docker/embedded/services.mjs';
import { Clock, Config, Database, Redis } from '@libs/platform';
import { SchoolFigures, SchoolYears } from '@libs/insights';
import { Computations, CycleClosings, Cycles } from '@libs/rating';
import { ApiModule } from '../../../../apps/api/api.module';
import { NightlyRating } from '../../../../libs/rating/marks/nightly-rating.service';
import { Recomputations } from '../../../../libs/rating/snapshots/recomputations.service';
import type { PlannedCity } from '../filling/units';
import { aDay, endToday, fullestDay, heavyDay, type Day } from './day';
import { papers } from './papers';
import { settingsOf } from './platform';
import { timed, type Timed } from './processor';
import { spreadOf, type Spread } from './requests';
import { statementsOf, timeOf } from './statements';

export interface RatingFigures {
  fromZero: Timed<Rated>;
  /** The same aggregates asked of the database alone, without any program around them. */
  aggregates: { statements: number; seconds: number };
  /** Milliseconds for one school, counted and rated as after an event. */
  oneSchool: Spread;
  /** The figures kept by school: of all, and of those the day touched; null where not asked for. */
  figuresFromZero: Timed<number> | null;
  figuresAfterOneDay: Timed<number> | null;
  /** The first night, in which all families are judged and kept. */
  firstNight: Timed<number>;
  /** The nights after a heavy day, and after the fullest one: what has changed is found and rated. */
  heavy: DayAndNight;
  fullest: DayAndNight;
  /** A night after a day on which nothing happened, with the seventh that is counted from the raw rows. */
  quiet: Timed<number>;
  /** What a close does beside counting: the result of every school written down, and one hash over all. Answers how many. */
  freeze: Timed<number>;
}

export interface DayAndNight {
  day: Day;
  /** Schools that are rated otherwise after it. */
  night: Timed<number>;
}

interface Rated {
  schools: number;
  changed: number;
}

/** Schools that are rated one by one. */
const singly = 40;

/** Rates the whole city as the worker does at night: from nothing, and again after a day of learning. */
export async function measureRating(
  services: Services,
  database: Connection,
  plan: PlannedCity,
  { figures }: { figures: boolean },
): Promise<RatingFigures> {
  const app = await NestFactory.createApplicationContext(ApiModule.with(new Config(settingsOf(services))), {
    logger: ['error'],
  });
  try {
    await papers(app, database, plan);
    await database.query('DELETE FROM rating_standings');
    await database.query('DELETE FROM rating_snapshots');
    const pid = services.database.pid ?? 0;
    // What is asked is learned first; that also brings the rows from the disk, so that none of the others waits for it.
    const statements = await statementsOf(database, () => preview(app, plan));
    const fromZero = await timed(pid, () => compute(app, plan));
    const aggregates = {
      statements: statements.length,
      seconds: (await timeOf(database, statements)) / 1000,
    };
    const oneSchool = await rateSingly(app, plan);
    const all = () => app.get(SchoolFigures).rebuild(plan.city.path);
    const figuresFromZero = figures ? await timed(pid, all) : null;
    await endToday(database);
    const firstNight = await timed(pid, () => aNight(app, plan));
    const day = await aDay(database, plan, heavyDay);
    const touched = () => refreshTouched(app, database);
    const figuresAfterOneDay = figures ? await timed(pid, touched) : null;
    const heavy = { day, night: await timed(pid, () => aNight(app, plan)) };
    await endToday(database);
    const fullDay = await aDay(database, plan, fullestDay);
    const fullest = { day: fullDay, night: await timed(pid, () => aNight(app, plan)) };
    const quiet = await timed(pid, () => aQuietNight(app));
    const freeze = await timed(pid, () => freezeAll(app));
    return {
      ...{ fromZero, aggregates, oneSchool, figuresFromZero, figuresAfterOneDay },
      ...{ firstNight, heavy, fullest, quiet, freeze },
    };
  } finally {
    app.get(Redis).disconnect();
    await app.close();
  }
}

/** Counts the figures of schools of which none are kept yet, so that pages do not wait for the worker's first rounds. */
export async function countFigures(
  services: Services,
  database: Connection,
  plan: PlannedCity,
): Promise<void> {
  const [rows] = await database.query(
    'SELECT (SELECT COUNT(*) FROM unit_figures) AS units, (SELECT COUNT(*) FROM unit_year_figures) AS years',
  );
  const [{ units, years } = { units: 0, years: 0 }] = rows as { units: number; years: number }[];
  if (Math.min(units, years) >= plan.schools.length) return;
  const app = await NestFactory.createApplicationContext(ApiModule.with(new Config(settingsOf(services))), {
    logger: ['error'],
  });
  try {
    await app.get(SchoolFigures).rebuild(plan.city.path);
    await app.get(SchoolYears).rebuild(plan.city.path);
    await app.get(Computations).compute(await app.get(Cycles).current(), plan.city.path);
  } finally {
    app.get(Redis).disconnect();
    await app.close();
  }
}

/** Marks the schools whose guardians learned today, as events would have, and counts those again. */
async function refreshTouched(app: INestApplicationContext, database: Connection): Promise<number> {
  await database.query(
    `UPDATE unit_figures f SET stale = 1 WHERE f.unit_id IN (
       SELECT c.school_id FROM learning_days d JOIN guardianships g ON g.person_id = d.person_id
         JOIN pupils p ON p.id = g.pupil_id JOIN bench_classes c ON c.class_id = p.class_id WHERE d.day = ?)`,
    [todayInShanghai()],
  );
  let refreshed = 0;
  for (let done = 1; done > 0; refreshed += done) done = await app.get(SchoolFigures).refreshStale(50);
  return refreshed;
}

const todayInShanghai = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

async function compute(app: INestApplicationContext, plan: PlannedCity): Promise<Rated> {
  return app.get(Computations).compute(await app.get(Cycles).current(), plan.city.path);
}

/** The same statements, and nothing kept. */
async function preview(app: INestApplicationContext, plan: PlannedCity): Promise<void> {
  const cycle = await app.get(Cycles).current();
  for (const { path } of plan.districts) await app.get(Computations).preview(cycle, path);
}

/**
 * What the worker does at night before its share is counted from the raw rows: families of whom something was written
 * are judged again, every school is counted, and rated where anything is otherwise. Answers how many that are.
 */
async function aNight(app: INestApplicationContext, plan: PlannedCity): Promise<number> {
  const since = app.get(Clock).now();
  await app.get(Recomputations).want(plan.schools.map(({ id }) => id));
  await app.get(Recomputations).all();
  const rows = await app
    .get(Database)
    .query<{ changed: string }>('SELECT COUNT(*) AS changed FROM rating_snapshots WHERE computed_at >= ?', [
      since,
    ]);
  return Number(rows[0]?.changed ?? 0);
}

/** The whole night; answers how many schools were found out of step. */
async function aQuietNight(app: INestApplicationContext): Promise<number> {
  return (await app.get(NightlyRating).run(new AbortController().signal)).length;
}

/** The cycle itself stays open. */
async function freezeAll(app: INestApplicationContext): Promise<number> {
  const { schools } = await app.get(CycleClosings).freeze(await app.get(Cycles).current());
  return schools;
}

/** Some schools of all kinds, one after the other. */
async function rateSingly(app: INestApplicationContext, plan: PlannedCity): Promise<Spread> {
  const cycle = await app.get(Cycles).current();
  const taken: number[] = [];
  const step = Math.max(1, Math.floor(plan.schools.length / singly));
  for (let at = 0; at < plan.schools.length && taken.length < singly; at += step) {
    const path = plan.schools[at]?.path ?? '';
    const begun = performance.now();
    await app.get(Computations).compute(cycle, path);
    taken.push(performance.now() - begun);
  }
  return spreadOf(taken);
}
