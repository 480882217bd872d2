import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Connection } from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import { Config, Database, JobRunner } from '@libs/platform';
import { Computations, Cycles } from '@libs/rating';
import { createApi } from '../../../apps/api/http/create-api';
import { ActivityClockJob } from '../../../libs/activities/programme/activity-clock.job';
import { NightlyRating } from '../../../libs/rating/marks/nightly-rating.service';
import { Recomputations } from '../../../libs/rating/snapshots/recomputations.service';
import { NotificationsJob } from '../../../libs/notifications/notifications.job';
import { PracticeJob } from '../../../libs/practice/practice.job';
import { connect, fillCity } from '../../bench/city/filling/fill-city';
import type { PlannedCity } from '../../bench/city/filling/units';
import { signIn, someLearners } from '../../bench/city/measuring/accounts';
import { pagesOf, type MeasuredPage } from '../../bench/city/measuring/pages';
import { Requests } from '../../bench/city/measuring/requests';
import { settings } from '../../support/settings';
import { prepareDatabase } from '../../support/test-database';
import { fillDailyWork } from './daily-work';

/** A step that reads so many rows of a table from end to end is none for a page that a city opens. */
const mostRowsScanned = 2000;

interface Asked {
  sql: string;
  parameters: unknown[] | undefined;
}

let app: NestFastifyApplication;
let source: DataSource;
let database: Connection;
let requests: Requests;
let plan: PlannedCity;
let pages: MeasuredPage[];
const asked: Asked[] = [];

/** The hundredth part of a city: on fewer rows reading a table through is the right plan. */
beforeAll(async () => {
  const name = `jiaxue_plans_${process.env.JEST_WORKER_ID ?? '1'}`;
  const env = settings(name);
  await prepareDatabase(name, env.DATABASE_URL as string);
  plan = await fillCity(env.DATABASE_URL as string, 0.01);
  database = await connect(env.DATABASE_URL as string);
  app = await createApi(new Config(env));
  await app.listen(0, '127.0.0.1');
  requests = new Requests(Number(new URL(await app.getUrl()).port));
  source = app.get(Database).manager.connection;
  listen(source);
  pages = await pagesOf(database, plan);
}, 180_000);

afterAll(async () => {
  requests.close();
  await database.end();
  await app.get(JobRunner).stop();
  await app.close();
});

/** Hears every statement the api sends. */
function listen(connection: DataSource): void {
  const nothing = (): void => undefined;
  Object.assign(connection, {
    logger: {
      logQuery: (sql: string, parameters?: unknown[]) => asked.push({ sql, parameters }),
      logQueryError: nothing,
      logQuerySlow: nothing,
      logSchemaBuild: nothing,
      logMigration: nothing,
      log: nothing,
    },
  });
}

/** The steps of what was asked since the last look that read a big table from end to end. */
async function scans(): Promise<string[]> {
  const statements = asked.splice(0).filter(({ sql }) => /^\s*(SELECT|WITH)\b/i.test(sql));
  const found: string[] = [];
  for (const { sql, parameters } of statements) {
    const steps: { table: string | null; type: string | null; rows: string | null }[] = await source.query(
      `EXPLAIN ${sql}`,
      parameters,
    );
    asked.splice(0);
    for (const { table, type, rows } of steps) {
      const whole = type === 'ALL' || type === 'index';
      if (whole && !table?.startsWith('<') && Number(rows) > mostRowsScanned) {
        found.push(`${table} (${rows} rows) in ${sql.replace(/\s+/g, ' ').slice(0, 200)}`);
      }
    }
  }
  return found;
}

test('No page reads a big table from end to end', async () => {
  for (const { name, asks } of pages) {
    const [ask] = asks;
    if (!ask) throw new Error(`nobody opens ${name}`);
    const answer = await requests.get(ask.path, ask.account.cookie);
    expect([name, answer.status]).toEqual([name, 200]);
    expect([name, await scans()]).toEqual([name, []]);
  }
}, 60_000);

test('The pyramid reads of schools and titles no more than an index knows', async () => {
  const page = pages.find(({ name }) => name === 'pyramid')?.asks[0];
  asked.splice(0);
  await requests.get(page?.path ?? '', page?.account.cookie ?? '');
  const steps: Record<'table' | 'Extra', string>[] = [];
  for (const { sql, parameters } of asked.splice(0).filter(({ sql: one }) => /FROM units/.test(one))) {
    steps.push(...(await source.query(`EXPLAIN ${sql}`, parameters)));
  }
  const read = steps.filter(({ table }) => ['school', 't'].includes(table));
  expect(read.map(({ table }) => table)).toEqual(['school', 'school', 't']);
  for (const { Extra } of read) expect(Extra).toMatch('Using index');
});

test('Neither do opening a player and reporting', async () => {
  const [learner] = await signIn(database, await someLearners(database, 1, 1));
  const [rows] = await database.query(
    'SELECT lesson_id AS id FROM lesson_progress WHERE person_id = ? LIMIT 1',
    [learner?.personId],
  );
  const lessonId = (rows as { id: string }[])[0]?.id;
  const cookie = learner?.cookie ?? '';
  const opened = await requests.post('/api/play-sessions', cookie, { lessonId });
  expect(opened.status).toBe(201);
  const { id } = JSON.parse(opened.body) as { id: string };
  const report = { seq: 1, ranges: [[0, 15]], position: 15, rate: 1, visible: true };
  const answer = await requests.post(`/api/play-sessions/${id}/reports`, cookie, report);
  expect(answer.status).toBe(200);
  expect(await scans()).toEqual([]);
});

test('Nor does rating one school again', async () => {
  const [school] = plan.schools;
  const cycle = await app.get(Cycles).current();
  asked.splice(0);
  await app.get(Computations).compute(cycle, school?.path ?? '');
  expect(await scans()).toEqual([]);
});

test('Nor does the night that judges again whom a day has touched', async () => {
  const signal = new AbortController().signal;
  await app.get(NightlyRating).run(signal);
  // Families that were judged to lack the hours, of whom somebody has learned enough.
  await database.query('UPDATE rating_kept_families SET with_hours = 0');
  await database.query(
    `INSERT INTO learning_days (person_id, day, lesson_id, seconds)
     SELECT person_id, CURDATE() + INTERVAL 1 DAY, (SELECT MIN(lesson_id) FROM bench_lectures), 600
       FROM learners WHERE verified_seconds >= 9600 LIMIT 50
         ON DUPLICATE KEY UPDATE seconds = learning_days.seconds + 600`,
  );
  asked.splice(0);
  await app.get(Recomputations).all();
  const judged = asked.filter(({ sql }) => sql.startsWith('INSERT INTO rating_kept_families'));
  expect(judged.length).toBeGreaterThan(0);
  expect(await scans()).toEqual([]);
}, 60_000);

test('Nor do activities, practice records and notices, in families’ pages and in the school’s', async () => {
  const [family] = await fillDailyWork(database);
  if (!family) throw new Error('there is no family');
  const [rows] = await database.query(
    `SELECT id FROM activities WHERE school_id = ? AND state = 'PUBLISHED' ORDER BY starts_at LIMIT 1`,
    [family.schoolId],
  );
  const activityId = (rows as { id: string }[])[0]?.id;
  const [holders] = await database.query(
    `SELECT person_id AS id FROM role_grants WHERE role = 'coordinator' AND unit_id = ? LIMIT 1`,
    [family.schoolId],
  );
  const coordinator = (holders as { id: string }[])[0]?.id ?? '';
  const [guardian, desk] = await signIn(database, [family.personId, coordinator]);
  const year = '2026-2027';
  const asks: [string, string | undefined][] = [
    ...['coming', 'mine', 'past'].map((show): [string, string | undefined] => [
      `/api/me/activities?show=${show}`,
      guardian?.cookie,
    ]),
    [`/api/me/activities/${activityId}`, guardian?.cookie],
    ['/api/me/practice', guardian?.cookie],
    ['/api/me/notices', guardian?.cookie],
    ['/api/me/notice-summary', guardian?.cookie],
    [`/api/schools/${family.schoolId}/activities?schoolYear=${year}`, desk?.cookie],
    [`/api/activities/${activityId}`, desk?.cookie],
    [`/api/activities/${activityId}/families?only=signed-up`, desk?.cookie],
    [`/api/schools/${family.schoolId}/practice-records`, desk?.cookie],
    [`/api/schools/${family.schoolId}/practice-figures`, desk?.cookie],
  ];
  asked.splice(0);
  for (const [path, cookie] of asks) {
    const answer = await requests.get(path, cookie ?? '');
    expect([path, answer.status]).toEqual([path, 200]);
    expect([path, await scans()]).toEqual([path, []]);
  }
  // What the clock looks for every few minutes.
  const running = { id: 'plans', attempt: 1, signal: new AbortController().signal };
  const clock: [string, () => Promise<unknown>][] = [
    ['what is over', () => app.get(ActivityClockJob).hold(running)],
    ['what comes soon', () => app.get(ActivityClockJob).remind(running)],
    ['what is to be sent', () => app.get(NotificationsJob).send(running)],
    ['what is accepted by itself', () => app.get(PracticeJob).acceptByItself(running)],
  ];
  for (const [name, run] of clock) {
    await run();
    expect([name, await scans()]).toEqual([name, []]);
  }
}, 60_000);
