import { newId, Transactions } from '@libs/platform';
import { StateLog, StateLogVerification } from '@libs/rating';
import { anEmptyWorld, anotherApi, type World } from '../../support/world';

let world: World;

beforeAll(async () => {
  world = await anEmptyWorld('state_log');
});
afterAll(() => world.close());

const titleId = newId();
const change = (to: string, from: string | null = null, reason = '') => ({
  ...{ subject: 'title' as const, subjectId: titleId, unitId: null, from, to, action: to.toLowerCase() },
  ...{ by: null, reason, facts: { total: '71.50', floors: 2, late: false, until: null } },
});
const write = (at: World, ...changes: ReturnType<typeof change>[]) =>
  at.get(Transactions).run(() => at.get(StateLog).append(...changes));
const verify = (anchor?: { sequence: number; hash: string }) => world.get(StateLogVerification).run(anchor);

class TakenBack extends Error {}

/** Changes rows past the book and looks, in a transaction that is taken back. */
async function whileTampered(statements: string[], look: () => Promise<void>): Promise<void> {
  const work = async (): Promise<never> => {
    for (const text of statements) await world.database.execute(text);
    await look();
    throw new TakenBack();
  };
  await expect(world.get(Transactions).run(work)).rejects.toThrow(TakenBack);
}

it('A life is told in its order, with reasons and facts', async () => {
  await write(world, change('ACTIVE'));
  await write(world, change('WATCH', 'ACTIVE', '低于标准 1.5 分'), change('WARNING', 'WATCH'));
  await write(world, change('RECTIFYING', 'WARNING'));
  const told = await world.get(StateLog).listOf('title', titleId);
  expect(told.map(({ from, to, reason }) => [from, to, reason])).toEqual([
    [null, 'ACTIVE', ''],
    ['ACTIVE', 'WATCH', '低于标准 1.5 分'],
    ['WATCH', 'WARNING', ''],
    ['WARNING', 'RECTIFYING', ''],
  ]);
  expect(told[0]?.facts).toEqual({ total: '71.50', floors: 2, late: false, until: null });
  expect(await verify()).toMatchObject({ entries: 4, firstBreak: null });
});

it('Outside of a transaction nothing is logged', async () => {
  await expect(world.get(StateLog).append(change('ACTIVE'))).rejects.toThrow('transaction');
});

it('Two processes at once, and a transaction that fails, leave no gap', async () => {
  const second = await anotherApi(world);
  try {
    const many = [1, 2, 3, 4, 5, 6].flatMap(() => [write(world, change('X')), write(second, change('Y'))]);
    const failing = world.get(Transactions).run(async () => {
      await world.get(StateLog).append(change('Z'));
      throw new TakenBack();
    });
    await Promise.all([...many, expect(failing).rejects.toThrow(TakenBack)]);
  } finally {
    await second.close();
  }
  const rows = await world.database.query<{ sequence: number }>(
    'SELECT sequence FROM state_log ORDER BY sequence',
  );
  expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1));
  expect(rows).toHaveLength(16);
  expect((await verify()).firstBreak).toBeNull();
});

it.each<[string, string[], number, RegExp]>([
  ['changed', [`UPDATE state_log SET to_state = 'ACTIVE' WHERE sequence = 3`], 3, /its to was changed/],
  ['changed in its reason', [`UPDATE state_log SET reason = '别的' WHERE sequence = 2`], 2, /reason/],
  [
    'changed in its content',
    [`UPDATE state_log SET body = REPLACE(body, '71.50', '81.50') WHERE sequence = 3`],
    3,
    /hash/,
  ],
  ['removed', ['DELETE FROM state_log WHERE sequence = 2'], 2, /entry 2 is missing/],
  ['removed at the end', ['DELETE FROM state_log WHERE sequence = 16'], 16, /end of the chain is missing/],
  [
    'put into another place',
    [
      'UPDATE state_log SET sequence = 900 WHERE sequence = 2',
      'UPDATE state_log SET sequence = 2 WHERE sequence = 3',
      'UPDATE state_log SET sequence = 3 WHERE sequence = 900',
    ],
    2,
    /does not follow/,
  ],
])('A row that was %s is found', async (_, statements, sequence, fault) => {
  await whileTampered(statements, async () => {
    const { firstBreak } = await verify();
    expect(firstBreak).toMatchObject({ sequence, fault: expect.stringMatching(fault) });
  });
});

it('An end that was noted down tells a chain that was written anew', async () => {
  const { end } = await verify();
  expect((await verify(end)).firstBreak).toBeNull();
  expect((await verify({ ...end, hash: '0'.repeat(64) })).firstBreak).toMatchObject({
    sequence: end.sequence,
    fault: expect.stringContaining('written anew'),
  });
});
