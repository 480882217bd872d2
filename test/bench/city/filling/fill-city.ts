import { totalmem } from 'node:os';
import { DataSource } from 'typeorm';
import { createConnection, type Connection } from 'mysql2/promise';
import { dataSourceOptions } from '@libs/platform';
import { migrations } from '../../../../apps/api/database/migrations';
import { fillCatalogue } from './catalogue';
import { familySteps, fillStaff } from './families';
import { learningSteps } from './learning';
import { insertRows, runSteps, type Step } from './load';
import { settle } from './small-schools';
import { idOf } from './sql';
import { planCity, type PlannedCity } from './units';

/** A connection of the bench itself, past the api. */
export async function connect(databaseUrl: string): Promise<Connection> {
  const { socketPath, host, port, username, database } = dataSourceOptions(source(databaseUrl)) as {
    socketPath?: string;
    host: string;
    port: number;
    username: string;
    database: string;
  };
  const place = socketPath ? { socketPath } : { host, port };
  return createConnection({ ...place, user: username, database, timezone: 'Z', charset: 'utf8mb4' });
}

const source = (databaseUrl: string) => ({ databaseUrl, databaseKind: 'mariadb', databasePool: 2 }) as const;

/** Fills the database to the size of the city, from wherever an earlier run was stopped; at once when it is full. */
export async function fillCity(databaseUrl: string, scale: number): Promise<PlannedCity> {
  const plan = planCity(scale);
  await migrate(databaseUrl);
  const database = await connect(databaseUrl);
  try {
    await database.query(`CREATE TABLE IF NOT EXISTS bench_classes (first_pupil INT PRIMARY KEY, last_pupil INT NOT NULL,
      class_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
      school_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, stage VARCHAR(4) NOT NULL) COLLATE utf8mb4_unicode_ci`);
    await database.query(`CREATE TABLE IF NOT EXISTS bench_lectures (stage VARCHAR(4) NOT NULL, place INT NOT NULL,
      lesson_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE, seconds INT NOT NULL,
      quiz_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, course_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      version_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, PRIMARY KEY (stage, place)) COLLATE utf8mb4_unicode_ci`);
    if (scale >= 1) await giveRoom(database);
    // Parents are written before their children by number; checking each of millions again would only take time.
    await database.query('SET SESSION foreign_key_checks = 0');
    const [set] = await database.query('SELECT @@global.innodb_flush_log_at_trx_commit AS flush');
    const { flush = 1 } = (set as { flush: number }[])[0] ?? {};
    await database.query('SET GLOBAL innodb_flush_log_at_trx_commit = ?', [flush === 1 ? 2 : flush]);
    await runSteps(database, stepsOf(database, plan));
    await database.query('SET GLOBAL innodb_flush_log_at_trx_commit = ?', [flush]);
    await settle(database, plan);
    // What one statement filled may keep the statistics of an empty table for ever.
    await database.query(`ANALYZE TABLE ${analyzed.join(', ')}`);
  } finally {
    await database.end();
  }
  return plan;
}

/** A whole city is not held on a machine without the memory for it: a quarter of this one's. */
async function giveRoom(database: Connection): Promise<void> {
  const [rows] = await database.query('SELECT @@global.innodb_buffer_pool_size AS size');
  const quarter = Math.floor(totalmem() / 4);
  if (Number((rows as { size: number }[])[0]?.size) >= quarter) return;
  await database.query('SET GLOBAL innodb_buffer_pool_size = ?', [quarter]);
}

function stepsOf(database: Connection, plan: PlannedCity): Step[] {
  const once = (name: string, fill: () => Promise<void>): Step => ({ name, pieces: 1, fill });
  return [
    once('units', () => fillUnits(database, plan)),
    once('staff', () => fillStaff(database, plan)),
    once('courses', () => fillCatalogue(database, plan, idOf('person', 0x40000000))),
    ...familySteps(database, plan),
    ...learningSteps(database, plan, new Date()),
  ];
}

const analyzed = [
  'units',
  'role_grants',
  'people',
  'pupils',
  'guardianships',
  'lesson_progress',
  'learning_days',
  'learners',
  'course_pins',
  'quiz_attempts',
  'enrolments',
  'graduations',
];

function fillUnits(database: Connection, plan: PlannedCity): Promise<void> {
  const columns = 'id kind parent_id path code name school_kind grade_level stage position';
  return insertRows(
    database,
    'units',
    columns.split(' '),
    plan.units.map((unit) => [
      unit.id,
      unit.kind,
      unit.parentId,
      unit.path,
      unit.code,
      unit.name,
      unit.schoolKind,
      unit.gradeLevel,
      unit.stage,
      unit.position,
    ]),
  );
}

async function migrate(databaseUrl: string): Promise<void> {
  const connection = new DataSource({ ...dataSourceOptions(source(databaseUrl)), migrations: migrations() });
  await connection.initialize();
  try {
    await connection.runMigrations({ transaction: 'none' });
  } finally {
    await connection.destroy();
  }
}
