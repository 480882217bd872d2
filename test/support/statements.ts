import type { QueryRunner } from 'typeorm';
import type { Answer } from './http-client';
import type { World } from './world';

/** Statements of one request, those of its sender's session left out. */
async function statements(world: World, ask: () => Promise<Answer>): Promise<number> {
  const runner = world.database.manager.connection.createQueryRunner();
  const query = jest.spyOn(Object.getPrototypeOf(runner) as QueryRunner, 'query');
  const { status } = await ask();
  const sent = query.mock.calls.map(([sql]) => sql);
  query.mockRestore();
  expect([200, 201]).toContain(status);
  return sent.filter((sql) => /^\s*(SELECT|INSERT|UPDATE|DELETE)/i.test(sql) && !/outbox/.test(sql)).length;
}

/**
 * How many statements a request takes whose sender and settings are known already: the least of three, for the worker's
 * jobs, which run in this process too, may add theirs now and then.
 */
export async function statementsOf(world: World, ask: () => Promise<Answer>): Promise<number> {
  await world.drain();
  await ask();
  const counted = [await statements(world, ask), await statements(world, ask), await statements(world, ask)];
  return Math.min(...counted);
}
