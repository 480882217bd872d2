import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Connection } from 'mysql2/promise';
import type { Services } from '../../../../docker/embedded/services.mjs';
import { Config, Redis } from '@libs/platform';
import { SchoolFigures } from '@libs/insights';
import { Computations, Cycles } from '@libs/rating';
import { ApiModule } from '../../../../apps/api/api.module';
import { chanceOf, hashOf, numberIn } from '../filling/sql';
import type { PlannedCity } from '../filling/units';
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
  /** The figures kept by school: of all, and of those the day touched. */
  figuresFromZero: Timed<number>;
  /** Guardians who learned on the day. */
  learners: number;
  afterOneDay: Timed<Rated>;
  figuresAfterOneDay: Timed<number>;
}

interface Rated {
  schools: number;
  changed: number;
}

/** One guardian in a hundred watches a lecture on an ordinary day. */
const dailyShare = 0.01;

/** Schools that are rated one by one. */
const singly = 40;

/** Rates the whole city as the worker does at night: from nothing, and again after a day of learning. */
export async function measureRating(
  services: Services,
  database: Connection,
  plan: PlannedCity,
): Promise<RatingFigures> {
  const app = await NestFactory.createApplicationContext(ApiModule.with(new Config(settingsOf(services))), {
    logger: ['error'],
  });
  try {
    await papers(app, database, plan);
    await database.query('DELETE FROM rating_standings');
    await database.query('DELETE FROM rating_snapshots');
    const pid = services.database.pid ?? 0;
    const fromZero = await timed(pid, () => compute(app, plan));
    const statements = await statementsOf(database, () => preview(app, plan));
    const aggregates = {
      statements: statements.length,
      seconds: (await timeOf(database, statements)) / 1000,
    };
    const oneSchool = await rateSingly(app, plan);
    const figuresFromZero = await timed(pid, () => app.get(SchoolFigures).rebuild(plan.city.path));
    const learners = await aDay(database);
    const figuresAfterOneDay = await timed(pid, () => refreshTouched(app, database));
    const afterOneDay = await timed(pid, () => compute(app, plan));
    return {
      fromZero,
      aggregates,
      oneSchool,
      figuresFromZero,
      learners,
      afterOneDay,
      figuresAfterOneDay,
    };
  } finally {
    app.get(Redis).disconnect();
    await app.close();
  }
}

/** Marks the schools whose guardians learned today, as events would have, and counts those again. */
async function refreshTouched(app: INestApplicationContext, database: Connection): Promise<number> {
  await database.query(
    `UPDATE school_figures f SET stale = 1 WHERE f.school_id IN (
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

async function preview(app: INestApplicationContext, plan: PlannedCity): Promise<unknown> {
  return app.get(Computations).preview(await app.get(Cycles).current(), plan.city.path);
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

/** A day of learning as reports would have left it: another lecture for some, of which a few finish the four hours. */
async function aDay(database: Connection): Promise<number> {
  const today = todayInShanghai();
  const chosen = `${chanceOf(hashOf(numberIn('l.person_id'), `${today}-${Math.floor(Date.now() / 1000)}`), 1)} < ${dailyShare}`;
  const [done] = await database.query(
    `INSERT INTO learning_days (person_id, day, lesson_id, seconds)
     SELECT l.person_id, ?, (SELECT MIN(lesson_id) FROM bench_lectures), 1800 FROM learners l WHERE ${chosen}
     ON DUPLICATE KEY UPDATE seconds = learning_days.seconds + VALUES(seconds)`,
    [today],
  );
  await database.query(`UPDATE learners l SET verified_seconds = verified_seconds + 1800 WHERE ${chosen}`);
  return (done as { affectedRows: number }).affectedRows;
}
