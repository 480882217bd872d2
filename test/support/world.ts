import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock, Config, Database, JobRunner } from '@libs/platform';
import { createApi } from '../../apps/api/http/create-api';
import { HttpClient } from './http-client';
import { settings } from './settings';
import { prepareDatabase } from './test-database';
import { threadsReadTypeScript } from './threads';

/** A clock that a test moves. It starts on a Wednesday in the first term, 12:00 in Shanghai. */
class MovableClock {
  private offset = 0;
  private frozen: number | null = null;

  constructor(clock: Clock) {
    clock.now = () => this.now();
    this.set('2026-11-18T04:00:00.000Z');
  }

  now(): Date {
    return new Date(this.frozen ?? Date.now() + this.offset);
  }

  /** Stands still at this instant until it is moved again. */
  set(instant: string | Date): void {
    this.frozen = new Date(instant).getTime();
  }

  advance(seconds: number): void {
    if (this.frozen === null) this.offset += seconds * 1000;
    else this.frozen += seconds * 1000;
  }

  /** Runs with the real time again. */
  run(): void {
    this.frozen = null;
    this.offset = 0;
  }
}

/** The api in this process on a real database and queue, with the jobs of the worker beside it. */
export class World {
  readonly http: HttpClient;

  constructor(
    readonly app: NestFastifyApplication,
    readonly config: Config,
    readonly url: string,
    readonly clock: MovableClock,
  ) {
    this.http = new HttpClient(url);
  }

  /** A client that carries the person's cookie. */
  as(person: { cookie: string }): HttpClient {
    return new HttpClient(this.url, person.cookie);
  }

  get database(): Database {
    return this.app.get(Database);
  }

  /** A provider of the api, by its class. */
  get<T>(type: abstract new (...parameters: never[]) => T): T {
    return this.app.get(type as never);
  }

  /** Does all work that is owed, and what that owes in turn, to the end. */
  drain(): Promise<void> {
    return this.app.get(JobRunner).drain();
  }

  async close(): Promise<void> {
    await this.app.get(JobRunner).stop();
    await this.app.close();
  }
}

/** Use once a file: `beforeAll(async () => { world = await aWorld(); })`, and `world.close()` in `afterAll`. */
export function aWorld(more: Record<string, string> = {}): Promise<World> {
  return worldOn(`jiaxue_test_${process.env.JEST_WORKER_ID ?? '1'}`, more);
}

/**
 * A world with a database that no other file has ever written to: for what counts over everything there is, and for what changes
 * the one cycle or standard that all schools share.
 */
export function anEmptyWorld(name: string, more: Record<string, string> = {}): Promise<World> {
  return worldOn(`jiaxue_test_${name}_${process.env.JEST_WORKER_ID ?? '1'}`, more);
}

async function worldOn(database: string, more: Record<string, string>): Promise<World> {
  const env = settings(database, more);
  await prepareDatabase(database, env.DATABASE_URL as string);
  return startWorld(new Config(env));
}

/** A second api on the same database, queue, secrets and files. */
export function anotherApi(world: World): Promise<World> {
  return startWorld(world.config);
}

async function startWorld(config: Config): Promise<World> {
  threadsReadTypeScript();
  const app = await createApi(config);
  // Before anything starts: what a process does when it starts belongs to the test's day too.
  const clock = new MovableClock(app.get(Clock));
  await app.listen(0, '127.0.0.1');
  const world = new World(app, config, (await app.getUrl()).replace('[::1]', '127.0.0.1'), clock);
  // On demand: nothing may judge a story that a test has told only half of.
  app.get(JobRunner).startOnDemand();
  return world;
}
